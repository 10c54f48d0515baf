const { TestEnvironment } = require('jest-environment-node');
const { browser, pages } = require('./browser');

/**
 * Gives a file of tests its worker's browser, and tells it that a test has failed while its page is still as it was then.
 * The browser's client runs outside the tests' context, where each look-up of a global is slow.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { browser, pages });
  }

  async handleTestEvent({ name, test }) {
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    await this.global.onTestFailure?.(test ? fullName(test) : 'set-up');
  }
};

function fullName({ name, parent }) {
  return parent?.parent ? `${fullName(parent)} ${name}` : name;
}
