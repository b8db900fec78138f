import { predict } from '@evorx/evaluation';
import type { RunRecord } from '@evorx/runs';
import type { InvalidInput } from '../schema/result-types';
import { shown } from '../schema/shown';
import type { Champions } from './champions';

/**
 * What a champion reads in an image.
 *
 * @category Champions
 */
export interface Classification {
  readonly __typename: 'Classification';
  /** -1, and no outputs, where the network's are no numbers. */
  readonly digit: number;
  readonly outputs: ReadonlyArray<number>;
}

const PIXELS = 784;
const ACCEPTED = `${PIXELS} intensities from 0, the background, to 1, ink: 28 rows of 28`;

const invalid = (path: string, message: string, accepted: string): InvalidInput => ({
  __typename: 'InvalidInput',
  path,
  message,
  accepted,
});

const imageRefusal = (image: ReadonlyArray<number>): InvalidInput | null => {
  if (image.length !== PIXELS) return invalid('image', `${image.length} numbers are no image`, ACCEPTED);
  const wrong = image.findIndex((intensity) => !(intensity >= 0 && intensity <= 1));
  return wrong === -1 ? null : invalid(`image.${wrong}`, `${shown(image[wrong])} is no intensity`, ACCEPTED);
};

/**
 * What the champion of a run, as it was kept last, reads in an image. Computed in plain TypeScript, in less than a millisecond for the usual
 * networks: no TensorFlow is loaded for it.
 *
 * @category Champions
 */
export const classify = async (
  champions: Champions,
  run: RunRecord,
  image: ReadonlyArray<number>,
): Promise<Classification | InvalidInput> => {
  const refused = imageRefusal(image);
  if (refused !== null) return refused;
  const champion = await champions.newest(run);
  if (champion === null)
    return invalid('run', `${shown(run.id)} has no champion that reads images`, 'a run of mnist that has begun');
  const { digit, probabilities } = predict(champion.network, image);
  return probabilities.every(Number.isFinite)
    ? { __typename: 'Classification', digit, outputs: probabilities }
    : { __typename: 'Classification', digit: -1, outputs: [] };
};
