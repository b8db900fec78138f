import { type MnistProblem, valueAt } from '@evorx/recipe';
import type { ImagePart, ImageSet } from './image-set';
import { miniBatch } from './mini-batch';
import type { Moment } from './moment';
import { drawShifts } from './shifts';

const everything = (size: number): Uint32Array => Uint32Array.from({ length: size }, (_, i) => i);

/**
 * Which images a generation is scored on: all, or a mini-batch of the size that the schedule asks for (at most all); each one
 * moved at random where there are several copies. Also the line to be read where the schedule asks for more images than there are.
 *
 * @internal
 */
export const generationImages = (
  { batch }: Pick<MnistProblem, 'batch'>,
  size: number,
  copies: number,
  part: () => ImagePart,
): { readonly images: (moment: Moment) => ImageSet; readonly note: string | null } => {
  const shifting = copies > 1;
  const most = batch === null ? 0 : typeof batch === 'number' ? batch : Math.max(batch.from, batch.to);
  return {
    images: ({ rng, progress }) => {
      if (batch === null && !shifting) return part().all();
      const count = batch === null ? size : Math.max(1, Math.round(valueAt(batch, progress)));
      const [positions, next] = batch === null ? [everything(size), rng] : miniBatch(count, size)(rng);
      return part().pick(positions, shifting ? drawShifts(positions.length)(next)[0] : null);
    },
    note:
      most > size
        ? `There are ${size.toLocaleString('en')} images to score on; mini-batches, up to ${most.toLocaleString('en')} in the recipe, are no larger than that.`
        : null,
  };
};
