import { result, stats } from '../testing/toy-host';
import { newRecord } from '../model/new-record';
import { afterGenerations, afterResult } from './record-after';

const record = newRecord({ id: 'a', name: null, spec: {} as never, createdAt: 0, clonedFrom: null });

const resultOf = (change: object) => {
  const message = result('generations', 3);
  if (message.type !== 'result') throw new Error('no result');
  return { ...message.result, ...change };
};

describe('the record of a run', () => {
  it('has the best of its last generation, and the best so far beside it', () =>
    expect(afterGenerations(record, [stats(1), { ...stats(2), figures: { best: 1, bestSoFar: 3 } }])).toMatchObject({
      best: 1,
      bestSoFar: 3,
    }));

  it('has no best so far where its generations have none', () => {
    const before = { ...record, bestSoFar: 3 };
    expect(afterGenerations(before, [{ ...stats(2), figures: { best: 1, bestSoFar: null } }])).toMatchObject({
      bestSoFar: null,
    });
  });

  it('has the last accuracy that was measured', () => {
    const measured = { ...stats(1), figures: { accuracy: 0.25 } };
    expect(afterGenerations(record, [stats(0), measured, stats(2)])).toMatchObject({ accuracy: 0.25 });
    expect(afterGenerations({ ...record, accuracy: 0.5 }, [stats(0)])).toMatchObject({ accuracy: 0.5 });
  });

  it('has that of its result, or keeps what it had', () => {
    const before = { ...record, bestSoFar: 3 };
    expect(afterResult(before, resultOf({ bestSoFar: 2 }))).toMatchObject({ bestSoFar: 2 });
    expect(afterResult(before, resultOf({ bestSoFar: null }))).toMatchObject({ bestSoFar: 3 });
  });
});
