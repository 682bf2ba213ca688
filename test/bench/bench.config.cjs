const { projects, ...config } = require('../../jest.config.cjs');
const engine = projects.find(({ displayName }) => displayName === 'engine');

/** `npm run bench`: not a test, because figures depend on the machine; it needs what tests have, the whole stack. */
module.exports = {
  ...config,
  rootDir: engine.rootDir,
  projects: [{ ...engine, testMatch: ['<rootDir>/test/bench/*.bench.ts'] }],
};
