import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { costOfLeaf, rowsOf } from './rows';

const META: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

/**
 * What a valid operation costs, from its text and its variables, before anything is executed: the fields that it has answered, where every list
 * is as long as it may be. A fragment is measured once, however often it is spread, so that measuring costs as much as the document is long.
 *
 * @category Operations
 */
export const costOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, number>();

  const typeNamed = (name: string): GraphQLCompositeType | undefined => {
    const type = schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  };

  const ofFragment = (name: string): number => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const type = fragment && typeNamed(fragment.typeCondition.name.value);
    const cost = fragment && type ? ofSelections(type, fragment.selectionSet) : 0;
    measured.set(name, cost);
    return cost;
  };

  const ofSelection = (parent: GraphQLCompositeType, selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition && typeNamed(selection.typeCondition.name.value);
      return ofSelections(type ?? parent, selection.selectionSet);
    }
    const name = selection.name.value;
    const known = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const field = META[name] ?? known[name];
    const type = field && getNamedType(field.type);
    if (field === undefined) return 1;
    const args = getArgumentValues(field, selection, variables);
    if (selection.selectionSet === undefined || !isCompositeType(type)) return costOfLeaf(parent, field, args);
    const rows = rowsOf(parent, field, args);
    return 1 + rows * ofSelections(type, selection.selectionSet);
  };

  const ofSelections = (parent: GraphQLCompositeType, { selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => sum + ofSelection(parent, selection), 0);

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(root, operation.selectionSet) : 0;
};
