import type { StoreError } from '@evorx/runs';
import * as TE from 'fp-ts/TaskEither';
import { firstValueFrom, takeUntil, timer, toArray } from 'rxjs';
import { databaseLost } from './database-lost';

const store = (answer: (asked: number) => StoreError | null) => {
  let asked = 0;
  return {
    ready: (): TE.TaskEither<StoreError, void> => {
      const error = answer(asked++);
      return error === null ? TE.right(undefined) : TE.left(error);
    },
    asked: () => asked,
  };
};

const replaced: StoreError = { message: 'evorx.db was replaced', unavailable: 'replaced' };

describe('databaseLost', () => {
  it('says why, once the file has been away for the whole time', async () => {
    const away = store((asked) => (asked === 3 ? null : replaced));
    expect(await firstValueFrom(databaseLost(away, 5, 1))).toBe(
      'The database was replaced by another while it was in use. evorx.db was replaced',
    );
    expect(away.asked()).toBe(9);
  });

  it.each([[null], [{ message: 'x', unavailable: 'full' } as const], [{ message: 'x' }]])(
    'says nothing of %j, which passes or is no matter of the file',
    async (error) => {
      const lost = databaseLost(
        store(() => error),
        2,
        1,
      );
      expect(await firstValueFrom(lost.pipe(takeUntil(timer(100)), toArray()))).toEqual([]);
    },
  );
});
