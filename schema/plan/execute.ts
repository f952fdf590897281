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
import { type Known, type Plan, Planner } from './plan.ts';
import { type Bound, fill, type Variables } from './slot.ts';

/** A result; where the store's text is all of it, who writes the response writes that text. */
export interface Answer extends ExecutionResult {
  read?: Read;
}

const planners = new WeakMap<GraphQLSchema, Planner>();

/** The plans of a schema. */
export function plannerOf(schema: GraphQLSchema): Planner {
  const planner = planners.get(schema) ?? new Planner(schema);
  planners.set(schema, planner);
  return planner;
}

/** An operation ready to be read from the store: its plan, and the values to bind. */
export interface Ready {
  plan: Plan;
  values: Bound[];
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
    return { plan, values: fill(plan.params, coerced) };
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
  const { plan, values } = asked;
  const { introspection } = plan;
  if (introspection.length === plan.keys.length && introspection.length > 0) return execute(args);
  const read = await contextValue.read(plan, values);
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
  { text, version }: Read,
): Promise<Answer> {
  const selectionSet = { kind: Kind.SELECTION_SET, selections: introspection } as const;
  const operation = { ...definition, selectionSet };
  const fragments = args.document.definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION);
  const result = await execute({
    ...args,
    document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
  });
  const { data, ...more }: { data: Record<string, unknown>; extensions?: Record<string, unknown> } = JSON.parse(text);
  const all = { ...data, ...result.data };
  const whole = { ...result, data: Object.fromEntries(keys.map(key => [key, all[key]])), ...more };
  return result.errors ? whole : { data: {}, read: { text: JSON.stringify(whole), version } };
}
