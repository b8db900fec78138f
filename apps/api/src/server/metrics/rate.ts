const WINDOW_MS = 30_000;
const SLOT_MS = 1_000;
const SLOTS = WINDOW_MS / SLOT_MS;

/**
 * Something a second, over the last half minute.
 *
 * @category Metrics
 */
export interface Rate {
  readonly add: (amount: number) => void;
  readonly read: () => number;
}

/**
 * Counts in slots of a second, so that it holds thirty numbers however much happens. In the first half minute it divides by the time there was.
 *
 * @category Metrics
 */
export const createRate = (now: () => number): Rate => {
  const start = now();
  const slots = new Map<number, number>();
  const forget = (current: number): void => {
    for (const slot of slots.keys()) if (slot <= current - SLOTS) slots.delete(slot);
  };
  const slotOf = (time: number): number => Math.floor(time / SLOT_MS);
  return {
    add: (amount) => {
      const slot = slotOf(now());
      forget(slot);
      slots.set(slot, (slots.get(slot) ?? 0) + amount);
    },
    read: () => {
      const time = now();
      forget(slotOf(time));
      const sum = [...slots.values()].reduce((total, amount) => total + amount, 0);
      return sum / (Math.min(Math.max(time - start, SLOT_MS), WINDOW_MS) / 1000);
    },
  };
};
