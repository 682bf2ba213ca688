/**
 * Loaded by each Node process of a run under another date: hands the shift of the clock on to every child, also to those that are
 * given an environment of their own, as PostgreSQL and Temporal are. Only a browser keeps the machine's time: under libfaketime Chromium
 * takes 60 s for a page of one line, which it shows in 1 s without; and what our pages say of time is written by the server.
 */
const { ChildProcess } = require('node:child_process');
const path = require('node:path');

const SHIFT = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC', 'FAKETIME_DISABLE_SHM', 'NODE_OPTIONS'];
const { spawn } = ChildProcess.prototype;

ChildProcess.prototype.spawn = function (options) {
  if (path.basename(options.file).startsWith('chrom')) return spawn.call(this, unshifted(options));
  const given = new Set((options.envPairs ?? []).map((pair) => pair.slice(0, pair.indexOf('='))));
  const missing = SHIFT.filter((name) => process.env[name] !== undefined && !given.has(name));
  const envPairs = [...(options.envPairs ?? []), ...missing.map((name) => `${name}=${process.env[name]}`)];
  return spawn.call(this, Object.assign(options, { envPairs }));
};

function unshifted(options) {
  const envPairs = (options.envPairs ?? []).filter((pair) => !SHIFT.includes(pair.slice(0, pair.indexOf('='))));
  return Object.assign(options, { envPairs });
}
