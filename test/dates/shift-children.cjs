/**
 * Loaded by each Node process of a run under another date: hands the shift of the clock on to every child, also to those that are
 * given an environment of their own, as PostgreSQL and Temporal are.
 */
const { ChildProcess } = require('node:child_process');

const SHIFT = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC', 'FAKETIME_DISABLE_SHM', 'NODE_OPTIONS'];
const { spawn } = ChildProcess.prototype;

ChildProcess.prototype.spawn = function (options) {
  const given = new Set((options.envPairs ?? []).map((pair) => pair.slice(0, pair.indexOf('='))));
  const missing = SHIFT.filter((name) => process.env[name] !== undefined && !given.has(name));
  const envPairs = [...(options.envPairs ?? []), ...missing.map((name) => `${name}=${process.env[name]}`)];
  return spawn.call(this, Object.assign(options, { envPairs }));
};
