import type { HostMessage } from '@evorx/runs';
import { concat, EMPTY, finalize, map, NEVER, of, Subject, switchMap, take, throwError, timer } from 'rxjs';
import { jsonDisplay } from '../output/json-display';
import type { Printed } from '../output/printed';
import type { Signal } from '../terminal/terminal';
import { championGenome, fakeHost, generationsMessage, genomeMessage, runResult } from '../testing/samples';
import { execute, type Execution } from './execute';

const result: HostMessage = { type: 'result', result: runResult({}) };
const job = {} as Execution['job'];

const executed = async (
  script: Parameters<typeof fakeHost>[0],
  given: Partial<Execution> = {},
): Promise<{ readonly outcome: Awaited<ReturnType<typeof execute>>; readonly printed: ReadonlyArray<Printed> }> => {
  const printed: Printed[] = [];
  const outcome = await execute({
    host: async () => fakeHost(script).host,
    job,
    display: jsonDisplay({ quiet: false, describe: null }),
    print: (each) => void printed.push(each),
    record: () => undefined,
    signals: EMPTY,
    ...given,
  });
  return { outcome, printed };
};

describe('execute', () => {
  it('prints what the display makes of the messages, and concludes with the result', async () => {
    const { outcome, printed } = await executed([
      { type: 'note', text: 'from the cache' },
      generationsMessage(0, 1),
      { type: 'checkpoint', generation: 1, file: 'c' },
      genomeMessage([0, 1]),
      { type: 'genome', generation: 1, bytes: Buffer.from('no genome') },
      result,
    ]);
    expect(outcome).toEqual({
      result: runResult({}),
      failure: null,
      checkpoint: { generation: 1, file: 'c' },
      front: null,
      unsaved: null,
      champion: championGenome([0, 1]),
      generations: 2,
    });
    expect(printed.map(({ to }) => to)).toEqual(['err', 'out']);
    expect(printed[1]?.text.trimEnd().split('\n')).toHaveLength(2);
  });

  it('stops without a word where the reader of stdout has gone', async () => {
    const { printed } = await executed((_, interrupt) => interrupt.pipe(map(() => result)), { signals: of('EPIPE') });
    expect(printed).toEqual([]);
  });

  it('launches once', async () => {
    const { host, jobs } = fakeHost([result]);
    await executed([], { host: async () => host });
    expect(jobs).toHaveLength(1);
  });

  it('hands the first signal to the host and says that the run is stopping', async () => {
    const signals = new Subject<Signal>();
    const { outcome, printed } = await executed(
      (_, interrupt) => {
        setTimeout(() => signals.next('SIGINT'), 5);
        return concat(
          of(generationsMessage(0)),
          interrupt.pipe(
            take(1),
            map((): HostMessage => ({ type: 'result', result: runResult({ reason: 'interrupted' }) })),
          ),
        );
      },
      { signals },
    );
    expect(outcome.result?.reason).toBe('interrupted');
    expect(printed.at(-1)).toMatchObject({ to: 'err', text: expect.stringContaining('Interrupted') });
  });

  it('hands on a signal that came before the host listened', async () => {
    const signals = new Subject<Signal>();
    const { outcome } = await executed(
      (_, interrupt) => {
        setTimeout(() => signals.next('SIGINT'), 0);
        return timer(20).pipe(
          switchMap(() => interrupt),
          take(1),
          map((): HostMessage => ({ type: 'result', result: runResult({ reason: 'interrupted' }) })),
        );
      },
      { signals },
    );
    expect(outcome.result?.reason).toBe('interrupted');
  });

  it('listens to no signal any more when it is over', async () => {
    const signals = new Subject<Signal>();
    await executed([result], { signals });
    expect(signals.observed).toBe(false);
  });

  it('takes the death of a host for a failure, and keeps the checkpoint in mind', async () => {
    const { outcome } = await executed(() =>
      concat(
        of<HostMessage>({ type: 'checkpoint', generation: 2, file: 'c' }),
        throwError(() => new Error('killed')),
      ),
    );
    expect(outcome).toMatchObject({ failure: 'killed', checkpoint: { generation: 2 }, result: null });
  });

  it('takes a host that cannot be loaded for a failure', async () => {
    const { outcome } = await executed([], { host: () => Promise.reject(new Error('no such module')) });
    expect(outcome.failure).toBe('no such module');
  });

  it('says once that checkpoints cannot be written, says when they can, and keeps in mind where the last could not', async () => {
    const failed = (generation: number): HostMessage => ({
      type: 'checkpointFailed',
      generation,
      message: 'c cannot be written: The disk is full.',
    });
    const written: HostMessage = { type: 'checkpoint', generation: 3, file: 'c' };
    const first = await executed([generationsMessage(0), failed(1), failed(2), written, result]);
    expect(first.printed.filter(({ to }) => to === 'err').map(({ text }) => text.trim())).toEqual([
      'The run goes on without a new checkpoint, which is tried again: c cannot be written: The disk is full.',
      'Checkpoints are written again; the last is of generation 3.',
    ]);
    expect(first.outcome).toMatchObject({ unsaved: null, checkpoint: { generation: 3 } });
    const second = await executed([written, failed(4), result]);
    expect(second.outcome).toMatchObject({
      unsaved: 'c cannot be written: The disk is full.',
      checkpoint: { generation: 3 },
    });
  });

  it('ends the run where a generation cannot be recorded', async () => {
    let left = false;
    const { outcome } = await executed(
      () => concat(of(generationsMessage(0)), NEVER).pipe(finalize(() => (left = true))),
      {
        record: () => {
          throw Object.assign(new Error('write'), { code: 'ENOSPC' });
        },
      },
    );
    expect(outcome.failure).toBe('no space left on the device');
    expect(left).toBe(true);
  });
});
