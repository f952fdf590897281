import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Context, Read } from '../context.ts';
import { problem } from '../errors.ts';
import { unresolved } from './operation.ts';
import { type Known, type Plan, Planner, type Ready } from './plan.ts';
import { fill, type Variables } from './slot.ts';

/** A result; where the store's answer is all of it, who writes the response writes that as it came. */
export interface Answer extends ExecutionResult {
  read?: Read;
}

const utf8 = new TextDecoder();
const planners = new WeakMap<GraphQLSchema, Planner>();

/** The plans of a schema. */
export function plannerOf(schema: GraphQLSchema): Planner {
  const planner = planners.get(schema) ?? new Planner(schema);
  planners.set(schema, planner);
  return planner;
}

/** Readies an operation with the variables given, or says what is wrong with them. */
export function ready(planner: Planner, known: Known, variables: Variables): Ready | GraphQLError[] {
  const { variableDefinitions: defined = [] } = known.operation.definition;
  if (defined.some(({ variable }) => isDeep(variables[variable.name.value], MOST_LEVELS)))
    return [problem('TOO_DEEP', `The variables have more than ${MOST_LEVELS} levels.`)];
  const { coerced, errors } = getVariableValues(planner.schema, defined, variables);
  if (errors) return errors.map(({ message, nodes = [] }) => problem('BAD_USER_INPUT', message, { nodes }));
  try {
    const plan = planner.plan(known, coerced);
    for (const slot of plan.checks) slot.read(coerced);
    const values = fill(plan.params, coerced);
    return { plan, values, key: `${plan.id} ${JSON.stringify(values)}` };
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** Answers a valid document: one statement, whose text is the answer. Errors are GraphQLErrors, or whatever the database throws. */
export async function answer(args: ExecutionArgs & { contextValue: Context }): Promise<Answer> {
  const { schema, document, variableValues, operationName, contextValue } = args;
  const planner = plannerOf(schema);
  const known = planner.operation(document, operationName);
  if (!known) return { errors: [unresolved(document, operationName)] };
  const asked = ready(planner, known, variableValues ?? {});
  if (Array.isArray(asked)) return { errors: asked };
  const { plan } = asked;
  const { introspection } = plan;
  if (introspection.length === plan.keys.length && introspection.length > 0) return execute(args);
  const read = await contextValue.read(asked);
  if (introspection.length === 0) return { data: {}, read };
  return merged(args, known.operation.definition, plan, read);
}

/** Levels of lists and objects in the variables: reading them takes a call each. */
export const MOST_LEVELS = 50;

/** Whether lists and objects go deeper than so many levels. */
export function isDeep(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some(inner => isDeep(inner, most - 1));
}

/** Introspection beside data: graphql-js answers the one, the statement the other, and the keys come in the order asked for. */
async function merged(
  args: ExecutionArgs,
  definition: OperationDefinitionNode,
  { introspection, keys }: Plan,
  { json, version }: Read,
): Promise<Answer> {
  const selectionSet = { kind: Kind.SELECTION_SET, selections: introspection } as const;
  const operation = { ...definition, selectionSet };
  const fragments = args.document.definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION);
  const result = await execute({
    ...args,
    document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
  });
  const { data, ...more }: { data: Record<string, unknown>; extensions?: Record<string, unknown> } = JSON.parse(
    utf8.decode(json),
  );
  const all = { ...data, ...result.data };
  const whole = { ...result, data: Object.fromEntries(keys.map(key => [key, all[key]])), ...more };
  return result.errors ? whole : { data: {}, read: { json: Buffer.from(JSON.stringify(whole)), version } };
}
