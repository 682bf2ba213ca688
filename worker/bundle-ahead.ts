import { workflowBundle } from './bundle';

/** A process of its own for `npm start`: bundling keeps a core busy for seconds, while the start watches over everything else. */
workflowBundle().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
