module.exports = {
  projects: ['<rootDir>/libs/*', '<rootDir>/apps/*', '<rootDir>/tools/{bench,doctest,packing,setup}'],
  maxWorkers: 2,
};
