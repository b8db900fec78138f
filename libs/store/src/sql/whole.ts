import { type RawBuilder, sql } from 'kysely';

/** A parameter that is a whole number in every database: libSQL takes all numbers of JavaScript for fractions. @internal */
export const whole = (n: number): RawBuilder<number> => sql`cast(${n} as bigint)`;
