const vm = require('node:vm');
const { ModuleMocker } = require('jest-mock');

/** Stands for this process's own context, which Node gives no name to. */
const HERE = {};
/** What Jest leaves on the global object for one file, and must not find there for the next. */
const LEFT = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES', 'RETRY_IMMEDIATELY', 'WAIT_BEFORE_RETRY'];

const STACK = require.resolve('./stack.ts');

const compileFunction = vm.compileFunction;
vm.compileFunction = (code, params, options) =>
  compileFunction(code, params, options?.parsingContext === HERE ? { ...options, parsingContext: undefined } : options);

/** Test files run in the process's own context, one after another: modules loaded once (runtime.cjs) know the same `Error` and `Array`. */
module.exports = class OneContext {
  constructor() {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.before = { console: globalThis.console, exit: process.exit };
    Error.stackTraceLimit = 100;
  }

  getVmContext() {
    return HERE;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  async setup() {}

  async teardown() {
    await require.cache[STACK]?.exports.dropDatabases();
    for (const name of LEFT) delete globalThis[Symbol.for(name)];
    globalThis.console = this.before.console;
    process.exit = this.before.exit;
  }
};
