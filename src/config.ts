import { homedir } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import { keySetOf, variables, type KeySet, type Variable } from './variables';

/** A variable is wrong or missing: one line, naming it and the remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

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
  /** True where only the server on PostgreSQL will do. */
  readonly productionEngine: boolean;
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
    productionEngine: read('LIUBU_ENGINE') === 'production',
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
  readonly jwks: URL | KeySet;
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

function defaultCache(environment: Environment): string {
  const base = environment['XDG_CACHE_HOME'];
  return path.join(base !== undefined && path.isAbsolute(base) ? base : path.join(homedir(), '.cache'), 'liubu');
}
