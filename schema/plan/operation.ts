import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isEnumType,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { problem } from '../errors.ts';

/** How a variable takes part in the plan: by its value, by the types in the ids it holds, or only as a bound value. */
export type Steering = 'value' | 'type' | undefined;

/** What planning needs to know of an operation, found once. */
export interface Operation {
  definition: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  steering: ReadonlyMap<string, Steering>;
  /** The types of its variables. */
  types: ReadonlyMap<string, GraphQLInputType>;
}

/** Says that a document has no operation of that name, or several and none is named. */
export function unresolved(document: DocumentNode, name: string | null | undefined): GraphQLError {
  const operations = document.definitions.filter(node => node.kind === Kind.OPERATION_DEFINITION);
  const said =
    typeof name === 'string'
      ? `has no operation named ${JSON.stringify(name)}`
      : operations.length > 0
        ? `has ${operations.length} operations, and none is named`
        : 'has no operation';
  return problem('OPERATION_RESOLUTION_FAILURE', `The document ${said}.`);
}

/** Reads an operation out of a valid document; undefined where the name fits none, or fits several. */
export function operationOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | null | undefined,
): Operation | undefined {
  const definition = getOperationAST(document, name);
  if (!definition) return undefined;
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  const types = new Map<string, GraphQLInputType>();
  for (const { variable, type } of definition.variableDefinitions ?? []) {
    const found = typeFromAST(schema, type);
    if (isInputType(found)) types.set(variable.name.value, found);
  }
  return { definition, fragments, steering: steeringOf(schema, document), types };
}

/** Which variables decide what the statement's text is: page sizes, conditions, enums, and the types in ids. */
function steeringOf(schema: GraphQLSchema, document: DocumentNode): Map<string, Steering> {
  const found = new Map<string, Steering>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable: ({ name: { value } }) => {
        const input = types.getInputType();
        const steers =
          types.getDirective() || (input && isEnumType(getNamedType(input)))
            ? 'value'
            : types.getArgument()?.extensions.steers;
        if (found.get(value) !== 'value') found.set(value, steers ?? found.get(value));
      },
    }),
  );
  return found;
}
