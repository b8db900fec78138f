import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';

const textOf = (error: string | { readonly message: string }): string =>
  typeof error === 'string' ? error : error.message;

/** What is right, or a thrown error. */
export const right = <A>(either: E.Either<string | { readonly message: string }, A>): A => {
  if (E.isLeft(either)) throw new Error(textOf(either.left));
  return either.right;
};

/** What a task comes to, or a rejection. */
export const settled = async <A>(task: TaskEither<string | { readonly message: string }, A>): Promise<A> =>
  right(await task());
