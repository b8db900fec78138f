import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syntheticDigits, writeIdxFiles } from '@evorx/evaluation';
import { greyPng } from './testing/grey-png';

jest.setTimeout(120_000);

const main = join(__dirname, '..', 'dist', 'main.js');
const test = syntheticDigits(100, 2);

let directory: string;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'evorx-mnist-'));
  await writeIdxFiles(join(directory, 'digits'), syntheticDigits(400, 1), test);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const evorxOn =
  (backend: string) =>
  (...args: ReadonlyArray<string>) =>
    new Promise<{ readonly code: number; readonly out: string; readonly err: string }>((resolve) => {
      const { EVORX_MNIST_DIR: _elsewhere, ...inherited } = process.env;
      const env = { ...inherited, EVORX_HOME: join(directory, 'home'), EVORX_BACKEND: backend };
      execFile(process.execPath, [main, ...args], { env, cwd: directory }, (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), out, err }),
      );
    });

const evorx = evorxOn('cpu');

const small = ['--set', 'problem.mnist.hidden=[4]', '--population', '6', '--generations', '4', '--seed', '1'];
const lines = (text: string): ReadonlyArray<string> => text.split('\n').filter((line) => line !== '');
const generations = (text: string): ReadonlyArray<string> =>
  lines(text)
    .filter((line) => line.includes('"generation"'))
    .map((line) => line.replace(/"elapsedMs":[\d.]+/, ''));

describe('evorx evolve on images', () => {
  it('ends with the accuracy of the champion on the test images, and saves a champion that predict can use', async () => {
    const { code, out, err } = await evorx(
      'evolve',
      '--preset',
      'mnist-seed',
      ...small,
      '--data',
      'digits',
      '--out',
      'out',
      '--json',
    );
    expect(code).toBe(0);
    const result = JSON.parse(lines(out).at(-1)!) as Record<string, number>;
    expect(result).toMatchObject({
      preset: 'mnist-seed',
      backend: 'cpu',
      genes: 784 * 4 + 4 + 4 * 10 + 10,
      dataset: { name: 'custom', train: 400, test: 100 },
    });
    expect(result['testAccuracy']).toBe(result['best']);
    expect(result['testLoss']).toBeGreaterThan(0);
    expect(
      lines(out)
        .slice(0, -1)
        .every((line) => 'accuracy' in (JSON.parse(line) as object)),
    ).toBe(true);
    expect(err).toContain('accuracy on all test images');
    expect(readdirSync(join(directory, 'out')).sort()).toEqual([
      'champion',
      'checkpoint.evorx',
      'generations.csv',
      'result.json',
    ]);

    writeFileSync(join(directory, 'digit.png'), greyPng(test.images.subarray(0, 784)));
    const read = await evorx('predict', '--champion', 'out/champion', 'digit.png');
    expect([read.code, read.out]).toEqual([0, expect.stringMatching(/^digit\.png: \d \(\d+\.\d\d%\)\n$/)]);
  });

  it('stopped and resumed, equals the run straight through', async () => {
    const args = ['evolve', '--preset', 'mnist-ga', ...small, '--json', '--data', 'digits'];
    const straight = await evorx(...args);
    const stopped = await evorx(...args, '--stop-at', '2', '--out', 'out');
    const resumed = await evorx('evolve', '--resume', 'out/checkpoint.evorx', '--json', '--data', 'digits');
    expect(generations(straight.out)).toHaveLength(5);
    expect([...generations(stopped.out), ...generations(resumed.out)]).toEqual(generations(straight.out));
  });

  it('refuses to go on with other images than the run began with, and leaves the checkpoint alone', async () => {
    await evorx('evolve', '--preset', 'mnist-seed', ...small, '--data', 'digits', '--stop-at', '1', '--out', 'out');
    const before = readFileSync(join(directory, 'out', 'checkpoint.evorx'));
    await writeIdxFiles(join(directory, 'others'), syntheticDigits(400, 3), test);
    const { code, err } = await evorx('evolve', '--resume', 'out/checkpoint.evorx', '--data', 'others', '--quiet');
    expect(code).toBe(1);
    expect(lines(err)).toHaveLength(1);
    expect(err).toContain('out/checkpoint.evorx');
    expect(readFileSync(join(directory, 'out', 'checkpoint.evorx'))).toEqual(before);
  });

  it('refuses a backend that it does not know, before anything is written', async () => {
    const { code, err } = await evorxOn('gpu')('evolve', '--preset', 'mnist-seed', '--data', 'digits', '--out', 'out');
    expect([code, err]).toEqual([2, 'EVORX_BACKEND: "gpu" is no backend; accepted: one of: tensorflow, wasm, cpu\n']);
    expect(existsSync(join(directory, 'out'))).toBe(false);
  });

  it.each([
    ['incomplete', (digits: string) => rmSync(join(digits, readdirSync(digits)[0]!))],
    ['cut short', (digits: string) => readdirSync(digits).forEach((name) => truncateSync(join(digits, name), 20))],
    ['absent', (digits: string) => rmSync(digits, { recursive: true })],
  ])('refuses data that are %s, before anything is written', async (_what, spoil) => {
    spoil(join(directory, 'digits'));
    const { code, out, err } = await evorx(
      'evolve',
      '--preset',
      'mnist-seed',
      ...small,
      '--data',
      'digits',
      '--out',
      'out',
    );
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^--data: digits[^\n]*; accepted: a directory with the four IDX files of MNIST, gzipped or not\n$/,
    );
    expect(existsSync(join(directory, 'out'))).toBe(false);
  });
});
