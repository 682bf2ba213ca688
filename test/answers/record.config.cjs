const { projects, ...config } = require('../../jest.config.cjs');
const pure = projects.find(({ displayName }) => displayName === 'pure');

/** The second half of `npm run record:answers`: not a test; it needs TypeScript as it stands. */
module.exports = {
  ...config,
  rootDir: pure.rootDir,
  projects: [{ ...pure, testMatch: ['<rootDir>/test/answers/record-answers.ts'] }],
};
