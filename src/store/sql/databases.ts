import { Client, escapeIdentifier } from 'pg';

/** The same server, another database. */
export function withDatabase(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.toString();
}

/** Resolves when the database answers a query within the milliseconds; otherwise rejects with PostgreSQL's or the network's own words. */
export async function pingDatabase(databaseUrl: string, patience = 3_000): Promise<void> {
  await withClient(databaseUrl, (client) => client.query('select 1'), patience);
}

/** Creates the database unless it is there; safe to repeat, also by two starts at once. */
export async function ensureDatabase(adminUrl: string, name: string, template = 'template1'): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 1) return;
    await client
      .query(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`)
      .catch(ignoreExisting);
  });
}

/** Drops the database, also under open connections. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, (client) =>
    client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`),
  );
}

/** The version of Temporal's own schema in one of its databases; undefined where none was ever set up. */
export async function temporalSchemaVersion(databaseUrl: string): Promise<string | undefined> {
  return withClient(databaseUrl, async (client) => {
    const table = await client.query<{ there: boolean }>(`select to_regclass('schema_version') is not null as there`);
    if (table.rows[0]?.there !== true) return undefined;
    const version = await client.query<{ curr_version: string }>('select curr_version from schema_version');
    return version.rows[0]?.curr_version;
  });
}

async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>, patience = 10_000): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: patience });
  // A server that goes away in mid-query reports here as well; the query's own rejection is the one that counts.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function ignoreExisting(error: unknown): void {
  const code = (error as { code?: string }).code;
  // duplicate_database, or the unique index that two creators race for
  if (code !== '42P04' && code !== '23505') throw error;
}
