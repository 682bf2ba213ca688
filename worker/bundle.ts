import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { projectRoot } from '../src/project-root';
import { codeDigest } from './code-digest';
import { workflowCode } from './workflow-code';

/** Where this file is: the sources, or what the compiler made of them. */
const ROOT = path.join(__dirname, '..');

/**
 * The workflow code in one piece. Bundling takes seconds, so it is done once for what it is made of and kept in `folder`; safe to repeat,
 * also by several processes at once. Where nothing can be written it is made anew each time.
 */
export async function workflowBundle(folder = KEPT): Promise<WorkflowBundleOption> {
  const file = bundleFile(folder);
  if (existsSync(file)) return { code: readFileSync(file, 'utf8') };
  const { code } = await bundleNow();
  keep(file, code);
  return { code };
}

/**
 * Beside the compiled code, that of the sources (in tests) with what tools keep, for neither belongs among the sources; not `.js`, so that
 * `npm run dev` does not take a new bundle for a change of the code.
 */
const KEPT =
  ROOT === projectRoot(__dirname) ? path.join(ROOT, 'node_modules/.cache/liubu-bundle') : path.join(ROOT, 'bundle');

/** Whether the bundle of the code as it is now has been made. */
export function isBundled(folder = KEPT): boolean {
  return existsSync(bundleFile(folder));
}

function bundleFile(folder: string): string {
  return path.join(folder, `workflows-${codeDigest(ROOT, projectRoot(__dirname)).slice(0, 16)}.cjs`);
}

async function bundleNow(): Promise<{ code: string }> {
  // Loaded only when there is something to bundle: webpack comes with it.
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  return bundleWorkflowCode({ logger: new DefaultLogger('WARN'), ...workflowCode });
}

/** Renamed when whole; bundles of earlier code go. */
function keep(file: string, code: string): void {
  const folder = path.dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, code);
    for (const name of readdirSync(folder)) if (name.endsWith('.cjs')) rmSync(path.join(folder, name), { force: true });
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder of another user, as in an image: the bundle serves this process alone.
  }
}
