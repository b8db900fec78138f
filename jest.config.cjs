const { testTimeout } = require('./jest.preset.cjs');

module.exports = {
  projects: ['<rootDir>/libs/*', '<rootDir>/apps/*', '<rootDir>/tools/{bench,doctest,packing,setup}'],
  maxWorkers: 2,
  // What projects say of it counts only where one of them runs alone.
  testTimeout,
};
