const { apart } = require('../support/apart.cjs');

/** `npm run bench`: not a test, because figures depend on the machine. */
module.exports = apart(['<rootDir>/test/bench/*.bench.ts']);
