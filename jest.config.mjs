const common = {
  // The package names a file for `require` that it does not bring; this one it has.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
    // ES modules alone.
    '/node_modules/@(ironcalc|noble)/.+\\.js$': '@swc/jest',
  },
  transformIgnorePatterns: ['/node_modules/(?!@ironcalc/|@noble/)'],
};

/** The browser tests are a project of their own, since they alone need the pages to be built first. */
export default {
  projects: [
    {
      ...common,
      displayName: 'modules',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/global-setup.ts',
      globalTeardown: '<rootDir>/test/browser/global-teardown.ts',
    },
  ],
  reporters: ['default', '<rootDir>/test/jest-count-reporter.cjs'],
};
