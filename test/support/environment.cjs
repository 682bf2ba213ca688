const { TestEnvironment } = require('jest-environment-node');

/** Gives tests Node's own `require`, which loads ES modules; Jest's cannot before Node 24. */
module.exports = class Environment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.requireByNode = require;
  }
};
