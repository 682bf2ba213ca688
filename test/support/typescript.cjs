/** Lets a Node process of its own run our TypeScript as it stands, without a build: `node -r this-file worker/main.ts`. */
const { transformFileSync } = require('@swc/core');
require('./resolve-typescript.cjs');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022', keepClassNames: true },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  module._compile(code, file);
};
