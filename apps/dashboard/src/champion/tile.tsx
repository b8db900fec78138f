import { useEffect, useRef } from 'react';
import { theme } from '../app/theme';
import { colour } from '../chart/colours';
import { useCell } from '../live/use-cell';
import { SIDE } from './centred';

type Colour = readonly [r: number, g: number, b: number];

const channels = (name: string): Colour => {
  const [, r = '0', g = '0', b = '0'] = /^#(..)(..)(..)$/.exec(colour(name)) ?? [];
  return [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)];
};

/** Numbers in rows of 28 as a picture: above 0 in one colour, below 0 in another, the more the stronger. */
export const Tile = ({
  values,
  positive = '--ink',
  negative = '--ink',
  scale = 1,
  label,
}: {
  readonly values: ArrayLike<number>;
  readonly positive?: string;
  readonly negative?: string;
  /** The value that is shown in full. */
  readonly scale?: number;
  /** What it is; left out where the text beside it says so. */
  readonly label?: string;
}) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useCell(theme);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const [above, below] = [channels(positive), channels(negative)];
    const image = context.createImageData(SIDE, SIDE);
    for (let i = 0; i < SIDE * SIDE; i++) {
      const value = (values[i] ?? 0) / scale;
      image.data.set(value < 0 ? below : above, 4 * i);
      image.data[4 * i + 3] = 255 * Math.min(1, Math.abs(value));
    }
    context.putImageData(image, 0, 0);
  }, [values, positive, negative, scale, shown]);
  return (
    <canvas
      ref={canvas}
      className="tile"
      width={SIDE}
      height={SIDE}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
};
