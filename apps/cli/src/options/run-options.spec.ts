import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as E from 'fp-ts/Either';
import { failureLine } from '../terminal/failure';
import type { EvolveFlags } from './evolve-flags';
import { runOptions } from './run-options';

const lineOf = (flags: EvolveFlags) => E.match(failureLine, () => 'accepted')(runOptions(flags));
const right = (flags: EvolveFlags) => {
  const options = runOptions(flags);
  if (E.isLeft(options)) throw new Error(failureLine(options.left));
  return Object.fromEntries(Object.entries(options.right).filter(([, value]) => value !== undefined));
};

describe('runOptions', () => {
  it('has nothing but an empty list of overrides where nothing is given', () => {
    expect(right({})).toEqual({ overrides: [] });
  });

  it('reads every option', () => {
    expect(
      right({
        preset: 'mnist-seed',
        seed: '1',
        population: '50',
        generations: '10',
        evaluations: '1e3',
        time: '1.5m',
        target: '-0.5',
        stopAt: '5',
      }),
    ).toEqual({
      preset: 'mnist-seed',
      seed: 1,
      population: 50,
      generations: 10,
      evaluations: 1000,
      timeMs: 90_000,
      target: -0.5,
      stopAt: 5,
      overrides: [],
    });
  });

  it.each([
    ['a.b=1', { path: 'a.b', value: 1 }],
    ['a.0.b=0.05', { path: 'a.0.b', value: 0.05 }],
    ['a=true', { path: 'a', value: true }],
    ['a=null', { path: 'a', value: null }],
    ['a=[1,2]', { path: 'a', value: [1, 2] }],
    ['a={"tournament":{"size":3}}', { path: 'a', value: { tournament: { size: 3 } } }],
    ['a=relu', { path: 'a', value: 'relu' }],
    ['a="relu"', { path: 'a', value: 'relu' }],
    ['a=x=y', { path: 'a', value: 'x=y' }],
    ['a=', { path: 'a', value: '' }],
  ])('reads --set %s: JSON where it is JSON, and else text', (text, override) => {
    expect(right({ set: [text] })).toEqual({ overrides: [override] });
  });

  it('keeps overrides in their order', () => {
    expect(right({ set: ['a=1', 'a=2'] })).toMatchObject({ overrides: [{ value: 1 }, { value: 2 }] });
  });

  it.each<readonly [EvolveFlags, string]>([
    [{ seed: 'abc' }, '--seed: "abc" is not a number; accepted: an integer from 0 to 2147483647'],
    [{ population: '' }, '--population: "" is not a number; accepted: an integer from 1 to 100000'],
    [{ population: '0x10' }, '--population: "0x10" is not a number; accepted: an integer from 1 to 100000'],
    [{ generations: '5 ' }, '--generations: "5 " is not a number; accepted: an integer, 0 or more'],
    [{ evaluations: 'Infinity' }, '--evaluations: "Infinity" is not a number; accepted: an integer, 1 or more'],
    [{ target: '1e999' }, '--target: "1e999" is not a number; accepted: a number'],
    [{ stopAt: '--json' }, '--stop-at: "--json" is not a number; accepted: an integer, 0 or more'],
    [
      { time: '0s' },
      '--time: "0s" is out of range; accepted: a duration above 0 with its unit, as in 500ms, 90s, 2m, 1h',
    ],
    [
      { time: '90' },
      '--time: "90" is no duration; accepted: a duration above 0 with its unit, as in 500ms, 90s, 2m, 1h',
    ],
    [
      { preset: 'a', problem: 'b' },
      '--problem: "b" cannot be given together with --preset; accepted: one of --preset, --problem and --recipe',
    ],
  ])('refuses %j in one line', (flags, line) => expect(lineOf(flags)).toBe(line));

  it.each(['population', '=1', 'a..b=1', '.a=1', 'a b=1'])('refuses --set %s in one line', (text) => {
    expect(lineOf({ set: [text] })).toMatch(/^--set: ".*" is no PATH=VALUE; accepted: a dotted path/);
  });

  describe('with --recipe', () => {
    let directory: string;
    beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'evorx-recipe-'))));
    afterEach(() => rmSync(directory, { recursive: true, force: true }));

    it('reads the file', () => {
      const file = join(directory, 'r.json');
      writeFileSync(file, '\uFEFF{"problem":{"onemax":{}}}');
      expect(right({ recipe: file })).toEqual({ overrides: [], recipe: { problem: { onemax: {} } } });
    });

    it('refuses a file that is not there, is a directory, or is no JSON', () => {
      const file = join(directory, 'r.json');
      expect(lineOf({ recipe: file })).toMatch(
        /^--recipe: .*r\.json cannot be read \(no such file or directory\); accepted/,
      );
      expect(lineOf({ recipe: directory })).toMatch(/cannot be read \(it is a directory\)/);
      writeFileSync(file, '{\n"problem": }');
      expect(lineOf({ recipe: file })).toMatch(
        /^--recipe: .*r\.json is not JSON \(.*\); accepted: a readable JSON file/,
      );
      expect(lineOf({ recipe: file }).split('\n')).toHaveLength(1);
    });
  });
});
