const { projects, ...config } = require('../../jest.config.cjs');
const engine = projects.find(({ displayName }) => displayName === 'engine');

/** `npm run record:histories`: not a test, but it needs what tests have: the whole stack, and TypeScript as it stands. */
module.exports = {
  ...config,
  rootDir: engine.rootDir,
  projects: [{ ...engine, testMatch: ['<rootDir>/test/replay/record-histories.ts'] }],
};
