import { type Field, field } from './field';

/** A field that may be `null`, and is unless it is given. The description says what `null` means. @internal */
export const orNull = <A>(inner: Field<A>): Field<A | null> =>
  field({ ...inner, default: null, accepted: `${inner.accepted}, or null` }, (error) => inner.given(error).nullable());
