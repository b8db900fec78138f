import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import jsdoc from 'eslint-plugin-jsdoc';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Without the graph in its cache the boundary rule would only warn and pass.
await createProjectGraphAsync();

const below = {
  model: ['model'],
  operator: ['model'],
  representation: ['model', 'operator'],
  stream: ['model', 'stream'],
  algorithm: ['model', 'operator', 'representation', 'stream', 'algorithm'],
  service: ['model', 'operator', 'representation', 'stream', 'algorithm', 'service'],
  effect: ['model', 'representation', 'stream', 'algorithm', 'service', 'effect'],
  app: ['model', 'operator', 'representation', 'stream', 'algorithm', 'service', 'effect', 'app'],
  tool: ['model', 'operator', 'representation', 'stream', 'algorithm', 'service', 'effect', 'app', 'tool'],
  testing: ['model', 'operator', 'representation', 'stream', 'testing'],
  umbrella: ['model', 'operator', 'representation', 'stream', 'algorithm', 'service', 'app'],
};

const TENSORFLOW = '@tensorflow/*';
const GRAPHQL = ['graphql', 'graphql-*', '@graphql-*', '@pothos/*'];
const foreign = {
  model: ['rxjs', 'rxjs/*', TENSORFLOW, ...GRAPHQL],
  operator: ['rxjs', 'rxjs/*', TENSORFLOW, ...GRAPHQL],
  representation: ['rxjs', 'rxjs/*', TENSORFLOW, ...GRAPHQL],
  stream: [TENSORFLOW, ...GRAPHQL],
  algorithm: [TENSORFLOW, ...GRAPHQL],
  service: [TENSORFLOW, ...GRAPHQL],
  effect: GRAPHQL,
  app: [],
  umbrella: [TENSORFLOW, ...GRAPHQL],
  tool: [],
  testing: [TENSORFLOW, ...GRAPHQL],
};

/** Every library by its layer: the `layer:*` tag of its package.json is the only place that says what it is. */
const layers = new Map(
  readdirSync('libs')
    .map((name) => [name, `libs/${name}/package.json`])
    .filter(([, manifest]) => existsSync(manifest))
    .map(([name, manifest]) => [
      name,
      JSON.parse(readFileSync(manifest, 'utf8'))
        .nx.tags.find((tag) => tag.startsWith('layer:'))
        .slice('layer:'.length),
    ]),
);
const libraries = (...names) => [...layers].filter(([, layer]) => names.includes(layer)).map(([name]) => name);

const PURE = libraries('model', 'operator', 'representation');
const DETERMINISTIC = [...PURE, ...libraries('stream', 'algorithm')];

/** Who may import whom: one `layer:*` tag a project. `extra` layers are open to specs only. */
const boundaries = (extra = []) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    // The laws import what they are laws of, and the specs of those import the laws: a cycle of specs, not of
    // libraries. Loaded lazily by programs that may not need TensorFlow or a database, statically by those that always
    // do.
    checkDynamicDependenciesExceptions: ['@evorx/evaluation', '@evorx/store'],
    ignoredCircularDependencies: DETERMINISTIC.map((name) => ['@evorx/testing', `@evorx/${name}`]),
    depConstraints: Object.entries(below).map(([layer, layers]) => ({
      sourceTag: `layer:${layer}`,
      onlyDependOnLibsWithTags: [...layers, ...extra].map((name) => `layer:${name}`),
      bannedExternalImports: foreign[layer],
    })),
  },
];

const sources = (libs) => libs.map((lib) => `libs/${lib}/src/**/*.ts`);
const SPECS = ['**/*.spec.ts', '**/*.bench.ts'];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '**/coverage', 'apps/dashboard/src/graphql/graphql.ts'] },
  ...tseslint.configs.recommended,
  { plugins: { '@nx': nx, jsdoc } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['apps/dashboard/src/**/*.ts', 'apps/dashboard/src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: sources([...layers.keys()]),
    ignores: SPECS,
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true },
          contexts: [
            'ExportNamedDeclaration > VariableDeclaration',
            'ExportNamedDeclaration > TSInterfaceDeclaration',
            'ExportNamedDeclaration > TSTypeAliasDeclaration',
            'ExportNamedDeclaration > ClassDeclaration',
          ],
        },
      ],
    },
  },
  {
    // Randomness is an argument, time is an event: neither may leak in where the same seed must give the same bytes.
    files: sources(DETERMINISTIC),
    ignores: SPECS,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take a Random from @evorx/random.' },
        { object: 'Date', property: 'now', message: 'Take a clock as an argument.' },
        { object: 'performance', property: 'now', message: 'Take a clock as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date']", message: 'Take a clock as an argument.' },
        {
          selector: 'Program > VariableDeclaration[kind="let"]',
          message: 'No module state: put it into the generation.',
        },
        {
          selector: 'ExportNamedDeclaration > VariableDeclaration[kind="let"]',
          message: 'No module state: put it into the generation.',
        },
      ],
    },
  },
  {
    files: sources(PURE),
    ignores: [...SPECS, 'libs/random/src/option.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ThrowStatement',
          message: 'A wrong option is `requireOption`, a wrong recipe an Either at the edge, a failed individual NaN.',
        },
        { selector: "NewExpression[callee.name='Date']", message: 'Take a clock as an argument.' },
        { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No module state.' },
      ],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: SPECS,
    rules: { '@nx/enforce-module-boundaries': boundaries(['testing']) },
  },
  prettier,
);
