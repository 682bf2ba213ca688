const { apart } = require('../support/apart.cjs');

/** `npm run record:histories`. */
module.exports = apart(['<rootDir>/test/replay/record-histories.ts']);
