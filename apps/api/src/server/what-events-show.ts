import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';

/**
 * What the results of a subscription depend on besides the event.
 *
 * @category Streams
 */
export interface Shown {
  /** Names of the variables that the selection uses; those of the subscription's own arguments choose events, and change none. */
  readonly variables: ReadonlyArray<string>;
  /** Whether it shows a run as it is at the moment. */
  readonly moment: boolean;
}

/**
 * Reads it from an operation, with all fragments of its document.
 *
 * @category Streams
 */
export const whatEventsShow = (document: DocumentNode, operation: OperationDefinitionNode): Shown => {
  const variables = new Set<string>();
  let moment = false;
  const look = {
    Variable: ({ name }: { readonly name: { readonly value: string } }) => void variables.add(name.value),
    Field: ({ name }: { readonly name: { readonly value: string } }) => {
      if (name.value === 'run') moment = true;
    },
  };
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind === Kind.FIELD) visit({ ...selection, arguments: [] }, look);
    else visit(selection, look);
  }
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) visit(definition, look);
  return { variables: [...variables].sort(), moment };
};
