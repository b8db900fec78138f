/** A colour of the theme that is shown, as a canvas needs it. */
export const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The same, with a part of its opacity. */
export const faint = (name: string, alpha: number): string => {
  const [, r = '0', g = '0', b = '0'] = /^#(..)(..)(..)$/.exec(colour(name)) ?? [];
  return `rgb(${parseInt(r, 16)} ${parseInt(g, 16)} ${parseInt(b, 16)} / ${alpha})`;
};
