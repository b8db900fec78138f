/** A genome as it can be drawn. */
export type ShownGenome =
  | { readonly kind: 'bits'; readonly bits: ReadonlyArray<number> }
  /** NaN and the infinities are texts in JSON, and numbers here. */
  | { readonly kind: 'real'; readonly genes: ReadonlyArray<number> }
  /** Too large to be drawn: the genome itself is a file, if it is to be had yet. */
  | { readonly kind: 'large'; readonly genes: number }
  | { readonly kind: 'other'; readonly json: unknown };

const WORDS: ReadonlyMap<string, number> = new Map([NaN, Infinity, -Infinity].map((value) => [String(value), value]));

const numberIn = (gene: unknown): number | undefined =>
  typeof gene === 'number' ? gene : typeof gene === 'string' ? WORDS.get(gene) : undefined;

const isLarge = (json: unknown): json is { readonly genes: number; readonly file: string | null } =>
  typeof json === 'object' && json !== null && 'file' in json && 'genes' in json && typeof json.genes === 'number';

/** What kind of genome JSON is. */
export const shownGenome = (json: unknown): ShownGenome => {
  if (isLarge(json)) return { kind: 'large', genes: json.genes };
  if (!Array.isArray(json) || json.length === 0) return { kind: 'other', json };
  const genes = (json as ReadonlyArray<unknown>).map(numberIn);
  if (genes.every((gene) => gene === 0 || gene === 1)) return { kind: 'bits', bits: genes };
  return genes.every((gene) => gene !== undefined) ? { kind: 'real', genes } : { kind: 'other', json };
};

/** How many bits are in a row of a grid that is nearly square; rows of ten as long as that does. */
export const columnsOf = (bits: number): number => Math.max(10, Math.ceil(Math.sqrt(bits) / 10) * 10);

/**
 * The squares of the ones in a grid, as the path of an SVG in units of a bit; neighbours in a row are one rectangle.
 */
export const onesPath = (bits: ReadonlyArray<number>, columns: number): string => {
  let path = '';
  for (let i = 0; i < bits.length; i++) {
    if (bits[i] !== 1) continue;
    const [x, y] = [i % columns, Math.floor(i / columns)];
    let width = 1;
    while (x + width < columns && bits[i + width] === 1) width++;
    path += `M${x} ${y}h${width}v1h${-width}z`;
    i += width - 1;
  }
  return path;
};

/** The range of neighbouring genes, where finite; null where none of them is. */
export interface Bar {
  readonly first: number;
  readonly last: number;
  readonly range: readonly [min: number, max: number] | null;
}

/** Genes in at most so many bars, each of as many neighbours. */
export const barsOf = (genes: ReadonlyArray<number>, most: number): ReadonlyArray<Bar> => {
  const size = Math.max(1, Math.ceil(genes.length / most));
  return Array.from({ length: Math.ceil(genes.length / size) }, (_, i) => {
    const part = genes.slice(i * size, (i + 1) * size);
    const finite = part.filter(Number.isFinite);
    return {
      first: i * size,
      last: i * size + part.length - 1,
      range: finite.length === 0 ? null : ([Math.min(...finite), Math.max(...finite)] as const),
    };
  });
};

/** What a plot of bars spans: their values, and zero where that is no further away than they are from each other. */
export const spanOf = (bars: ReadonlyArray<Bar>): readonly [low: number, high: number] => {
  const ends = bars.flatMap(({ range }) => range ?? []);
  if (ends.length === 0) return [0, 1];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  if (to - from <= 2 * (high - low) || low === high) return from === to ? [from, from + 1] : [from, to];
  return [low, high];
};
