module.exports = {
  projects: ['<rootDir>/libs/*', '<rootDir>/apps/*', '<rootDir>/tools/{doctest,packing,setup}'],
  maxWorkers: 2,
};
