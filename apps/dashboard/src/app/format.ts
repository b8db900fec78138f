const DASH = '–';

/** A figure with four digits that count, and `–` where there is none. */
export const number = (value: number | null | undefined, digits = 4): string => {
  if (value === null || value === undefined || !Number.isFinite(value)) return DASH;
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e7)) return value.toExponential(2).replace(/\.?0*e\+?/, 'e');
  return value.toLocaleString('en', { maximumSignificantDigits: digits });
};

/** A whole number, all of it. */
export const count = (value: number | null | undefined): string =>
  value === null || value === undefined ? DASH : Math.round(value).toLocaleString('en');

/** A fraction in percent. */
export const percent = (value: number | null | undefined, digits = 2): string =>
  value === null || value === undefined ? DASH : `${(100 * value).toFixed(digits)}%`;

/** A length of time as one says it: `840 ms`, `12.4 s`, `3 min 20 s`, `2 h 5 min`. */
export const duration = (ms: number | null | undefined): string => {
  if (ms === null || ms === undefined || !Number.isFinite(ms)) return DASH;
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

/** A size in bytes as one says it. */
export const bytes = (size: number): string => {
  if (size < 1_000) return `${size} B`;
  if (size < 1_000_000) return `${(size / 1_000).toFixed(0)} kB`;
  return `${(size / 1_000_000).toFixed(1)} MB`;
};

/** When something was, near enough. */
export const ago = (moment: string, now: number): string => {
  const ms = Math.max(0, now - Date.parse(moment));
  if (ms < 60_000) return 'just now';
  if (ms < 3_600_000) return `${Math.floor(ms / 60_000)} min ago`;
  if (ms < 86_400_000) return `${Math.floor(ms / 3_600_000)} h ago`;
  return new Date(moment).toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' });
};
