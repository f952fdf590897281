import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLInterfaceType, type GraphQLObjectType, isScalarType, Kind } from 'graphql';

/** The contract as committed: nothing of the schema's own code is used here. */
export const contract = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));

// A decimal written as a number keeps the digits it was written with.
const decimal = contract.getType('Decimal');
if (isScalarType(decimal))
  decimal.parseLiteral = node => (node.kind === Kind.INT || node.kind === Kind.STRING ? node.value : undefined);

/** What a list is called: the same whether asked of a type or of the interface that has it. */
export const listName = (type: GraphQLObjectType | GraphQLInterfaceType, field: string) =>
  `${type.getInterfaces().find(one => field in one.getFields())?.name ?? type.name}.${field}`;
