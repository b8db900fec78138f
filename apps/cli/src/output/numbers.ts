const digits = new Intl.NumberFormat('en-GB');

/** Five significant digits, or a dash where there is no number. @category Rendering */
export const shortNumber = (x: number | null): string => (x === null ? '-' : String(Number(x.toPrecision(5))));

/** `12,345`. @category Rendering */
export const wholeNumber = (n: number): string => digits.format(n);

/** `18.96%`. @category Rendering */
export const percentage = (fraction: number): string => `${(fraction * 100).toFixed(2)}%`;

/** `850 ms`, `35.2 s`, `2 min 05 s`, `1 h 02 min`. @category Rendering */
export const duration = (ms: number): string => {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  const padded = (n: number): string => String(n).padStart(2, '0');
  return seconds < 3600
    ? `${Math.floor(seconds / 60)} min ${padded(seconds % 60)} s`
    : `${Math.floor(seconds / 3600)} h ${padded(Math.floor((seconds % 3600) / 60))} min`;
};
