import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleOption } from '@temporalio/worker';

/** The workflow code, for several workers of one process: bundling it takes seconds. */
export function bundleWorkflows(): Promise<WorkflowBundleOption> {
  return bundleWorkflowCode({
    logger: new DefaultLogger('WARN'),
    workflowsPath: require.resolve('../workflows/index'),
    payloadConverterPath: require.resolve('../workflows/payload-converter'),
    failureConverterPath: require.resolve('../workflows/failure-converter'),
    workflowInterceptorModules: [require.resolve('../workflows/engine-news')],
  });
}
