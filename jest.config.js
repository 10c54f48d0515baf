/**
 * Unit, property and contract tests run in Node; the browser tests (test/e2e) drive the production bundle. Files that end
 * in .heavy.test.ts take long: `npm run test:quick` leaves them out. Those that end in .full.test.ts are run by
 * `npm run test:full` alone.
 */

// Tests run in a context of their own, where a look-up of Math costs a hundred times what it costs elsewhere: modules are
// handed what none of them declares and no test replaces.
const objects = 'Boolean Error JSON Map Math Number Object Promise RegExp Set String'.split(' ');
const arrays = 'Array Float64Array Int32Array Uint32Array Uint8Array'.split(' ');

const common = {
  // How is said in .swcrc, for the tests as for the build.
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  testEnvironment: 'node',
  sandboxInjectedGlobals: [...objects, ...arrays, 'Infinity'],
  cacheDirectory: '<rootDir>/.cache/jest',
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/support/fastCheck.js' },
};

module.exports = {
  testTimeout: 60000,
  reporters: ['default', '<rootDir>/test/reporters/slowest.js', '<rootDir>/test/reporters/skipped.js'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/test/e2e/', '/test/engines/', '\\.full\\.test\\.'],
      setupFiles: ['<rootDir>/test/support/jsdom.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.full\\.test\\.'],
      testEnvironment: '<rootDir>/test/e2e/support/environment.js',
      globalSetup: '<rootDir>/test/e2e/support/globalSetup.ts',
      globalTeardown: '<rootDir>/test/e2e/support/globalTeardown.ts',
    },
    {
      ...common,
      displayName: 'engines',
      testMatch: ['<rootDir>/test/engines/**/*.test.ts'],
    },
  ],
};
