import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import path from 'node:path';

const WORKFLOWS = path.resolve(__dirname, '../../workflows');

let bundled: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflow code, bundled once a process. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  bundled ??= bundleWorkflowCode({
    logger: new DefaultLogger('ERROR'),
    workflowsPath: path.join(WORKFLOWS, 'index.ts'),
    failureConverterPath: path.join(WORKFLOWS, 'failure-converter.ts'),
    payloadConverterPath: path.join(WORKFLOWS, 'payload-converter.ts'),
    workflowInterceptorModules: [path.join(WORKFLOWS, 'engine-news.ts')],
  });
  return bundled;
}
