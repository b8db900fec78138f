/**
 * Whether something that runs of classifiers need is there, and what, in a few words.
 *
 * @category Standing
 */
export interface Standing {
  readonly ready: boolean;
  readonly text: string;
}
