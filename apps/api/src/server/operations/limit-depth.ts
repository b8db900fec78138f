import {
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  GraphQLError,
  Kind,
} from 'graphql';

/** Whatever a schema says about itself: GraphQL's own rules limit how deep that goes. */
const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

/**
 * How many fields are within one another. A fragment is measured once, however often it is spread, and from each place where it is; one that
 * spreads itself is another rule's business.
 *
 * @category Operations
 */
export const depthOf = (selections: SelectionSetNode, fragment: ValidationContext['getFragment']): number => {
  const measured = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, 0);
    const depth = ofSet(fragment(name)?.selectionSet);
    measured.set(name, depth);
    return depth;
  };
  const of = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    return isIntrospection(selection.name.value) ? 0 : 1 + ofSet(selection.selectionSet);
  };
  const ofSet = (set: SelectionSetNode | undefined): number => Math.max(0, ...(set?.selections ?? []).map(of));
  return ofSet(selections);
};

/**
 * A rule of validation: operations are at most so deep.
 *
 * @category Operations
 */
export const limitDepth =
  (most: number): ValidationRule =>
  (context) => ({
    OperationDefinition: (operation) => {
      const depth = depthOf(operation.selectionSet, (name) => context.getFragment(name));
      if (depth > most)
        context.reportError(
          new GraphQLError(`The depth of the operation is ${depth}, over the limit of ${most}.`, {
            nodes: operation,
            extensions: { code: 'TOO_LARGE' },
          }),
        );
    },
  });
