import { type ChampionReport, encodeChampion } from '@evorx/evaluation';

/** Outputs 0 but for one class each: what a network of no hidden units answers that looks at nothing but its biases. */
const CLASSES = 10;
const PIXELS = 784;

/**
 * The zip of a network 784-10 for specs, which answers 3 to everything, and of its report on four images of which one is no 3. The weight from
 * pixel p to digit d is d + p / 1000.
 */
export const championZip = (report: Partial<ChampionReport> = {}, bias = 1_000_000): Uint8Array => {
  const architecture = { layers: [PIXELS, CLASSES], activation: 'relu' };
  // The kernel [inputs, units] of a layers model, and then the biases.
  const weights = new Float32Array((PIXELS + 1) * CLASSES);
  for (let pixel = 0; pixel < PIXELS; pixel++)
    for (let digit = 0; digit < CLASSES; digit++) weights[pixel * CLASSES + digit] = digit + pixel / 1000;
  weights[PIXELS * CLASSES + 3] = bias;
  const row = (...counts: ReadonlyArray<number>) => Array.from({ length: CLASSES }, (_, i) => counts[i] ?? 0);
  return encodeChampion({
    model: Buffer.from(JSON.stringify({ userDefinedMetadata: { evorx: { architecture } } })),
    weights: new Uint8Array(weights.buffer),
    report: {
      generation: 2,
      genes: 7850,
      images: 'validation',
      size: 4,
      accuracy: 0.75,
      loss: 0.5,
      confusion: Array.from({ length: CLASSES }, (_, label) =>
        label === 3 ? row(0, 0, 0, 3) : label === 5 ? row(0, 0, 0, 1) : row(),
      ),
      classes: Array.from({ length: CLASSES }, (_, digit) => ({
        digit,
        size: digit === 3 ? 3 : digit === 5 ? 1 : 0,
        correct: digit === 3 ? 3 : 0,
      })),
      mistakes: [{ index: 1, label: 5, answer: 3, outputs: row(0, 0, 0, 1) }],
      ...report,
    },
    pixels: Uint8Array.from({ length: PIXELS }, (_, pixel) => pixel % 256),
  });
};
