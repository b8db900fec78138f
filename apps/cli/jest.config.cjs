const preset = require('../../jest.preset.cjs')(__dirname);

module.exports = {
  ...preset,
  // A dynamic import of a neighbour names the compiled file: Node asks for the extension, Jest has the source.
  moduleNameMapper: { ...preset.moduleNameMapper, '^(\\./commands/.+)\\.js$': '$1' },
};
