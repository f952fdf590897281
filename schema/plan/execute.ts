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
import type { Context } from '../context.ts';
import { problem } from '../errors.ts';
import { unresolved } from './operation.ts';
import { type Plan, Planner } from './plan.ts';
import { fill } from './slot.ts';

/** A result whose text is ready for the socket: who writes the response calls `stringify` instead of JSON.stringify. */
export interface Answer extends ExecutionResult {
  stringify?: (result: ExecutionResult) => string;
}

const planners = new WeakMap<GraphQLSchema, Planner>();

/** The plans of a schema. */
export function plannerOf(schema: GraphQLSchema): Planner {
  const planner = planners.get(schema) ?? new Planner(schema);
  planners.set(schema, planner);
  return planner;
}

/** Answers a valid document: one statement, whose text is the answer. Errors are GraphQLErrors, or whatever the database throws. */
export async function answer(args: ExecutionArgs & { contextValue: Context }): Promise<Answer> {
  const { schema, document, variableValues, operationName, contextValue } = args;
  const planner = plannerOf(schema);
  const known = planner.operation(document, operationName);
  if (!known) return failed(unresolved(document, operationName));
  const { definition } = known.operation;
  const names = (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  if (names.some(name => isDeep(variableValues?.[name], MOST_LEVELS)))
    return failed(problem('TOO_DEEP', `The variables have more than ${MOST_LEVELS} levels.`));
  const { coerced, errors } = getVariableValues(schema, definition.variableDefinitions ?? [], variableValues ?? {});
  if (errors) return failed(...errors.map(({ message, nodes = [] }) => problem('BAD_USER_INPUT', message, { nodes })));

  let plan: Plan;
  let params: ReturnType<typeof fill>;
  try {
    plan = planner.plan(known, coerced);
    for (const slot of plan.checks) slot.read(coerced);
    params = fill(plan.params, coerced);
  } catch (error) {
    if (error instanceof GraphQLError) return failed(error);
    throw error;
  }
  const { introspection } = plan;
  if (introspection.length === plan.keys.length && introspection.length > 0) return execute(args);
  // postgres.js never forgets a prepared statement: what is asked once is not worth one.
  const text = await contextValue.run(plan.statement, params, plan.uses > 1);
  return introspection.length ? merged(args, definition, plan, text) : { data: {}, stringify: () => text };
}

/** Levels of lists and objects in the variables: reading them takes a call each. */
export const MOST_LEVELS = 50;

/** Whether lists and objects go deeper than so many levels. */
export function isDeep(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some(inner => isDeep(inner, most - 1));
}

const failed = (...errors: GraphQLError[]): Answer => ({ errors });

/** Introspection beside data: graphql-js answers the one, the statement the other, and the keys come in the order asked for. */
async function merged(
  args: ExecutionArgs,
  definition: OperationDefinitionNode,
  { introspection, keys }: Plan,
  text: string,
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
  return { ...result, data: Object.fromEntries(keys.map(key => [key, all[key]])), ...more };
}
