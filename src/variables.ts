import { isIP } from 'node:net';
import { z } from 'zod';

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
  LIUBU_ENGINE: {
    schema: z.enum(['production']).optional(),
    expects:
      'production: Temporal on PostgreSQL, even where it has to be built first; or unset for what is there soonest',
  },
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
export type KeySet = z.infer<typeof keySetSchema>;

const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) });

/** A JSON Web Key Set, where the text is one. */
export function keySetOf(text: string): KeySet | undefined {
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
