/**
 * Why there is no backend, in one line that names the remedy: `Unknown` the name is none of ours, `Absent` the one asked for cannot be
 * loaded here.
 *
 * @category Errors
 */
export interface BackendError {
  readonly _tag: 'Unknown' | 'Absent';
  readonly message: string;
}
