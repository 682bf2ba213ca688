const { projects, ...config } = require('../../jest.config.cjs');

/** Runs of these files alone, apart from `npm test`: on the stack that tests have, or without one. */
function apart(testMatch, { stack = true } = {}) {
  const project = projects.find(({ displayName }) => displayName === 'engine');
  const { globalSetup, globalTeardown, ...own } = project;
  const held = stack ? { globalSetup, globalTeardown } : {};
  return {
    ...config,
    rootDir: project.rootDir,
    projects: [{ ...own, ...held, testMatch, testPathIgnorePatterns: ['/node_modules/'] }],
  };
}

module.exports = { apart };
