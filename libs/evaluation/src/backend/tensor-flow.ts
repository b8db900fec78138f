import type { Backend } from '@evorx/runs';

/**
 * TensorFlow.js on a backend that works. A handle: loaded once a process by `loadBackend`, and passed to what computes with it. What is
 * behind it stays inside this library, tensors included.
 *
 * @category Backend
 */
export interface TensorFlow {
  readonly backend: Backend;
  /** A line that a user should read, where the backend is not the one that was to be expected; else null. */
  readonly note: string | null;
  /** Of what it computes with: TensorFlow.js, and the native library where there is one. */
  readonly versions: Readonly<Record<string, string>>;
}
