/**
 * Why a store cannot be used for the time being, and how that is said: what was asked of it was not done, and may be
 * asked again.
 *
 * @category Errors
 */
export const UNAVAILABLE = {
  unreachable: 'cannot be reached',
  full: 'has no space left on its disk',
  locked: 'is locked by another process',
  failing: 'cannot be read or written by its disk',
  readOnly: 'is read-only',
  deleted: 'was deleted while it was in use',
  replaced: 'was replaced by another while it was in use',
  cut: 'was cut short while it was in use',
} as const;

/**
 * A key of {@link UNAVAILABLE}.
 *
 * @category Errors
 */
export type Unavailable = keyof typeof UNAVAILABLE;

/**
 * The store did not do what was asked of it. With `unavailable` it cannot for the time being, and the same may be
 * asked again; without, asking again would not help.
 *
 * @category Errors
 */
export interface StoreError {
  readonly message: string;
  readonly unavailable?: Unavailable | undefined;
}

/**
 * A store's error as an exception: what readers of a journal reject with.
 *
 * @category Errors
 */
export class StoreFailure extends Error implements StoreError {
  readonly unavailable: Unavailable | undefined;
  constructor({ message, unavailable }: StoreError) {
    super(message);
    this.name = 'StoreFailure';
    this.unavailable = unavailable;
  }
}

/**
 * Whether an exception says that the store is unavailable for the time being.
 *
 * @category Errors
 */
export const isUnavailable = (error: unknown): error is StoreFailure & { readonly unavailable: Unavailable } =>
  error instanceof StoreFailure && error.unavailable !== undefined;
