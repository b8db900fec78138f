import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { client } from './client';

/** Why there is no answer, in one sentence for whoever looks at the page. */
export class AskError extends Error {
  override readonly name = 'AskError';
}

/** The answer to a query or a mutation; rejects with an {@link AskError} where there is none. */
export const ask = async <T, V extends AnyVariables>(document: TypedDocumentNode<T, V>, variables: V): Promise<T> => {
  const isMutation = document.definitions.some((d) => d.kind === 'OperationDefinition' && d.operation === 'mutation');
  const { data, error } = await (isMutation ? client.mutation(document, variables) : client.query(document, variables));
  if (data !== undefined && data !== null) return data;
  if (error?.response?.status === 401) throw new AskError('The server wants its token.');
  if (error?.networkError) throw new AskError('The server cannot be reached.');
  throw new AskError(error?.graphQLErrors[0]?.message ?? 'The server gave no answer.');
};
