const { projects, ...config } = require('../../jest.config.cjs');
const engine = projects.find(({ displayName }) => displayName === 'engine');

/** A part of `npm run record:answers`: not a test, but it needs what tests have: the whole stack. */
module.exports = {
  ...config,
  rootDir: engine.rootDir,
  projects: [{ ...engine, testMatch: ['<rootDir>/test/answers/tour.ts'] }],
};
