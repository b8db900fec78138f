import * as recipe from '@evorx/recipe';
import { fakeTerminal } from '../testing/samples';
import { operators, presets, problems } from './catalogue';

describe.each([
  ['presets', presets, recipe.presets],
  ['operators', operators, recipe.operators],
  ['problems', problems, recipe.problems],
] as const)('evorx %s', (_name, command, entries) => {
  it('names every entry in a table', () => {
    const { terminal, printed } = fakeTerminal();
    expect(command(terminal)({})).toBe(0);
    const names = printed.out.split('\n').map((row) => row.split(' ')[0]);
    expect(names).toEqual(expect.arrayContaining(entries.map(({ name }) => name)));
  });

  it('gives the entries as they are with --json', () => {
    const { terminal, printed } = fakeTerminal();
    command(terminal)({ json: true });
    expect(JSON.parse(printed.out)).toEqual(JSON.parse(JSON.stringify(entries)));
  });

  it('keeps the table within the terminal, as far as words allow', () => {
    const { terminal, printed } = fakeTerminal({ columns: () => 120 });
    command(terminal)({});
    expect(Math.max(...printed.out.split('\n').map((row) => row.length))).toBeLessThanOrEqual(120);
  });
});

describe('evorx operators', () => {
  it('tells parameters with their types, ranges and defaults', () => {
    const { terminal, printed } = fakeTerminal({ columns: () => 400 });
    operators(terminal)({});
    expect(printed.out).toMatch(/- rate \(schedule, 0 to 1, default 0\.1\): \S+/);
  });
});
