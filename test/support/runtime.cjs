const { createRequire } = require('node:module');
const Runtime = require('jest-runtime').default;
require('./resolve-typescript.cjs');

/** Source maps of all that this process has compiled, by file: a failed test shows its own lines. Jest empties its own after each file. */
const sourceMaps = new Map();
sourceMaps.clear = () => undefined;

let current;
const compile = (module, file) => module._compile(current.transformCache.transform(file), file);
// First of all endings, as in Jest and in tsc: some modules have a JSON file of the same name.
const ours = { '.ts': compile, '.tsx': compile };
const usual = { ...require.extensions };
for (const ending of Object.keys(usual)) delete require.extensions[ending];
Object.assign(require.extensions, ours, usual, ours);

/**
 * Jest loads every module anew for every test file, and a worker of ours is 676 of them. Nothing of ours is mocked, so Jest loads the
 * test file alone, and Node, once a process, what it requires; ES modules too, which Jest cannot require before Node 24.
 */
module.exports = class KeepModules extends Runtime {
  constructor(...given) {
    super(...given);
    this.transformCache.sourceMaps = sourceMaps;
    current = this;
  }

  requireModuleOrMock(from, name) {
    return createRequire(from)(name);
  }
};
module.exports.default = module.exports;
