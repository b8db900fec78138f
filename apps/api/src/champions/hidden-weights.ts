import type { Champion } from '@evorx/evaluation';

/**
 * The weights from the pixels to some units of the first layer, each as an image of its own: 784 little-endian 32-bit floats, row after row,
 * in base64. The bias is left out.
 *
 * @category Champions
 */
export const hiddenWeights = (
  { architecture, weights }: Champion,
  { first, after }: { readonly first: number; readonly after: number },
): ReadonlyArray<string> => {
  const [inputs = 0, units = 0] = architecture.layers;
  const from = Math.min(units, Math.max(0, after + 1));
  return Array.from({ length: Math.min(first, units - from) }, (_, i) => {
    const row = (from + i) * (inputs + 1);
    const tile = new DataView(new ArrayBuffer(4 * inputs));
    for (let pixel = 0; pixel < inputs; pixel++) tile.setFloat32(4 * pixel, weights[row + pixel]!, true);
    return Buffer.from(tile.buffer).toString('base64');
  });
};
