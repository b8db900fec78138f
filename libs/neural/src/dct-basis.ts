import { requireOption, wholeNumber } from '@evorx/core';

const SIDE = wholeNumber({ min: 1 });

/** One wave of the transform, at the middles of the pixels, of unit length. */
const wave = (side: number, frequency: number): Float64Array =>
  Float64Array.from(
    { length: side },
    (_, x) => Math.sqrt((frequency === 0 ? 1 : 2) / side) * Math.cos((Math.PI * (x + 0.5) * frequency) / side),
  );

/**
 * The smoothest images there are: the lowest two-dimensional DCT-II images of `side` times `side` pixels, one row each, in the order of
 * (fy + fx, fy, fx). The rows are of unit length and orthogonal, and depend on no data. `coefficients * side^2` numbers.
 *
 * Throws `OptionError` unless `coefficients` is a whole number from 0 to `side^2`.
 *
 * Source: Ahmed, Natarajan and Rao, Discrete cosine transform (1974), https://doi.org/10.1109/T-C.1974.223784; as an encoding of weights
 * Koutník, Gomez and Schmidhuber, Evolving neural networks in compressed weight space (2010), https://doi.org/10.1145/1830483.1830596
 *
 * @category Encodings
 * @example
 * import { dctBasis } from '@evorx/neural';
 *
 * const [constant] = dctBasis(28, 100); // 1 / 28, as all of the first 784 numbers
 */
export const dctBasis = (side: number, coefficients: number): Float32Array => {
  requireOption('dctBasis', 'side', side, SIDE);
  requireOption('dctBasis', 'coefficients', coefficients, wholeNumber({ max: side * side }));
  const waves = Array.from({ length: side }, (_, frequency) => wave(side, frequency));
  const basis = new Float32Array(coefficients * side * side);
  let row = 0;
  for (let sum = 0; sum <= 2 * (side - 1); sum++)
    for (let fy = Math.max(0, sum - side + 1); fy <= Math.min(sum, side - 1); fy++) {
      if (row === coefficients) return basis;
      const [vertical, horizontal] = [waves[fy]!, waves[sum - fy]!];
      const offset = row++ * side * side;
      for (let y = 0; y < side; y++)
        for (let x = 0; x < side; x++) basis[offset + y * side + x] = vertical[y]! * horizontal[x]!;
    }
  return basis;
};
