import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';
import { sourceSchema } from '../domain/appeal/intake/intake';
import { participantRecordSchema } from '../domain/people/people';
import { plainText } from '../domain/text';
import { REJECTED } from './authenticate';
import { keyRoles } from '../use-cases/keys/key-view';
import type { Principal } from '../use-cases/principal';
import { Problem } from './problem';

/** The identity provider whose tokens are taken. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  /** Where its public keys are, or the keys themselves. */
  readonly jwks: URL | JSONWebKeySet;
}

/** Signatures by public key alone: with a shared secret, whoever knows the public key could sign. */
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 30;
const FETCH_MS = 3_000;
/** A key withdrawn by the issuer is believed at most this long. */
const KEYS_MAX_AGE_MS = 600_000;
/** Unknown key ids ask the issuer again at most this often. */
const ASK_AGAIN_MS = 30_000;

/** Who a signed token of the issuer speaks for; throws the Problem that answers any other. */
export function createTokenCheck({ issuer, audience, jwks }: Issuer): (token: string) => Promise<Principal> {
  const keyOf = knownKey(
    jwks instanceof URL
      ? createRemoteJWKSet(jwks, {
          timeoutDuration: FETCH_MS,
          cacheMaxAge: KEYS_MAX_AGE_MS,
          cooldownDuration: ASK_AGAIN_MS,
        })
      : createLocalJWKSet(jwks),
  );
  const rules = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['sub', 'exp'],
  };
  return async (token) => {
    const verified = await jwtVerify(token, keyOf, rules).catch((error: unknown) => {
      throw refusalOf(error);
    });
    return principalOf(verified.payload);
  };
}

/** What is wrong with a token and not with the issuer, while its key is looked for. */
const OF_THE_TOKEN = new Set(['ERR_JWKS_NO_MATCHING_KEY', 'ERR_JWKS_MULTIPLE_MATCHING_KEYS', 'ERR_JOSE_NOT_SUPPORTED']);

/** The key a token names; a token that names none is refused, because then any key of the issuer would do. */
function knownKey(find: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    if (typeof header.kid !== 'string') throw new errors.JWTInvalid('no kid');
    try {
      return await find(header, token);
    } catch (error) {
      if (error instanceof errors.JOSEError && OF_THE_TOKEN.has(error.code)) throw error;
      throw new Problem('issuer-unavailable', '身份认证服务暂时不可用，请稍后重试', {
        headers: { 'Retry-After': '5' },
      });
    }
  };
}

function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new Problem('token-expired', '令牌已过期', REJECTED);
  if (error instanceof errors.JOSEError) return new Problem('token-invalid', '令牌无效', REJECTED);
  // An unforeseen error of the library while it reads what a stranger sent is still no entry.
  return error instanceof Problem ? error : new Problem('token-invalid', '令牌无效', REJECTED);
}

/** The account, as the record of a case keeps it (people.ts); an appellant's key is the tracking code. */
const roleSchema = z.enum(keyRoles);
const subjectSchema = plainText(80);
const none = z.undefined().optional();
const claimsSchema = z.union([
  z.object({ liubu_role: z.literal('unit'), liubu_unit: plainText(40), liubu_source: none, liubu_record: none }),
  // Without a source an upstream would see all: a claim left out by mistake must not open everything.
  z.object({ liubu_role: z.literal('upstream'), liubu_source: sourceSchema, liubu_unit: none, liubu_record: none }),
  z.object({
    liubu_role: z.literal('participant'),
    liubu_record: participantRecordSchema,
    liubu_unit: none,
    liubu_source: none,
  }),
  z.object({
    liubu_role: roleSchema.exclude(['unit', 'upstream', 'participant']),
    liubu_unit: none,
    liubu_source: none,
    liubu_record: none,
  }),
]);

function principalOf(payload: Readonly<Record<string, unknown>>): Principal {
  const subject = subjectSchema.safeParse(payload['sub']);
  if (!subject.success) throw new Problem('token-invalid', '令牌的 sub 不能用作账号', REJECTED);
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) {
    throw new Problem(
      'token-role-unknown',
      '令牌须有一个 liubu_role；unit 须有 liubu_unit，upstream 须有 liubu_source，participant 须有 liubu_record',
    );
  }
  return principalFor(claims.data, subject.data);
}

function principalFor(claims: z.infer<typeof claimsSchema>, id: string): Principal {
  const { liubu_role: role, liubu_unit: unit, liubu_source: source, liubu_record: record } = claims;
  return {
    keyId: ['jwt', role, unit ?? source ?? record ?? '', id].join(':'),
    actor: { role, id, ...(unit !== undefined && { unit }), ...(record !== undefined && { record }) },
    ...(source !== undefined && { source }),
  };
}
