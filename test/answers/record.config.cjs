const { apart } = require('../support/apart.cjs');

/** The last part of `npm run record:answers`. */
module.exports = apart(['<rootDir>/test/answers/record-answers.ts'], { stack: false });
