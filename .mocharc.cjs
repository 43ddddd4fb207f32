const { availableParallelism } = require('node:os');

module.exports = {
  extension: ['ts'],
  // Packages that the folders of tests install bring tests of their own.
  ignore: ['**/node_modules/**'],
  'node-option': ['import=tsx/esm'],
  require: ['./test/fixed-seed.ts'],
  // A third of the time of a test is waiting for a program, a browser or a server.
  parallel: true,
  jobs: Math.ceil(availableParallelism() * 1.5),
  timeout: 60000,
  'forbid-only': true,
  'forbid-pending': true,
};
