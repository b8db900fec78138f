import { z } from 'zod';
import { type Field, field } from './field';
import { type Range, ranged } from './numbers';

/** An even number in a closed range. @internal */
export const even = (range: Range): Field<number> =>
  field({ ...range, type: 'integer', accepted: `an even integer from ${range.min} to ${range.max}` }, (error) =>
    ranged(z.int({ error }).multipleOf(2, { error }), range, error),
  );
