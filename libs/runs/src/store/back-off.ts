const FIRST_MS = 50;
const MOST_MS = 2_000;

/**
 * Milliseconds to wait before something is tried again that has failed so many times in a row, at least 1: they
 * double, up to two seconds. @internal
 */
export const backOff = (failures: number): number => Math.min(MOST_MS, FIRST_MS * 2 ** (failures - 1));
