import type { Objective, Scores } from '@evorx/core';

/** What a header says of the scores beside it. */
interface Columns {
  readonly objectives: ReadonlyArray<Objective>;
  readonly size: number;
  /** 1 where the violations follow the scores, 0 where there are none. */
  readonly violations: number;
}

/** Objectives as JSON; what is not given is left out. @internal */
export const objectivesJson = (objectives: ReadonlyArray<Objective>): ReadonlyArray<Objective> =>
  objectives.map(({ name, direction, reference, unit }) => ({
    name,
    direction,
    ...(reference === undefined ? {} : { reference }),
    ...(unit === undefined ? {} : { unit }),
  }));

/** The field of the header that says that there are violations; none where there are none. @internal */
export const violationsJson = ({ violations }: Scores): { readonly violations?: number } =>
  violations === undefined ? {} : { violations: 1 };

/** Scores as 64-bit floats, column by column, then the violations if there are any. @internal */
export const scoresBytes = ({ values, violations = [] }: Scores): Uint8Array =>
  new Uint8Array(Float64Array.from([...values, ...violations]).buffer);

/** How many bytes the scores have by their header. @internal */
export const scoresLength = ({ size, objectives, violations }: Columns): number =>
  size * (objectives.length + violations) * Float64Array.BYTES_PER_ELEMENT;

/** Scores from as many bytes as their header says. @internal */
export const scoresFrom = ({ size, objectives, violations }: Columns, bytes: Uint8Array): Scores => {
  const columns = new Float64Array(new Uint8Array(bytes).buffer);
  const end = size * objectives.length;
  return violations === 0
    ? { objectives, size, values: columns }
    : { objectives, size, values: columns.slice(0, end), violations: columns.slice(end) };
};
