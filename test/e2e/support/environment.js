const { TestEnvironment } = require('jest-environment-node');

/** Tells the file of a test that the test has failed while its page is still as it was then. */
module.exports = class extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    if (name !== 'test_fn_failure') return;
    await this.global.onTestFailure?.(fullName(test));
  }
};

function fullName({ name, parent }) {
  return parent?.parent ? `${fullName(parent)} ${name}` : name;
}
