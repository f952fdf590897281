import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  isScalarType,
  Kind,
  parse,
  visit,
} from 'graphql';

/**
 * What of the contract the evaluator leaves alone: to find words however they are spelt it would have to repeat the
 * tables of letters and sounds, and would check nothing. `search.test.ts` compares searches with a slow scan.
 */
const LEFT = /^(search|matches|Search\w+)$/;

const printed = parse(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));
const left = ({ name: { value } }: { name: { value: string } }) => (LEFT.test(value) ? null : undefined);

/** The contract as committed: nothing of the schema's own code is used here. */
export const contract = buildASTSchema(
  visit(printed, {
    [Kind.OBJECT_TYPE_DEFINITION]: left,
    [Kind.ENUM_TYPE_DEFINITION]: left,
    [Kind.FIELD_DEFINITION]: left,
    [Kind.INPUT_VALUE_DEFINITION]: left,
  }),
);

// A decimal written as a number keeps the digits it was written with.
const decimal = contract.getType('Decimal');
if (isScalarType(decimal))
  decimal.parseLiteral = node => (node.kind === Kind.INT || node.kind === Kind.STRING ? node.value : undefined);

/** What a list is called: the same whether asked of a type or of the interface that has it. */
export const listName = (type: GraphQLObjectType | GraphQLInterfaceType, field: string) =>
  `${type.getInterfaces().find(one => field in one.getFields())?.name ?? type.name}.${field}`;
