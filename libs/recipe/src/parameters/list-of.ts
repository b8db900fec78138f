import { z } from 'zod';
import { type Field, field } from './field';

/** A list of values that one field reads. @internal */
export const listOf = <A>(
  item: Field<A>,
  about: {
    readonly default: ReadonlyArray<unknown>;
    readonly description: string;
    readonly least: number;
    readonly most: number;
    readonly items: string;
  },
): Field<ReadonlyArray<A>> =>
  field(
    {
      type: 'list',
      default: about.default,
      description: about.description,
      accepted: `a list of ${about.least === about.most ? about.least : `${about.least} to ${about.most}`} ${about.items}`,
    },
    (error) =>
      z.array(item.given(item.accepted), { error }).min(about.least, { error }).max(about.most, { error }).readonly(),
  );
