import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { workflowCode } from '../../worker/workflow-code';
import { testStack } from './stack';

/** Bundles the workflow code, once a run, into the folder of the run; gives the file. */
export async function bundleWorkflows(folder: string): Promise<string> {
  const { code } = await bundleWorkflowCode({ logger: new DefaultLogger('ERROR'), ...workflowCode });
  const file = path.join(folder, 'workflows.bundle.js');
  writeFileSync(file, code);
  return file;
}

/** The workflow code as the set-up has bundled it. */
export function workflowBundle(): { readonly codePath: string } {
  return { codePath: testStack().bundle };
}
