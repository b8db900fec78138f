import { type PointerEvent, useEffect, useRef } from 'react';
import { theme } from '../app/theme';
import { colour } from '../chart/colours';
import { useCell } from '../live/use-cell';
import type { Drawing } from './centred';

const SIZE = 280;
const PEN = 22;

/** A place to draw on, with a mouse, a pen or a finger. */
export const DrawPad = ({
  cleared,
  onDrawn,
}: {
  /** Another number clears it. */
  readonly cleared: number;
  readonly onDrawn: (drawing: Drawing) => void;
}) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const shown = useCell(theme);

  useEffect(() => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, SIZE, SIZE);
  }, [cleared]);

  useEffect(() => {
    // What is drawn takes the colour of the theme that it is seen in.
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.save();
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = colour('--ink');
    context.fillRect(0, 0, SIZE, SIZE);
    context.restore();
  }, [shown]);

  const placeOf = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return { x: ((clientX - left) * SIZE) / width, y: ((clientY - top) * SIZE) / height };
  };
  const stroke = (event: PointerEvent<HTMLCanvasElement>): void => {
    const context = event.currentTarget.getContext('2d', { willReadFrequently: true });
    if (context === null || last.current === null) return;
    const to = placeOf(event);
    context.strokeStyle = colour('--ink');
    context.lineWidth = PEN;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.beginPath();
    context.moveTo(last.current.x, last.current.y);
    context.lineTo(to.x, to.y);
    context.stroke();
    last.current = to;
    const { data } = context.getImageData(0, 0, SIZE, SIZE);
    onDrawn({
      width: SIZE,
      height: SIZE,
      values: Float32Array.from({ length: SIZE * SIZE }, (_, i) => (data[4 * i + 3] ?? 0) / 255),
    });
  };
  return (
    <canvas
      ref={canvas}
      className="pad"
      width={SIZE}
      height={SIZE}
      role="img"
      aria-label="Draw a digit here with a mouse, a pen or a finger"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = placeOf(event);
        stroke(event);
      }}
      onPointerMove={(event) => last.current !== null && stroke(event)}
      onPointerUp={() => (last.current = null)}
      onPointerCancel={() => (last.current = null)}
    />
  );
};
