import { GraphQLError } from 'graphql';
import type { ReportError } from './report-error';

/** Whether an error was made for clients; one that wraps another is judged by that. */
const isForClients = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && (error.originalError === undefined || isForClients(error.originalError));

/**
 * Tells clients of errors that are their own doing as they are, and of any other a reference under which the log has it.
 *
 * @category Errors
 */
export const maskError =
  (reportError: ReportError) =>
  (error: unknown): GraphQLError => {
    if (isForClients(error)) return error;
    const { nodes, path, originalError } = error instanceof GraphQLError ? error : ({} as Partial<GraphQLError>);
    const reference = reportError(originalError ?? error, path === undefined ? {} : { path });
    return new GraphQLError(`Something went wrong on the server; its log has it as ${reference}.`, {
      nodes: nodes ?? null,
      path: path ?? null,
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    });
  };
