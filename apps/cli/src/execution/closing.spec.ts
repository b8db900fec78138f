import { runResult } from '../testing/samples';
import { closing, goOn } from './closing';
import { noOutcome } from './outcome';

describe('closing', () => {
  const fresh = { resumeFrom: null, after: -1 };
  const checkpoint = { generation: 4, file: '/tmp/a b/checkpoint.evorx' };

  it('ends well, and without the checkpoint, when the run ended by itself', () => {
    const result = runResult({});
    expect(closing({ ...noOutcome, result, checkpoint }, null, fresh)).toEqual({
      result,
      code: 0,
      keepCheckpoint: false,
      unsaved: null,
    });
  });

  it.each([
    ['SIGINT', 130, true],
    ['SIGTERM', 143, true],
    ['EPIPE', 0, false],
  ] as const)('after %s the exit code is %d', (signal, code, keepCheckpoint) => {
    const result = runResult({ reason: 'interrupted' });
    expect(closing({ ...noOutcome, result, checkpoint }, signal, fresh)).toEqual({
      result,
      code,
      keepCheckpoint,
      unsaved: null,
    });
  });

  it('ends well where the signal came too late to interrupt anything', () => {
    expect(closing({ ...noOutcome, result: runResult({ reason: 'generations' }) }, 'SIGINT', fresh)).toMatchObject({
      code: 0,
    });
  });

  it('names the last checkpoint of a run that failed', () => {
    expect(closing({ ...noOutcome, failure: 'The disk is full.', checkpoint }, null, fresh)).toEqual({
      failure: {
        kind: 'failed',
        message:
          "The disk is full; the last checkpoint is of generation 4, go on with: evorx evolve --resume '/tmp/a b/checkpoint.evorx'",
      },
      keepCheckpoint: true,
    });
  });

  it('names the checkpoint that the run went on from where it has written none of its own', () => {
    const resumed = { resumeFrom: 'out/checkpoint.evorx', after: 7 };
    expect(closing({ ...noOutcome, failure: 'other images' }, null, resumed)).toEqual({
      failure: {
        kind: 'failed',
        message:
          'other images; the last checkpoint is of generation 7, go on with: evorx evolve --resume out/checkpoint.evorx',
      },
      keepCheckpoint: false,
    });
  });

  it('says so where a run failed before its first checkpoint, before it had begun, or ended without a word', () => {
    const messages = [{ ...noOutcome, failure: 'no', generations: 3 }, { ...noOutcome, failure: 'no' }, noOutcome].map(
      (outcome) => closing(outcome, null, fresh),
    );
    expect(messages).toMatchObject([
      { failure: { message: 'no; no checkpoint had been written' } },
      { failure: { message: 'no' } },
      { failure: { message: 'the host ended without a result' } },
    ]);
  });

  it('names the file and the last good checkpoint where the last one could not be written', () => {
    const unsaved = '/tmp/a b/checkpoint.evorx cannot be written: The disk is full.';
    expect(closing({ ...noOutcome, result: runResult({}), checkpoint, unsaved }, null, fresh)).toMatchObject({
      unsaved: {
        kind: 'failed',
        message:
          "/tmp/a b/checkpoint.evorx cannot be written: The disk is full; the last checkpoint is of generation 4, go on with: evorx evolve --resume '/tmp/a b/checkpoint.evorx'",
      },
    });
  });

  it('writes a command that a shell understands', () => {
    expect(goOn("it's/checkpoint.evorx")).toBe("evorx evolve --resume 'it'\\''s/checkpoint.evorx'");
  });
});
