const { projects, ...config } = require('../../jest.config.cjs');
const {
  globalSetup: _setup,
  globalTeardown: _teardown,
  ...engine
} = projects.find(({ displayName }) => displayName === 'engine');

/** `npm run pictures`: not a test, and of a Liubu that runs already, so it starts no stack of its own. */
module.exports = {
  ...config,
  rootDir: engine.rootDir,
  projects: [{ ...engine, testMatch: ['<rootDir>/test/pictures/make-pictures.ts'] }],
};
