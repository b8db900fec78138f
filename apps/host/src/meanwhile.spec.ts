import { meanwhile, type Pace } from './meanwhile';

/** Work on a clock of its own, which ends when it is told to. */
const working = (pace: Partial<Pace> = {}) => {
  const clock = { now: 0 };
  const done: Array<number> = [];
  const failures: Array<unknown> = [];
  let end: (error?: Error) => void = () => undefined;
  const { offer, settled } = meanwhile<number>(
    (value) => {
      done.push(value);
      return new Promise((resolve, reject) => (end = (error) => (error === undefined ? resolve() : reject(error))));
    },
    (error) => failures.push(error),
    { everyMs: 100, rest: 0, eager: false, ...pace },
    () => clock.now,
  );
  const finish = async (error?: Error): Promise<void> => {
    end(error);
    await settled();
  };
  const at = (now: number, value: number): void => {
    clock.now = now;
    offer(value);
  };
  return { clock, at, finish, settled, done, failures };
};

describe('work meanwhile', () => {
  it('begins when the first interval is over, or at once where it is eager', () => {
    const patient = working();
    patient.at(99, 1);
    patient.at(100, 2);
    expect(patient.done).toEqual([2]);
    const eager = working({ eager: true });
    eager.at(0, 1);
    expect(eager.done).toEqual([1]);
  });

  it('is done once at a time, and again an interval after its end', async () => {
    const { at, finish, done } = working();
    at(100, 1);
    at(500, 2);
    await finish();
    at(599, 3);
    at(600, 4);
    expect(done).toEqual([1, 4]);
  });

  it('leaves the run alone for so many times as long as the quickest took', async () => {
    const { at, clock, finish, done } = working({ rest: 20 });
    at(100, 1);
    clock.now = 110;
    await finish();
    at(309, 2);
    at(310, 3);
    clock.now = 400;
    await finish();
    at(599, 4);
    at(600, 5);
    expect(done).toEqual([1, 3, 5]);
  });

  it('tells of a failure, and is done again', async () => {
    const { at, finish, done, failures } = working();
    at(100, 1);
    await finish(new Error('Out of memory.'));
    expect(failures).toEqual([new Error('Out of memory.')]);
    at(200, 2);
    expect(done).toEqual([1, 2]);
  });

  it('is settled while nothing is under way', async () => {
    const { at, finish, settled } = working();
    await settled();
    at(100, 1);
    let over = false;
    void settled().then(() => (over = true));
    await Promise.resolve();
    expect(over).toBe(false);
    await finish();
    expect(over).toBe(true);
  });
});
