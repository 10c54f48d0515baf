/** Unit, property and contract tests run in Node; the browser tests (test/e2e) drive the production bundle. */
const typescript = [
  'ts-jest',
  {
    tsconfig: {
      module: 'CommonJS',
      moduleResolution: 'node10',
      jsx: 'react-jsx',
      target: 'ES2022',
      esModuleInterop: true,
      resolveJsonModule: true,
      isolatedModules: true,
    },
  },
];
const common = { transform: { '^.+\\.tsx?$': typescript }, testEnvironment: 'node' };

module.exports = {
  testTimeout: 60000,
  reporters: ['default', '<rootDir>/test/reporters/slowest.js', '<rootDir>/test/reporters/skipped.js'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/test/e2e/'],
      setupFiles: ['<rootDir>/test/support/dialogElement.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      testEnvironment: '<rootDir>/test/e2e/support/environment.js',
      globalSetup: '<rootDir>/test/e2e/support/globalSetup.ts',
      globalTeardown: '<rootDir>/test/e2e/support/globalTeardown.ts',
    },
  ],
};
