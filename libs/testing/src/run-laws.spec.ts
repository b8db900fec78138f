import type { Step } from '@evorx/evolution';
import { EMPTY, of, tap } from 'rxjs';
import { lawsOfRun, type RunSubject } from './run-laws';

const broken = async <S>(subject: RunSubject<S>): Promise<ReadonlyArray<string>> => {
  const names: string[] = [];
  for (const { name, check } of lawsOfRun)
    await check(subject).catch(() => {
      names.push(name);
    });
  return names;
};

describe('the laws of runs', () => {
  it('are kept by a step that is a function of its state', async () => {
    const step: Step<{ readonly n: number }> = ({ n }) => of({ n: n + 1 });
    await expect(broken({ start: of({ n: 0 }), step })).resolves.toEqual([]);
  });

  it('notice a step that remembers', async () => {
    let steps = 0;
    const step: Step<{ readonly n: number }> = () => of({ n: ++steps });
    await expect(broken({ start: of({ n: 0 }), step })).resolves.toEqual(
      expect.arrayContaining([
        'is cold: does nothing before it is subscribed to, and the same for every subscriber',
        'goes on from any state as if it had never stopped, byte for byte',
      ]),
    );
  });

  it('notice a step that writes to its state', async () => {
    const step: Step<{ n: number }> = (state) => of({ n: state.n + 1 }).pipe(tap(() => (state.n = -1)));
    await expect(broken({ start: of({ n: 0 }), step })).resolves.toContain('writes to no state that it was given');
  });

  it('notice storage that loses something', async () => {
    const step: Step<{ readonly n: number }> = ({ n }) => of({ n: n + 0.1 });
    const stored = ({ n }: { readonly n: number }) => ({ n: Math.fround(n) });
    await expect(broken({ start: of({ n: 0.1 }), step, stored })).resolves.toEqual([
      'goes on from any state as if it had never stopped, byte for byte',
    ]);
  });

  it('notice a step without a state', async () => {
    await expect(broken({ start: of(0), step: () => EMPTY })).resolves.toContain(
      'emits the start first, and then states that are new objects',
    );
  });
});
