const { projects, ...config } = require('../../jest.config.cjs');

/** `npm run test:dates`: all tests as they are, and one that sees to it that all their processes have the same shifted clock. */
module.exports = {
  ...config,
  rootDir: projects[0].rootDir,
  projects: projects.map((project) =>
    project.displayName === 'engine'
      ? { ...project, testMatch: [...project.testMatch, '<rootDir>/test/dates/one-clock.ts'] }
      : project,
  ),
};
