const { apart } = require('../support/apart.cjs');

/** `npm run pictures`: of a Liubu that runs already. */
module.exports = apart(['<rootDir>/test/pictures/make-pictures.ts'], { stack: false });
