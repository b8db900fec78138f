import type { RunEvent } from '@evorx/runs';
import { mkdirSync } from 'node:fs';
import { callsCanFail, failingProcess, type FailingProcess, type Restarted } from './testing/nth-call/failing-calls';

jest.setTimeout(400_000);

/** Without what a clock says. */
const timeless = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (/^(elapsedMs|evaluationMs)$/.test(key) ? undefined : inner)),
  );

const generations = (events: ReadonlyArray<RunEvent>): unknown =>
  timeless(events.flatMap((event) => (event.type === 'Advanced' ? [event.generation] : [])));

/** All of the first calls, which open the database; later ones are many and alike: a stride hits every kind of them. */
const FIRST = 16;
const STRIDE = 23;

const able = callsCanFail();
if (!able) process.stderr.write('skipped: calls cannot be made to fail without a C compiler on Linux\n');

(able ? describe : describe.skip)('a run of which the n-th call to read or write a file fails', () => {
  let failing: FailingProcess;
  beforeAll(() => void (failing = failingProcess()));
  afterAll(() => failing.remove());

  it('is after a restart what it would have been: nothing lost, nothing repeated', async () => {
    const directoryOf = (name: string): string => {
      const directory = failing.place(name);
      mkdirSync(directory);
      return directory;
    };
    const plain = directoryOf('undisturbed');
    expect(await failing.trial(plain, 0)).toMatchObject({ state: 'FINISHED', closed: true, injected: false });
    const undisturbed: Restarted = await failing.restart(plain, true);
    expect(undisturbed.checkpoint ?? null).not.toBeNull();

    for (let n = 1, injected = true; injected; n += n < FIRST ? 1 : STRIDE) {
      const directory = directoryOf(`${n}`);
      const trial = await failing.trial(directory, n);
      const told = `n = ${n}: ${trial.errors?.join(' | ')}`;
      injected = trial.injected;
      expect([told, trial.thrown]).toEqual([told, undefined]);
      // What went wrong is said, not what followed from it.
      expect(told).not.toMatch(/no such table|no transaction is active/);
      if (!trial.closed || trial.state !== 'FINISHED') await failing.kill();
      const after = await failing.restart(directory, trial.acknowledged !== null);
      expect([told, after.thrown]).toEqual([told, undefined]);
      expect([told, after.events.map(({ sequence }) => sequence)]).toEqual([told, after.events.map((_, i) => i)]);
      expect([told, generations(after.events)]).toEqual([told, generations(undisturbed.events)]);
      expect([told, after.events.at(-1)?.type]).toEqual([told, 'Finished']);
      expect([told, timeless(after.checkpoint)]).toEqual([told, timeless(undisturbed.checkpoint)]);
      expect([told, after.events.slice(0, trial.seen.length)]).toEqual([told, trial.seen]);
    }
  });
});
