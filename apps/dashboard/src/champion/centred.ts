/** The side of an image of MNIST. */
export const SIDE = 28;

/** The side of the box that its digit fits into. */
const BOX = 20;

/** A drawing: rows of `width` intensities from 0 to 1. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly values: ArrayLike<number>;
}

const FAINT = 0.02;

/** The smallest box around what is drawn; null where nothing is. */
const boundsOf = ({ width, height, values }: Drawing) => {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((values[y * width + x] ?? 0) <= FAINT) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
};

/** How much of the source's pixel `i` a span covers, from 0 to 1. */
const covered = (from: number, to: number, i: number): number => Math.max(0, Math.min(to, i + 1) - Math.max(from, i));

/** The mean of a rectangle of a drawing, its edges between pixels. */
const mean = ({ width, values }: Drawing, x0: number, y0: number, x1: number, y1: number): number => {
  let sum = 0;
  for (let y = Math.floor(y0); y < y1; y++)
    for (let x = Math.floor(x0); x < x1; x++)
      sum += covered(x0, x1, x) * covered(y0, y1, y) * (values[y * width + x] ?? 0);
  return sum / ((x1 - x0) * (y1 - y0));
};

/**
 * A drawing as MNIST would have it: scaled into a box of 20 by 20, its shape kept and its pixels averaged, and put into 28 by 28 with the
 * centre of its mass in the middle, as near as whole pixels allow. Nothing drawn is nothing.
 */
export const centred = (drawing: Drawing): Float32Array => {
  const image = new Float32Array(SIDE * SIDE);
  const bounds = boundsOf(drawing);
  if (bounds === null) return image;
  const scale = Math.max(bounds.width, bounds.height) / BOX;
  const [width, height] = [
    Math.max(1, Math.round(bounds.width / scale)),
    Math.max(1, Math.round(bounds.height / scale)),
  ];
  const [stepX, stepY] = [bounds.width / width, bounds.height / height];
  const small = new Float32Array(width * height);
  let [mass, momentX, momentY] = [0, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = [bounds.left + x * stepX, bounds.top + y * stepY];
      const value = mean(drawing, fromX, fromY, fromX + stepX, fromY + stepY);
      small[y * width + x] = value;
      mass += value;
      momentX += value * (x + 0.5);
      momentY += value * (y + 0.5);
    }
  // A heavy end must not push the light one over the edge.
  const place = (moment: number, size: number) =>
    Math.min(SIDE - size, Math.max(0, Math.round(SIDE / 2 - moment / mass)));
  const [left, top] = [place(momentX, width), place(momentY, height)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) image[(top + y) * SIDE + left + x] = Math.min(1, small[y * width + x] ?? 0);
  return image;
};
