/**
 * Why the backend that was asked for cannot be had, in one line that names the remedy.
 *
 * @category Errors
 */
export interface ProvisionError {
  readonly _tag: 'BackendUnavailable';
  readonly message: string;
}
