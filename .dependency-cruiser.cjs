/** The laws on imports: a layer sees only the layers above it, a dependency has one door. */
const layers = [
  ['model'],
  ['known-errors'],
  ['flows'],
  ['render'],
  ['redaction'],
  ['keys'],
  ['generator', 'emulator', 'runner'],
  ['regression'],
  ['reports', 'support', 'login'],
  ['version.ts', 'on-demand.ts'],
  ['index.ts'],
  ['cli'],
];

/** What a layer may not see although it stands above: the emulator is the second witness. */
const blind = { emulator: ['flows'] };

const doors = {
  'postman-collection': '^src/generator/',
  newman: '^src/runner/',
  handlebars: '^src/render/',
  yargs: '^src/cli/',
  hono: '^src/emulator/',
  jose: '^src/(emulator|keys|support)/',
  picocolors: '^src/(cli|reports)/',
  xmlbuilder2: '^src/(reports|support)/',
  uuid: '^src/generator/',
  yaml: '^src/(regression/config|generator/openapi|support/formats)/',
  '@clack/prompts': '^src/cli/',
  diff: '^src/cli/',
  fflate: '^src/support/',
  open: '^src/cli/',
  'openapi-to-postmanv2': '^src/generator/',
  zod: '^src/(model|runner|regression/config|support|cli|emulator)/',
};

const pathOf = (layer) => (layer.endsWith('.ts') ? `^src/${layer}$` : `^src/${layer}/`);

const layerRules = layers.flatMap((level, depth) =>
  level.map((layer) => ({
    from: { path: pathOf(layer) },
    to: {
      path: [
        pathOf(layer),
        ...layers
          .slice(0, depth)
          .flat()
          .filter((other) => other !== 'index.ts' || layer === 'cli')
          .filter((other) => layer !== 'cli' || other === 'index.ts')
          .filter((other) => !(blind[layer] ?? []).includes(other))
          .map(pathOf),
      ],
    },
  })),
);

const doorRules = Object.entries(doors).map(([dependency, from]) => ({
  from: { path: from },
  to: { path: `^node_modules/${dependency}/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'sandbox-sees-only-types',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { pathNot: '^src/(sandbox|model)/' },
    },
    {
      name: 'sandbox-runs-no-model-code',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/model/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  allowed: [
    ...layerRules,
    ...doorRules,
    { from: { path: '^src/sandbox/' }, to: { path: '^src/(sandbox|model)/' } },
    { from: { path: '^src/(?!model/|sandbox/)' }, to: { dependencyTypes: ['core'] } },
  ],
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
