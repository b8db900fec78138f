module.exports = { projects: ['<rootDir>/libs/*', '<rootDir>/apps/*'], maxWorkers: 2 };
