import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostMessage, Job } from '@evorx/runs';
import { concat, defer, map, of, take } from 'rxjs';
import type { EvolveFlags } from '../options/evolve-flags';
import { fakeHost, fakeTerminal, generationsMessage, genomeMessage, runResult } from '../testing/samples';
import { evolve } from './evolve';

let directory: string;
let home: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'evorx-evolve-'));
  home = join(directory, 'home');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const sphere: EvolveFlags = { problem: 'sphere', seed: '1', generations: '3' };
const result: HostMessage = { type: 'result', result: runResult({}) };
const run = [generationsMessage(0, 1), generationsMessage(2, 3), result];

/** A host that writes a checkpoint where it is told to, between those messages. */
const checkpointing =
  (before: ReadonlyArray<HostMessage>, after: ReadonlyArray<HostMessage>) =>
  ({ checkpointFile }: Job) =>
    concat(
      of(...before),
      defer(() => {
        writeFileSync(checkpointFile!, 'state');
        return of<HostMessage>({ type: 'checkpoint', generation: 1, file: checkpointFile! });
      }),
      of(...after),
    );

const evolved = async (flags: EvolveFlags, script: Parameters<typeof fakeHost>[0] = run) => {
  const { host, jobs } = fakeHost(script);
  const { terminal, printed } = fakeTerminal({ environment: { EVORX_HOME: home } });
  let asked = 0;
  const code = await evolve({
    terminal,
    host: async () => {
      asked += 1;
      return host;
    },
    now: () => 1000,
  })(flags);
  return { code, jobs, asked, ...printed };
};

const linesOf = (text: string) => text.trimEnd().split('\n');

describe('evolve', () => {
  it('prints with --json a line for each generation, then the result, and nothing else', async () => {
    const { code, out, err } = await evolved({ ...sphere, json: true });
    expect([code, err]).toEqual([0, '']);
    const lines = linesOf(out).map((line) => JSON.parse(line) as { readonly type: string; readonly index?: number });
    expect(lines.map(({ type, index }) => index ?? type)).toEqual([0, 1, 2, 3, 'result']);
  });

  it('prints plain lines and a summary where stdout is no terminal', async () => {
    const { out } = await evolved(sphere);
    expect(linesOf(out)[0]).toMatch(/^generation 0 {2}best 0.75/);
    expect(out).toContain('its generations are done');
  });

  it('prints the summary alone with --quiet', async () => {
    const { out, err } = await evolved({ ...sphere, quiet: true }, [{ type: 'note', text: 'a note' }, ...run]);
    expect(linesOf(out)[0]).toMatch(/^champion/);
    expect(err).toBe('');
  });

  it('saves without a word with --quiet', async () => {
    const plain = await evolved({ ...sphere, quiet: true });
    const saved = await evolved({ ...sphere, quiet: true, save: true });
    expect([saved.code, saved.out, saved.err]).toEqual([0, plain.out, '']);
    expect(existsSync(join(home, 'evorx.db'))).toBe(true);
  });

  it('keeps generations with --json --quiet, and leaves out notes', async () => {
    const { out, err } = await evolved({ ...sphere, json: true, quiet: true }, [
      { type: 'note', text: 'a note' },
      ...run,
    ]);
    expect([linesOf(out).length, err]).toEqual([5, '']);
  });

  it('orders what the options say', async () => {
    const { jobs } = await evolved({ ...sphere, stopAt: '2', data: 'digits', set: ['problem.sphere.dimension=3'] });
    expect(jobs).toMatchObject([
      {
        spec: {
          preset: null,
          seed: 1,
          stopAt: 2,
          recipe: { problem: { sphere: { dimension: 3 } }, budget: { generations: 3 } },
        },
        resumeFrom: null,
        championDirectory: null,
        dataDirectory: 'digits',
      },
    ]);
  });

  it('leaves nothing behind without --out', async () => {
    const { code } = await evolved(sphere, checkpointing([generationsMessage(0)], [result]));
    expect(code).toBe(0);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('saves generations and result to --out, next to what the host has saved', async () => {
    const out = join(directory, 'out');
    const { jobs } = await evolved({ ...sphere, out, json: true }, checkpointing(run.slice(0, 2), [result]));
    expect(readdirSync(out).sort()).toEqual(['checkpoint.evorx', 'generations.csv', 'result.json']);
    expect(linesOf(readFileSync(join(out, 'generations.csv'), 'utf8'))).toHaveLength(5);
    expect(JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'))).toMatchObject({
      type: 'result',
      checkpoint: join(out, 'checkpoint.evorx'),
    });
    expect(jobs[0]).toMatchObject({
      championDirectory: join(out, 'champion'),
      checkpointFile: join(out, 'checkpoint.evorx'),
    });
  });

  it('ends with the champion, in the result line and in result.json', async () => {
    const out = join(directory, 'out');
    const { out: printed } = await evolved({ ...sphere, out, json: true }, [
      run[0]!,
      genomeMessage([0.5, 0.25]),
      result,
    ]);
    const champion = { objectives: { value: 0.75 }, champion: [0.5, 0.25] };
    expect(JSON.parse(linesOf(printed).at(-1)!)).toMatchObject(champion);
    expect(JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'))).toMatchObject(champion);
    expect(readdirSync(out)).not.toContain('champion.json');
  });

  it('writes a genome that is too large for the result to a file of its own, whole', async () => {
    const genome = Array.from({ length: 10_001 }, (_, i) => i / 8);
    const out = join(directory, 'out');
    const messages = [run[0]!, genomeMessage(genome), result];
    const { out: printed } = await evolved({ ...sphere, out, json: true }, messages);
    const file = join(out, 'champion.json');
    expect(JSON.parse(linesOf(printed).at(-1)!)).toMatchObject({ champion: { genes: 10_001, file } });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(genome);
    const { out: summary } = await evolved({ ...sphere, out: join(directory, 'other') }, messages);
    expect(summary).toContain('champion.json, generations.csv, result.json');
  });

  it('keeps and names the checkpoint of an interrupted run without --out', async () => {
    const { host } = fakeHost((job, interrupt) =>
      concat(
        checkpointing([generationsMessage(0)], [])(job),
        interrupt.pipe(
          take(1),
          map((): HostMessage => ({ type: 'result', result: runResult({ reason: 'interrupted' }) })),
        ),
      ),
    );
    const { terminal, printed, signals } = fakeTerminal({ environment: { EVORX_HOME: home } });
    const ended = evolve({ terminal, host: async () => host, now: () => 1000 })(sphere);
    setTimeout(() => signals.next('SIGINT'), 20);
    expect(await ended).toBe(130);
    const [file] = /\S+checkpoint\.evorx/.exec(printed.out) ?? [''];
    expect(file.startsWith(home)).toBe(true);
    expect(existsSync(file)).toBe(true);
    expect(printed.out).toContain('interrupted');
    expect(signals.observed).toBe(false);
  });

  it('hands on a signal that comes while the options are being checked, and leaves nothing behind', async () => {
    const early: HostMessage = { type: 'result', result: runResult({ generations: -1, reason: 'interrupted' }) };
    const { host } = fakeHost((_, interrupt) => interrupt.pipe(map(() => early)));
    const { terminal, printed, signals } = fakeTerminal({ environment: { EVORX_HOME: home } });
    const out = join(directory, 'out');
    const ended = evolve({ terminal, host: async () => host, now: () => 1000 })({ ...sphere, out, json: true });
    signals.next('SIGINT');
    expect(await ended).toBe(130);
    expect(JSON.parse(printed.out)).toMatchObject({ type: 'result', generations: -1, reason: 'interrupted' });
    expect(readdirSync(directory)).toEqual([]);
  });

  it('stops listening to signals when the input is bad', async () => {
    const { terminal, signals } = fakeTerminal({ environment: { EVORX_HOME: home } });
    const code = await evolve({ terminal, host: async () => fakeHost(run).host, now: () => 1000 })({ seed: '-1' });
    expect([code, signals.observed]).toEqual([2, false]);
  });

  it('fails with one line that names the last checkpoint, which stays', async () => {
    const { code, err, out } = await evolved(
      { ...sphere, json: true },
      checkpointing([generationsMessage(0)], [{ type: 'failed', message: 'The backend is gone.\n  at somewhere' }]),
    );
    expect(code).toBe(1);
    expect(err).toMatch(
      /^evorx: The backend is gone\. at somewhere; the last checkpoint is of generation 1, go on with: evorx evolve --resume \S+\n$/,
    );
    const [file] = /\S+checkpoint\.evorx/.exec(err) ?? [''];
    expect(existsSync(file)).toBe(true);
    expect(linesOf(out)).toHaveLength(1);
  });

  it('takes the new directory away where the run fails before its first generation', async () => {
    const { code } = await evolved({ ...sphere, out: join(directory, 'a', 'b') }, [
      { type: 'failed', message: 'no data' },
    ]);
    expect(code).toBe(1);
    expect(readdirSync(directory)).toEqual([]);
  });

  it.each<EvolveFlags>([
    { seed: '-1' },
    { seed: '2147483648' },
    { seed: '1.5' },
    { preset: 'nonsense' },
    { problem: 'nonsense' },
    { problem: 'sphere', population: '0' },
    { problem: 'sphere', generations: '-1' },
    { problem: 'sphere', evaluations: '0.5' },
    { problem: 'sphere', time: '5 apples' },
    { problem: 'sphere', stopAt: '-3' },
    { problem: 'sphere', set: ['algorithm.generational.nonsense=1'] },
    { problem: 'sphere', set: ['problem.sphere.dimension=0'] },
    { problem: 'sphere', recipe: 'r.json' },
    { recipe: '/nowhere/r.json' },
    { resume: '/nowhere/checkpoint.evorx' },
    { problem: 'sphere', out: '' },
    { preset: 'mnist-seed', data: '/nowhere' },
  ])('refuses %j with one line and exit code 2, and writes nothing', async (flags) => {
    mkdirSync(home);
    const { code, out, err, asked } = await evolved({
      ...flags,
      ...(flags.out === undefined ? { out: join(directory, 'out') } : {}),
    });
    const [option] = Object.entries(flags).at(-1)!;
    expect(err).toMatch(/^--[^\n]+\n$/);
    expect(err).toContain(`--${option.replace('stopAt', 'stop-at')}`);
    expect([code, out, asked, readdirSync(directory), readdirSync(home)]).toEqual([2, '', 0, ['home'], []]);
  });

  it('says of mnist-seed that its fitness is measured on the test images', async () => {
    const { out } = await evolved({ preset: 'mnist-seed', seed: '1' });
    expect(out).toContain('accuracy on all test images');
    const { err } = await evolved({ preset: 'mnist-seed', seed: '1', json: true });
    expect(err).toContain('accuracy on all test images');
  });
});
