const { apart } = require('../support/apart.cjs');

/** `npm run test:fuzz`: apart from the tests, because it needs Python. */
module.exports = apart(['<rootDir>/test/fuzz/every-role.ts']);
