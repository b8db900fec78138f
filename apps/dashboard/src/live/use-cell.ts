import { useSyncExternalStore } from 'react';
import type { Cell } from './cell';

/** The value of a cell, and a new rendering whenever it changes. */
export const useCell = <T>(cell: Cell<T>): T => useSyncExternalStore(cell.listen, cell.get);
