import type { Either } from 'fp-ts/Either';

/**
 * A value taken apart for storage: what JSON can hold, and the large columns as raw bytes beside it.
 *
 * @category Model
 */
export interface Encoded {
  readonly json: unknown;
  readonly buffers: ReadonlyArray<Uint8Array>;
}

/**
 * To and from storage, without loss: `decode(encode(a))` is `right` of an equal `a`. `decode` takes any input, and says in one sentence
 * what is wrong with what it does not accept.
 *
 * @category Model
 */
export interface Codec<A> {
  readonly encode: (a: A) => Encoded;
  readonly decode: (encoded: Encoded) => Either<string, A>;
}
