import { presets } from '@evorx/recipe';
import { budgets } from './marks';
import { optionsFrom } from './options';

describe('the options', () => {
  it('are all presets, three seeds and no file, where nothing is said', () => {
    expect(optionsFrom([])).toEqual({ presets: Object.keys(budgets), seeds: [1, 2, 3], file: null, missing: false });
  });

  it('are what is said', () => {
    const args = ['--presets', 'mnist-ga,mnist-es', '--seeds', '7', '--json', 'a.json', '--missing'];
    expect(optionsFrom(args)).toEqual({ presets: ['mnist-ga', 'mnist-es'], seeds: [7], file: 'a.json', missing: true });
  });

  it.each([
    [['--presets', 'mnist'], 'mnist is no preset'],
    [['--seeds', '1,x'], 'are no seeds'],
    [['--seed', '1'], 'Unknown option'],
    [['mnist-ga'], 'Unexpected argument'],
  ])('are refused where they are wrong: %j', (args, message) => {
    expect(() => optionsFrom(args)).toThrow(message);
  });

  it('name presets that there are', () => {
    const names = presets.map(({ name }) => name);
    for (const name of Object.keys(budgets)) expect(names).toContain(name);
  });
});
