import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as E from 'fp-ts/Either';
import { PNG } from 'pngjs';
import { readDigitImage } from './read-digit-image';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evorx-png-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
const png = async (width: number, height: number, colour: (x: number, y: number) => Colour): Promise<Float32Array> => {
  const image = new PNG({ width, height });
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) image.data.set(colour(x, y), 4 * (y * width + x));
  const file = join(directory, 'image.png');
  await writeFile(file, PNG.sync.write(image));
  const pixels = await readDigitImage(file)();
  if (E.isLeft(pixels)) throw new Error(pixels.left.message);
  return pixels.right;
};
const ink = (x: number, y: number, scale = 1) => x >= 10 * scale && x < 14 * scale && y >= 4 * scale && y < 24 * scale;
const expected = Float32Array.from({ length: 784 }, (_, i) => (ink(i % 28, Math.floor(i / 28)) ? 1 : 0));

describe('readDigitImage', () => {
  it.each<[string, number, (on: boolean) => Colour]>([
    ['white on black', 1, (on) => (on ? [255, 255, 255, 255] : [0, 0, 0, 255])],
    ['black on white', 1, (on) => (on ? [0, 0, 0, 255] : [255, 255, 255, 255])],
    ['black on transparent', 1, (on) => [0, 0, 0, on ? 255 : 0]],
    ['white on black, five times as large', 5, (on) => (on ? [255, 255, 255, 255] : [0, 0, 0, 255])],
  ])('reads a bar that is %s', async (_, scale, colour) => {
    const pixels = await png(28 * scale, 28 * scale, (x, y) => colour(ink(x, y, scale)));
    pixels.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
  });

  it('keeps the share of ink at any size', async () => {
    for (const [width, height] of [
      [28, 28],
      [41, 29],
      [100, 60],
      [10, 7],
    ] as const) {
      const pixels = await png(width, height, (x, y) =>
        x > 1 && x < width - 2 && y > 1 && y < height - 2 ? [255, 255, 255, 255] : [0, 0, 0, 255],
      );
      const share = ((width - 4) * (height - 4)) / (width * height);
      expect(pixels.reduce((a, b) => a + b, 0) / 784).toBeCloseTo(share, 5);
    }
  });

  it('weighs colours by how bright they look', async () => {
    const pixels = await png(28, 28, (x, y) => (ink(x, y) ? [0, 255, 0, 255] : [0, 0, 0, 255]));
    expect(Math.max(...pixels)).toBeCloseTo(0.587, 3);
  });

  it('names the file that is no PNG or not there', async () => {
    const file = join(directory, 'text.png');
    await writeFile(file, 'no image');
    const [wrong, absent] = [await readDigitImage(file)(), await readDigitImage(join(directory, 'nowhere.png'))()];
    expect(E.isLeft(wrong) && wrong.left.message).toBe(`${file}: expected a PNG image, complete and undamaged`);
    expect(E.isLeft(absent) && absent.left.message).toContain('nowhere.png: cannot be read');
  });
});
