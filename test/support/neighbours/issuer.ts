import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { Registry } from 'prom-client';
import { createApp } from '../../../src/serve';
import { createTokenCheck } from '../../../src/api/jwt';
import type { TestApi } from '../api';

export const ISSUER = 'https://identity.example/realms/city';
export const AUDIENCE = 'liubu';

/** A signing key of an identity provider. */
export interface SigningKey {
  readonly algorithm: 'RS256' | 'ES256' | 'EdDSA';
  readonly kid: string;
  readonly secret: CryptoKey;
  readonly jwk: JWK;
}

export async function signingKey(algorithm: SigningKey['algorithm'], kid: string): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return { algorithm, kid, secret: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' } };
}

/** What may be told otherwise than an honest issuer would. */
export interface Telling {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expiresIn?: number;
  readonly notBeforeIn?: number;
  readonly subject?: string;
  readonly header?: Record<string, unknown>;
}

/** A token as the issuer signs it, with the claims given. */
export async function token(key: SigningKey, claims: Record<string, unknown>, telling: Telling = {}): Promise<string> {
  const { issuer = ISSUER, audience = AUDIENCE, expiresIn = 300, notBeforeIn = 0, subject = 'account-7' } = telling;
  const now = Math.floor(Date.now() / 1_000);
  const header = { alg: key.algorithm, kid: key.kid, ...telling.header };
  return new SignJWT({
    ...claims,
    iss: issuer,
    aud: audience,
    sub: subject,
    exp: now + expiresIn,
    nbf: now + notBeforeIn,
  })
    .setProtectedHeader(header)
    .sign(key.secret);
}

/** Where an issuer publishes its keys; counts how often it is asked. */
export interface KeyServer {
  readonly url: URL;
  readonly asked: () => number;
  readonly publish: (keys: readonly SigningKey[]) => void;
  /** From now on answers this way. */
  readonly behave: (how: 'well' | 'broken' | 'silent') => void;
  readonly close: () => Promise<void>;
}

export async function openKeyServer(first: readonly SigningKey[]): Promise<KeyServer> {
  let [keys, asked, how] = [first, 0, 'well'];
  const server = createServer((_request, response) => {
    asked += 1;
    if (how === 'silent') return;
    response.writeHead(how === 'well' ? 200 : 502, { 'Content-Type': 'application/json' });
    response.end(how === 'well' ? JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }) : 'oops');
  });
  const port = await listening(server);
  return {
    url: new URL(`http://127.0.0.1:${port}/keys`),
    asked: () => asked,
    publish: (next) => void (keys = next),
    behave: (next) => void (how = next),
    close: () => closed(server),
  };
}

/** The same API, which also takes this issuer's tokens. */
export async function withTokens(api: TestApi, jwks: Parameters<typeof createTokenCheck>[0]['jwks']): Promise<TestApi> {
  const tokens = createTokenCheck({ issuer: ISSUER, audience: AUDIENCE, jwks });
  const deps = { ...api.deps, tokens, metrics: new Registry() };
  const server = createServer(createApp(deps));
  const port = await listening(server);
  return { ...api, deps, url: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
