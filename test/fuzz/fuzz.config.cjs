const { projects, ...config } = require('../../jest.config.cjs');
const engine = projects.find(({ displayName }) => displayName === 'engine');

/** `npm run test:fuzz`: on the same stack as the tests, but apart from them, because it needs Python. */
module.exports = {
  ...config,
  rootDir: engine.rootDir,
  projects: [
    {
      ...engine,
      displayName: 'fuzz',
      testMatch: ['<rootDir>/test/fuzz/every-role.ts'],
      testPathIgnorePatterns: ['/node_modules/'],
    },
  ],
};
