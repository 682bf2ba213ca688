import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Pool } from 'pg';
import type { BareActivities } from './bare-story';

/** The worker of the bare workflows, as a process of its own: as the SDK makes it, writing into one table. */
async function main([
  address = '',
  namespace = '',
  taskQueue = '',
  databaseUrl = '',
]: readonly string[]): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: ['SIGTERM'] });
  const workflowsPath = require.resolve('./bare.workflow');
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  const pool = new Pool({ connectionString: databaseUrl });
  await pool.query(
    'create table bare_rows (id text, place int, at timestamptz default now(), primary key (id, place))',
  );
  const activities: BareActivities = {
    async writeRow(id, place) {
      await pool.query('insert into bare_rows (id, place) values ($1, $2) on conflict do nothing', [id, place]);
    },
  };
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle,
    activities: { writeRow: activities.writeRow },
    maxCachedWorkflows: 600,
  });
  process.stdout.write('bare worker up\n');
  await worker.run();
  await connection.close();
  await pool.end();
}

main((process.env['LIUBU_BENCH_BARE'] ?? '').split(' ')).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
