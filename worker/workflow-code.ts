/** What workflow code is made of, wherever it is bundled: once a version for the worker's process, once a run for the tests. */
export const workflowCode = {
  workflowsPath: require.resolve('../workflows/index'),
  payloadConverterPath: require.resolve('../workflows/payload-converter'),
  failureConverterPath: require.resolve('../workflows/failure-converter'),
  workflowInterceptorModules: [require.resolve('../workflows/engine-news')],
  preloadModules: [require.resolve('../workflows/preloaded')],
};
