const { apart } = require('../support/apart.cjs');

/** A part of `npm run record:answers`. */
module.exports = apart(['<rootDir>/test/answers/tour.ts']);
