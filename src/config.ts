import { homedir } from 'node:os';
import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';

/** A variable is wrong or missing: one line, naming it and the remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const port = z.coerce.number().int().min(1).max(65_535);
const key = z.string().refine((text) => /^[A-Za-z0-9+/]{43}=$/.test(text));
const networks = z
  .string()
  .transform((text) => text.split(',').map((network) => network.trim()))
  .refine((all) => all.every(isNetwork));
/** Over plain HTTP somebody on the way could put in keys of their own. */
const safeUrl = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
});
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const keySet = z
  .string()
  .startsWith('{')
  .refine((text) => keySetOf(text) !== undefined);
const word = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/);

/** Every variable: its schema, what is asked of a value, and what it is for. The table of docs/running.md and docker-compose.yml are checked against this. */
export const variables = {
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\/[^/]+\/[^/?]+/)
      .optional(),
    expects: 'postgresql://user:password@host:port/database, or unset for the embedded PostgreSQL',
  },
  TEMPORAL_ADDRESS: {
    schema: z
      .string()
      .regex(/^[^:/\s]+:\d{1,5}$/)
      .optional(),
    expects: 'host:port of a Temporal frontend, or unset for the embedded one',
  },
  TEMPORAL_NAMESPACE: { schema: word.default('liubu'), expects: 'a name of letters, digits, - and _' },
  TASK_QUEUE: { schema: word.default('liubu'), expects: 'a name of letters, digits, - and _' },
  HOST: { schema: z.string().min(1).default('127.0.0.1'), expects: 'the address the API listens on' },
  PORT: { schema: port.default(8080), expects: 'a port from 1 to 65535' },
  // Temporal stores its own ports as signed 16-bit numbers.
  TEMPORAL_PORT: { schema: port.max(32_767).default(7233), expects: 'a port from 1 to 32767' },
  TEMPORAL_UI_PORT: { schema: port.default(8233), expects: 'a port from 1 to 65535' },
  TEMPORAL_UI_URL: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    expects: 'the address of the Temporal UI as browsers reach it, or unset for the embedded one',
  },
  LIUBU_HOME: { schema: z.string().min(1).default('.liubu'), expects: 'a folder this user may write' },
  LIUBU_CACHE: { schema: z.string().min(1).optional(), expects: 'a folder this user may write' },
  LIUBU_MASTER_KEY: { schema: key.optional(), expects: '32 bytes in base64: openssl rand -base64 32' },
  LIUBU_LEDGER_KEY: { schema: key.optional(), expects: '32 bytes in base64: openssl rand -base64 32' },
  LIUBU_KEY_PEPPER: { schema: key.optional(), expects: '32 bytes in base64: openssl rand -base64 32' },
  LIUBU_WEBHOOK_ALLOW: {
    schema: networks.default([]),
    expects: 'private networks that webhooks may reach, in CIDR notation with commas: 10.20.0.0/16,fd00::/8',
  },
  LIUBU_TRUSTED_PROXIES: {
    schema: networks.default([]),
    expects: 'networks of the proxies before the API, in CIDR notation with commas, or unset where there is none',
  },
  LIUBU_OIDC_ISSUER: {
    schema: z.string().min(1).max(500).optional(),
    expects: 'the iss of the tokens of the identity provider, or unset to take none',
  },
  LIUBU_OIDC_AUDIENCE: {
    schema: z.string().min(1).max(500).optional(),
    expects: 'the aud that tokens for this API carry',
  },
  LIUBU_OIDC_JWKS: {
    schema: keySet.or(safeUrl).optional(),
    expects: 'the https address of the public keys of the identity provider, or the keys themselves: {"keys":[...]}',
  },
  LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    expects: 'trace, debug, info, warn, error, fatal or silent',
  },
} as const;

export type Variable = keyof typeof variables;
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  readonly databaseUrl: string | undefined;
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
  readonly taskQueue: string;
  readonly host: string;
  readonly port: number;
  readonly temporalPort: number;
  readonly temporalUiPort: number;
  /** Without a slash at its end. */
  readonly temporalUiUrl: string;
  /** Absolute. */
  readonly home: string;
  /** Absolute; outside the checkout, so that a clean clone does not build the engine again. */
  readonly cache: string;
  readonly masterKey: string | undefined;
  readonly ledgerKey: string | undefined;
  readonly keyPepper: string | undefined;
  /** In CIDR notation. */
  readonly webhookAllow: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly oidcIssuer: string | undefined;
  readonly oidcAudience: string | undefined;
  /** An address, or JSON. */
  readonly oidcJwks: string | undefined;
  readonly logLevel: string;
}

/** All settings, frozen; throws ConfigError at the first wrong variable. */
export function readConfig(environment: Environment = process.env): Config {
  const read = <V extends Variable>(name: V): z.output<(typeof variables)[V]['schema']> => value(name, environment);
  return Object.freeze({
    databaseUrl: read('DATABASE_URL'),
    temporalAddress: read('TEMPORAL_ADDRESS'),
    temporalNamespace: read('TEMPORAL_NAMESPACE'),
    taskQueue: read('TASK_QUEUE'),
    host: read('HOST'),
    port: read('PORT'),
    temporalPort: read('TEMPORAL_PORT'),
    temporalUiPort: read('TEMPORAL_UI_PORT'),
    temporalUiUrl: (read('TEMPORAL_UI_URL') ?? `http://127.0.0.1:${read('TEMPORAL_UI_PORT')}`).replace(/\/+$/, ''),
    home: path.resolve(read('LIUBU_HOME')),
    cache: path.resolve(read('LIUBU_CACHE') ?? defaultCache(environment)),
    masterKey: read('LIUBU_MASTER_KEY'),
    ledgerKey: read('LIUBU_LEDGER_KEY'),
    keyPepper: read('LIUBU_KEY_PEPPER'),
    webhookAllow: read('LIUBU_WEBHOOK_ALLOW'),
    trustedProxies: read('LIUBU_TRUSTED_PROXIES'),
    oidcIssuer: read('LIUBU_OIDC_ISSUER'),
    oidcAudience: read('LIUBU_OIDC_AUDIENCE'),
    oidcJwks: read('LIUBU_OIDC_JWKS'),
    logLevel: read('LOG_LEVEL'),
  });
}

/** What `npm start` has found or made, for a process of ours. */
export type Settings = Partial<Record<Variable, string>>;

/** The argument by which a process of ours knows that `npm start` will tell it its settings. */
export const WAITS = 'waits-for-settings';

/**
 * The settings of a process of ours. Under `npm start` it has loaded its code while servers came up, and is told by message where they are;
 * run by hand, it reads its environment at once.
 */
export async function readOwnConfig(): Promise<Config> {
  if (!process.argv.includes(WAITS)) return readConfig();
  // The channel alone keeps it waiting: when `npm start` is gone, so is the process.
  process.channel?.ref();
  const told = await new Promise<Settings>((resolve) => process.once('message', (word) => resolve(word as Settings)));
  process.channel?.unref();
  return readConfig({ ...process.env, ...told });
}

const fields = {
  databaseUrl: 'DATABASE_URL',
  temporalAddress: 'TEMPORAL_ADDRESS',
  masterKey: 'LIUBU_MASTER_KEY',
  ledgerKey: 'LIUBU_LEDGER_KEY',
  keyPepper: 'LIUBU_KEY_PEPPER',
  oidcIssuer: 'LIUBU_OIDC_ISSUER',
  oidcAudience: 'LIUBU_OIDC_AUDIENCE',
  oidcJwks: 'LIUBU_OIDC_JWKS',
} as const satisfies Partial<Record<keyof Config, Variable>>;

/** A setting that `npm start` fills in, but a process started by hand must be given. */
export function need(config: Config, field: keyof typeof fields): string {
  const found = config[field];
  if (found !== undefined) return found;
  const name = fields[field];
  throw new ConfigError(`${name} is not set. Expected: ${variables[name].expects}.`);
}

export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwks: URL | z.infer<typeof keySetSchema>;
}

/** The identity provider, where one is configured: all three of its settings, or none. */
export function oidcOf(config: Config): OidcSettings | undefined {
  const { oidcIssuer, oidcAudience, oidcJwks } = config;
  if (oidcIssuer === undefined && oidcAudience === undefined && oidcJwks === undefined) return undefined;
  const jwks = need(config, 'oidcJwks');
  return {
    issuer: need(config, 'oidcIssuer'),
    audience: need(config, 'oidcAudience'),
    jwks: keySetOf(jwks) ?? new URL(jwks),
  };
}

/** The environment of a child process: what this one was given, with the settings found or made since, and what another program wants. */
export function childEnvironment(
  settings: Partial<Record<Variable, string>>,
  foreign: Readonly<Record<string, string>> = {},
): Record<string, string | undefined> {
  return { ...process.env, ...settings, ...foreign };
}

/** Never echoed: the keys, and a database address, which holds a password. */
const holdsSecret = new Set<Variable>(['DATABASE_URL', 'LIUBU_MASTER_KEY', 'LIUBU_LEDGER_KEY', 'LIUBU_KEY_PEPPER']);

function value<V extends Variable>(name: V, environment: Environment): z.output<(typeof variables)[V]['schema']> {
  const given = environment[name]?.trim();
  // An empty variable, as docker-compose passes for an unset one, is an unset one.
  const parsed = variables[name].schema.safeParse(given === '' ? undefined : given);
  if (parsed.success) return parsed.data as z.output<(typeof variables)[V]['schema']>;
  const what = holdsSecret.has(name) ? 'has a wrong value' : `is "${given ?? ''}"`;
  throw new ConfigError(`${name} ${what}. Expected: ${variables[name].expects}.`);
}

const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) });

/** A JSON Web Key Set, where the text is one. */
function keySetOf(text: string): z.infer<typeof keySetSchema> | undefined {
  try {
    return keySetSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more.length === 0 && bits !== undefined && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
}

function defaultCache(environment: Environment): string {
  const base = environment['XDG_CACHE_HOME'];
  return path.join(base !== undefined && path.isAbsolute(base) ? base : path.join(homedir(), '.cache'), 'liubu');
}
