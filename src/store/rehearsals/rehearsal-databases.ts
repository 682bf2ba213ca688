import { Client } from 'pg';
import { dropDatabase, ensureDatabase, withDatabase } from '../sql/databases';
import { migrate } from '../sql/migrate';

/** Brings the empty database that the others are cloned from to this release's shape; safe to repeat. */
export async function prepareRehearsalDatabases(databaseUrl: string): Promise<void> {
  const template = templateOf(databaseUrl);
  await alone(databaseUrl, async () => {
    await ensureDatabase(databaseUrl, template);
    await migrate(withDatabase(databaseUrl, template));
  });
}

/**
 * Every rehearsal has a database of its own beside the city's, cloned from an empty one and dropped afterwards: no row, number,
 * notice or event of it can be the city's.
 */
export async function createRehearsalDatabase(databaseUrl: string, name: string): Promise<string> {
  const own = nameOf(databaseUrl, name);
  await alone(databaseUrl, () => ensureDatabase(databaseUrl, own, templateOf(databaseUrl)));
  return withDatabase(databaseUrl, own);
}

export async function dropRehearsalDatabase(databaseUrl: string, name: string): Promise<void> {
  await dropDatabase(databaseUrl, nameOf(databaseUrl, name));
}

/** The names of the rehearsals that have a database. */
export async function rehearsalDatabases(databaseUrl: string): Promise<string[]> {
  const prefix = nameOf(databaseUrl, '');
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    return rows.map(({ datname }) => datname.slice(prefix.length));
  });
}

function templateOf(databaseUrl: string): string {
  return `${databaseOf(databaseUrl)}_rehearsal`;
}

function nameOf(databaseUrl: string, name: string): string {
  return `${templateOf(databaseUrl)}_${name}`;
}

/** PostgreSQL cuts names at 63 bytes. */
function databaseOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).pathname.slice(1)).slice(0, 20);
}

/** A database cannot be cloned while somebody else migrates it. */
async function alone(databaseUrl: string, work: () => Promise<void>): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('liubu rehearsal template'))`);
    await work();
  });
}

async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
