import type { ExecutionResult } from 'graphql';

const texts = new WeakMap<ExecutionResult, string>();

/** Errors carry what is for the server alone, such as the status of an answer. */
const forClients = ({ errors, ...result }: ExecutionResult): unknown => ({
  ...result,
  ...(errors === undefined
    ? {}
    : {
        errors: errors.map((error) => {
          const { extensions, ...said } = error.toJSON();
          const { http: _, unexpected: __, ...told } = extensions ?? {};
          return { ...said, ...(Object.keys(told).length === 0 ? {} : { extensions: told }) };
        }),
      }),
});

/**
 * A result as it is sent. One that many clients are sent is written once.
 *
 * @category Transports
 */
export const written = (result: ExecutionResult): string => {
  const known = texts.get(result);
  if (known !== undefined) return known;
  const text = JSON.stringify(result.errors === undefined ? result : forClients(result));
  texts.set(result, text);
  return text;
};
