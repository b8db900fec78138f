type Units = ReadonlyArray<readonly [size: number, name: string]>;

const BYTES: Units = [
  [2 ** 40, 'TiB'],
  [2 ** 30, 'GiB'],
  [2 ** 20, 'MiB'],
];

const MILLISECONDS: Units = [
  [86_400_000, 'days'],
  [3_600_000, 'hours'],
  [60_000, 'minutes'],
  [1_000, 'seconds'],
];

/** In the largest unit of which there is at least one, with as many digits as say something. */
const shownIn =
  (units: Units) =>
  (amount: number): string => {
    const [size, name] = units.find(([least]) => amount >= least) ?? units.at(-1)!;
    const value = amount / size;
    return `${value >= 10 ? Math.round(value).toLocaleString('en') : Number(value.toFixed(1))} ${name}`;
  };

/** `41 GiB`. @internal */
export const bytesShown = shownIn(BYTES);

/** `22 days`. @internal */
export const durationShown = shownIn(MILLISECONDS);
