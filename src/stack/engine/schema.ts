import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dropDatabase, ensureDatabase, temporalSchemaVersion, withDatabase } from '../../store/sql/databases';
import { PartDown } from '../stack-error';

const temporalDatabases = { temporal: 'temporal', temporal_visibility: 'visibility' } as const;

/** Temporal's own two databases, made and brought to the version of the server; safe to repeat at every start. */
export async function prepareSchema(sqlTool: string, databaseUrl: string): Promise<void> {
  await Promise.all(
    Object.entries(temporalDatabases).map(([database, schema]) => prepareOne(sqlTool, databaseUrl, database, schema)),
  );
}

async function prepareOne(sqlTool: string, databaseUrl: string, database: string, schema: string): Promise<void> {
  const url = withDatabase(databaseUrl, database);
  const run = (...args: string[]) => runTool(sqlTool, url, ['--db', database, ...args]);
  await ensureDatabase(databaseUrl, database);
  const version = await temporalSchemaVersion(url);
  if (version === undefined || version === '0.0') {
    // A first start killed in mid-way left half a schema and nothing worth keeping.
    if (version === '0.0') await dropDatabase(databaseUrl, database);
    await ensureDatabase(databaseUrl, database);
    await run('setup-schema', '-v', '0.0');
  }
  await run('update-schema', '--schema-name', `postgresql/v12/${schema}`);
}

async function runTool(sqlTool: string, databaseUrl: string, args: readonly string[]): Promise<void> {
  const url = new URL(databaseUrl);
  const env = {
    SQL_PLUGIN: 'postgres12',
    SQL_HOST: url.hostname,
    SQL_PORT: url.port || '5432',
    SQL_USER: decodeURIComponent(url.username),
    SQL_PASSWORD: decodeURIComponent(url.password),
    ...(wantsTls(url) && { SQL_TLS: 'true', SQL_TLS_DISABLE_HOST_VERIFICATION: String(!verifiesHost(url)) }),
  };
  try {
    await promisify(execFile)(sqlTool, args, { env, timeout: 120_000, cwd: '/' });
  } catch (error) {
    const { stdout, message } = error as Error & { stdout?: string };
    const words = stdout || message;
    throw new PartDown(`Temporal's tables could not be prepared (${args.join(' ')}): ${words.slice(-400)}`, [
      'give the user of DATABASE_URL the right to create databases',
      'set TEMPORAL_ADDRESS to a Temporal of your own',
    ]);
  }
}

export function wantsTls(url: URL): boolean {
  return ['require', 'verify-ca', 'verify-full'].includes(url.searchParams.get('sslmode') ?? '');
}

export function verifiesHost(url: URL): boolean {
  return url.searchParams.get('sslmode') === 'verify-full';
}
