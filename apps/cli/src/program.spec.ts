import { failureLine } from './terminal/failure';
import { program, type Actions } from './program';
import { UsageError } from './usage-error';

const parsed = async (...args: ReadonlyArray<string>) => {
  const called: Array<readonly [string, ...ReadonlyArray<unknown>]> = [];
  const action =
    (name: string) =>
    async (...given: ReadonlyArray<unknown>) =>
      void called.push([name, ...given]);
  const actions: Actions = {
    evolve: action('evolve'),
    presets: action('presets'),
    operators: action('operators'),
    problems: action('problems'),
    setup: action('setup'),
    fetchMnist: action('fetchMnist'),
    predict: action('predict'),
    serve: action('serve'),
  };
  let out = '';
  const command = program('1.2.3', actions, (text) => void (out += text));
  try {
    await command.parseAsync([...args], { from: 'user' });
    return { called, out, line: null };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { called, out, line: error.failure === null ? null : failureLine(error.failure) };
  }
};

describe('program', () => {
  it('hands every option of evolve on as it was typed', async () => {
    const { called } = await parsed(
      ...['evolve', '--preset', 'a', '--problem', 'b', '--recipe', 'c', '--set', 'd=1', '--set', 'e=2', '--seed', '3'],
      ...[
        '--population',
        '4',
        '--generations',
        '5',
        '--evaluations',
        '6',
        '--time',
        '7s',
        '--target',
        '-0.8',
        '--stop-at',
        '9',
      ],
      ...['--data', 'f', '--out', 'g', '--resume', 'h', '--json', '--describe', '--quiet'],
    );
    expect(called[0]?.[0]).toBe('evolve');
    expect(called[0]?.[1]).toEqual({
      preset: 'a',
      problem: 'b',
      recipe: 'c',
      set: ['d=1', 'e=2'],
      seed: '3',
      population: '4',
      generations: '5',
      evaluations: '6',
      time: '7s',
      target: '-0.8',
      stopAt: '9',
      data: 'f',
      out: 'g',
      resume: 'h',
      json: true,
      describe: true,
      quiet: true,
    });
  });

  it('takes several images to predict', async () => {
    const { called } = await parsed('predict', '--champion', 'c', 'a.png', 'b.png');
    expect(called[0]?.slice(0, 3)).toEqual(['predict', ['a.png', 'b.png'], { champion: 'c' }]);
  });

  it.each([
    [['presets'], 'presets'],
    [['operators', '--json'], 'operators'],
    [['problems'], 'problems'],
    [['setup'], 'setup'],
    [['mnist', 'fetch'], 'fetchMnist'],
    [['serve', '--port', '1', '--host', 'h'], 'serve'],
  ])('knows %j', async (args, name) => {
    expect((await parsed(...args)).called[0]?.[0]).toBe(name);
  });

  it.each([
    [
      ['evolv'],
      'evolv: evorx has no such command; accepted: evolve, presets, operators, problems, setup, mnist, predict, serve',
    ],
    [['evolve', '--seed'], '--seed: its value is missing; accepted: --seed <n>'],
    [['presets', '--jsonn'], '--jsonn: evorx presets has no such option; accepted: --json, --use, --help'],
    [['presets', 'x'], 'x: evorx presets takes no such argument; accepted: --json, --use, --help'],
    [['mnist'], 'evorx mnist: a command is missing; accepted: fetch'],
    [['mnist', 'fetsh'], 'fetsh: evorx mnist has no such command; accepted: fetch'],
    [['predict', 'a.png'], '--champion: evorx predict cannot do without it; accepted: --champion <dir>'],
    [['predict', '--champion', 'x'], '<image.png>: evorx predict cannot do without it; accepted: at least one image'],
  ])('refuses %j in one line', async (args, line) => {
    const { called, out, line: refused } = await parsed(...args);
    expect([refused, called, out]).toEqual([line, [], '']);
  });

  it('lists the options of evolve where one is misspelt', async () => {
    expect((await parsed('evolve', '--sed', '1')).line).toBe(
      '--sed: evorx evolve has no such option; accepted: --preset, --problem, --recipe, --set, --seed, --population, --generations, --evaluations, --time, --target, --stop-at, --use, --data, --out, --resume, --save, --name, --json, --describe, --quiet, --help',
    );
  });

  it('shows help and version on stdout', async () => {
    expect((await parsed('evolve', '--help')).out).toMatch(/^Usage: evorx evolve/);
    expect((await parsed('--version')).out).toBe('1.2.3\n');
  });
});
