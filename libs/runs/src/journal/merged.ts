/** A source, and its value that has come and was not given yet. */
interface Slot<A> {
  readonly iterator: AsyncIterator<A, unknown>;
  asked: boolean;
}

/**
 * What several async iterables give, as it comes; it ends when all have ended. Each source is asked for its next value when its last one was
 * given, so that one value of each is held at most, and a busy source waits for its turn behind the others.
 *
 * @category Internals
 */
export const merged = <A>(sources: ReadonlyArray<AsyncIterable<A>>): AsyncIterable<A> => ({
  [Symbol.asyncIterator]: () => {
    const slots = new Set<Slot<A>>(
      sources.map((source) => ({ iterator: source[Symbol.asyncIterator](), asked: false })),
    );
    const ready: Array<{ readonly slot: Slot<A>; readonly value: A }> = [];
    let failure: { readonly error: unknown } | undefined;
    let wake: (() => void) | undefined;
    let turn: Promise<unknown> = Promise.resolve();
    const end: IteratorReturnResult<undefined> = { done: true, value: undefined };

    const release = (): void => {
      for (const { iterator } of slots) void iterator.return?.();
      slots.clear();
      ready.length = 0;
      wake?.();
    };
    const ask = (slot: Slot<A>): void => {
      slot.asked = true;
      slot.iterator
        .next()
        .then(
          (result) => {
            if (result.done === true) slots.delete(slot);
            else if (slots.has(slot)) ready.push({ slot, value: result.value });
          },
          (error: unknown) => (failure ??= { error }),
        )
        .finally(() => wake?.());
    };

    const pull = async (): Promise<IteratorResult<A, undefined>> => {
      for (;;) {
        for (const slot of slots) if (!slot.asked) ask(slot);
        if (failure !== undefined) {
          release();
          throw failure.error;
        }
        const first = ready.shift();
        if (first !== undefined) {
          first.slot.asked = false;
          return { done: false, value: first.value };
        }
        if (slots.size === 0) return end;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    };

    return {
      next: () => {
        const result = turn.then(pull);
        turn = result.catch(() => undefined);
        return result;
      },
      return: () => {
        release();
        return Promise.resolve(end);
      },
    };
  },
});
