import { z } from 'zod';
import { type Field, field } from './field';

/** True or false. @internal */
export const boolean = (about: { readonly default: boolean; readonly description: string }): Field<boolean> =>
  field({ ...about, type: 'boolean', accepted: 'true or false' }, (error) => z.boolean({ error }));
