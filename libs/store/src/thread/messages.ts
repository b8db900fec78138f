import type { Asked, RunStore, StoreError } from '@evorx/runs';
import type { Either } from 'fp-ts/Either';
import type { Address } from '../address';

/** What is asked of a store, as opposed to listened to. @internal */
export type Operation = Exclude<keyof RunStore, 'changed' | 'asked' | 'broken'>;

/** What the thread is given when it starts. @internal */
export interface Opening {
  readonly address: Address;
  readonly owner: string;
  /** It takes the place of a thread that died: what that one would have told is not known. */
  readonly again: boolean;
}

/** @internal */
export interface Question {
  readonly id: number;
  readonly operation: Operation;
  readonly args: ReadonlyArray<unknown>;
  /** The thread that it was put to first died, and may have done it. */
  readonly again: boolean;
}

/** What the thread says. @internal */
export type Saying =
  | { readonly type: 'opened' }
  | { readonly type: 'refused'; readonly error: StoreError }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Either<StoreError, unknown> }
  | { readonly type: 'changed'; readonly id: string }
  | { readonly type: 'asked'; readonly asked: Asked };
