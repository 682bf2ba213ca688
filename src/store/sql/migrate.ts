import path from 'node:path';
import { runner } from 'node-pg-migrate';
import { projectRoot } from '../../project-root';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Brings the database to this release's shape and gives the names of what was applied. Safe to repeat; of several starts at
 * once, one migrates and the others wait for it.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const applied = await runner({
    databaseUrl: { connectionString: databaseUrl, connectionTimeoutMillis: 10_000 },
    dir: path.join(projectRoot(__dirname), 'src/store/migrations'),
    migrationsTable: 'schema_migrations',
    direction: 'up',
    advisoryLockMode: 'wait',
    logger: silent,
  });
  return applied.map(({ name }) => name);
}
