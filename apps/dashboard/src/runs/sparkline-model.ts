/** The best scores of neighbouring generations. */
export interface Spark {
  readonly first: number;
  readonly last: number;
  readonly best: { readonly min: number; readonly max: number } | null;
}

/** Wide enough for a row. */
export const SPARKS = 64;

/** Sparks that a run's newest best was added to, in buckets of that size. */
export const sparked = (
  sparks: ReadonlyArray<Spark>,
  size: number,
  generation: number,
  best: number | null,
): ReadonlyArray<Spark> => {
  const before = sparks.at(-1);
  if (best === null || (before !== undefined && generation <= before.last)) return sparks;
  if (before === undefined || Math.floor(before.first / size) !== Math.floor(generation / size))
    return [...sparks, { first: generation, last: generation, best: { min: best, max: best } }];
  const { min, max } = before.best ?? { min: best, max: best };
  return [
    ...sparks.slice(0, -1),
    { first: before.first, last: generation, best: { min: Math.min(min, best), max: Math.max(max, best) } },
  ];
};

/** The outline of sparks in a box of that size: forth along the largest values, back along the smallest. */
export const outline = (sparks: ReadonlyArray<Spark>, width: number, height: number): string => {
  const shown = sparks.flatMap(({ first, last, best }) => (best === null ? [] : [{ x: (first + last) / 2, ...best }]));
  const [start, end] = [shown.at(0), shown.at(-1)];
  if (start === undefined || end === undefined) return '';
  const low = Math.min(...shown.map(({ min }) => min));
  const high = Math.max(...shown.map(({ max }) => max));
  const x = (value: number) => ((width * (value - start.x)) / (end.x - start.x || 1)).toFixed(1);
  const y = (value: number) =>
    (high === low ? height / 2 : height - (height * (value - low)) / (high - low)).toFixed(1);
  const forth = shown.map((spark) => `${x(spark.x)},${y(spark.max)}`);
  const back = shown.map((spark) => `${x(spark.x)},${y(spark.min)}`).reverse();
  return `M${[...forth, ...back].join('L')}Z`;
};
