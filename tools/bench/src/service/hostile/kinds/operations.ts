import type { Attack, Target } from '../attack';
import type { Dice } from '../dice';
import { operation, posted } from '../http-bytes';

const START = 'mutation ($input: StartRunInput!) { startRun(input: $input) { __typename } }';
const times = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

/** Operations that are no operations, or ask for too much. */
export const operations: Readonly<Record<string, (target: Target, dice: Dice) => string>> = {
  'malformed JSON': (target, dice) => {
    const body = JSON.stringify({ query: START, variables: { input: { preset: 'onemax' } } });
    return posted(target, body.slice(0, dice.between(1, body.length - 1)) + dice.one(['', '\0', ']', ',', ':']));
  },
  'malformed GraphQL': (target, dice) =>
    operation(target, `mutation { startRun(input: { preset: "onemax" }) ${dice.text(dice.between(1, 40))} {{`),
  'deep query': (target, dice) => {
    const depth = dice.between(13, 400);
    return operation(target, `{ run(id: "x") { ${'champion { '.repeat(depth)}genes${' }'.repeat(depth)} } }`);
  },
  'many aliases': (target, dice) =>
    operation(target, `{ ${times(dice.between(21, 300), (i) => `a${i}: __typename`)} }`),
  'many directives': (target, dice) =>
    operation(target, `{ __typename ${'@include(if: true) '.repeat(dice.between(21, 300))}}`),
  'many tokens': (target, dice) => operation(target, `{ ${'__typename '.repeat(dice.between(2_001, 20_000))}}`),
  'many rows': (target, dice) =>
    operation(
      target,
      dice.one([
        `{ runs(first: ${dice.between(50, 1e6)}) { edges { node { generations(first: 10000) { index } } } } }`,
        'query ($n: Int = 100) { runs(first: $n) { edges { node { generations { index best } } } } }',
        `{ ${times(20, (i) => `a${i}: run(id: "x") { generations { index best } }`)} }`,
      ]),
    ),
  'fragments of fragments': (target, dice) => {
    const levels = dice.between(18, 60);
    return operation(
      target,
      `{ ...f0 } ${times(levels, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f${levels} on Query { presets { name } }`,
    );
  },
  'fragments in a circle': (target) =>
    operation(target, '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
  'introspection of introspection': (target) =>
    operation(
      target,
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } }',
    ),
  'batch of operations': (target, dice) =>
    posted(target, JSON.stringify(Array.from({ length: dice.between(1, 100) }, () => ({ query: START })))),
  'nested variables': (target, dice) => {
    const depth = dice.between(40, 20_000);
    return posted(target, `{"query":"{ __typename }","variables":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`);
  },
};

/** Operations whose values are wrong. */
export const values: Readonly<Record<string, (target: Target, dice: Dice) => string>> = {
  'wrong types': (target, dice) =>
    operation(target, START, {
      input: dice.one<unknown>([
        { preset: dice.below(100) },
        { preset: 'onemax', seed: dice.text(5) },
        { preset: 'onemax', generations: 1e300 },
        { preset: 'onemax', overrides: 'all' },
        { recipe: { problem: { onemax: {}, sphere: {} } } },
        { recipe: [] },
        { [dice.text(4).replace(/"/g, '')]: 1 },
        [],
        null,
        dice.text(10),
      ]),
    }),
  'wrong values': (target, dice) =>
    operation(target, START, {
      input: dice.one<unknown>([
        { preset: dice.text(8) },
        { preset: 'onemax', seed: -dice.between(1, 1e9) },
        { preset: 'onemax', generations: -1 },
        { preset: 'onemax', name: `\u0000${dice.text(3)}` },
        { preset: 'onemax', name: dice.text(300) },
        ...['__proto__.a', 'constructor.prototype.a', 'problem.onemax.length.x', '', '.'].map((path) => ({
          preset: 'onemax',
          overrides: [{ path, value: 1 }],
        })),
      ]),
    }),
  'recipes too large': (target, dice) =>
    operation(target, START, {
      input: dice.one<unknown>([
        {
          preset: 'sphere',
          population: dice.between(90_000, 100_000),
          overrides: [{ path: 'problem.sphere.dimension', value: dice.between(9_000, 10_000) }],
        },
        { preset: 'mnist-seed', population: dice.between(20_000, 100_000) },
        { preset: 'mnist-adam', overrides: [{ path: 'problem.mnist.hidden', value: Array(8).fill(4096) }] },
      ]),
    }),
  'ids that are none': (target, dice) => {
    const id = dice.one([
      `' OR '1'='1`,
      `'; DROP TABLE runs; --`,
      '../../etc/passwd',
      '%2e%2e%2f',
      '\0',
      dice.text(500),
    ]);
    return operation(
      target,
      dice.one([
        'mutation ($id: ID!) { pauseRun(id: $id) { __typename } }',
        'mutation ($id: ID!) { deleteRun(id: $id) { __typename } }',
        'mutation ($id: ID!) { renameRun(id: $id, name: "x") { __typename } }',
        'mutation ($id: ID!) { cloneRun(id: $id, input: {}) { __typename } }',
      ]),
      { id },
    );
  },
  'huge bodies': (target, dice) =>
    posted(target, JSON.stringify({ query: '{ __typename }', x: 'y'.repeat(dice.between(270_000, 3_000_000)) })),
};

/** A request for each attempt, that has to be answered. */
export const answered = (kind: string, bytes: string): Attack => ({ kind, bytes: [bytes], ends: 'answer' });
