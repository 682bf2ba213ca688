/** Lets a Node process of its own run our TypeScript as it stands, without a build: `node -r this-file worker/main.ts`. */
const { transformFileSync } = require('@swc/core');
require('./resolve-typescript.cjs');

function compiler(tsx) {
  const react = { runtime: 'automatic', importSource: 'preact' };
  const jsc = { parser: { syntax: 'typescript', tsx }, target: 'es2022', keepClassNames: true };
  if (tsx) jsc.transform = { react };
  return (module, file) => {
    const { code } = transformFileSync(file, { jsc, module: { type: 'commonjs' }, sourceMaps: 'inline' });
    module._compile(code, file);
  };
}

require.extensions['.ts'] = compiler(false);
require.extensions['.tsx'] = compiler(true);
