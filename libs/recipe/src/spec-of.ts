import type { OperatorSpec } from './recipe';

/** The name and the parameters of a decoded operator. @internal */
export const specOf = (
  spec: OperatorSpec,
): { readonly name: string; readonly parameters: Readonly<Record<string, unknown>> } => {
  const [name, parameters] = Object.entries(spec)[0]!;
  return { name, parameters };
};
