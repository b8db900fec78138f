import type uPlot from 'uplot';
import { colour } from './colours';

/** Has the browser keep something as a file. */
export const save = (name: string, content: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** A title as the name of a file. */
export const fileName = (title: string, extension: string): string =>
  `${title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'evorx'}.${extension}`;

const HEAD = 56;

/** A chart as it is seen, below its title and the names of its lines, as a PNG. */
export const chartImage = (plot: uPlot, title: string): Promise<Blob | null> => {
  const source = plot.ctx.canvas;
  const ratio = source.width / plot.width;
  const canvas = document.createElement('canvas');
  canvas.width = source.width;
  canvas.height = source.height + HEAD * ratio;
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(null);
  context.fillStyle = colour('--card');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, HEAD * ratio);
  context.scale(ratio, ratio);
  context.fillStyle = colour('--ink');
  context.font = '600 15px Inter, system-ui, sans-serif';
  context.fillText(title, 14, 24);
  context.font = '12px Inter, system-ui, sans-serif';
  let x = 14;
  for (const series of plot.series.slice(1)) {
    if (series.class === 'quiet' || series.show === false || typeof series.label !== 'string') continue;
    context.fillStyle = String(typeof series.stroke === 'function' ? series.stroke(plot, 1) : series.stroke);
    context.fillRect(x, 42, 14, 3);
    context.fillStyle = colour('--soft');
    context.fillText(series.label, x + 20, 48);
    x += 36 + context.measureText(series.label).width;
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
};
