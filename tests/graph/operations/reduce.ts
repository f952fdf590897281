import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  parse,
  parseValue,
  print,
  type SelectionNode,
  validate,
  visit,
} from 'graphql';
import { Difference } from '../compare.ts';
import { contract } from '../evaluator/contract.ts';
import type { Operation } from './draw-operation.ts';
import { inputType, literal } from './inputs.ts';

/** Steps tried at most. */
const MOST_TRIES = 1_500;

/** What can be left out, or put in place of what. */
function* smaller(document: DocumentNode): Generator<DocumentNode> {
  const spots: ASTNode[] = [];
  visit(document, {
    enter(node) {
      const { kind } = node;
      if (
        kind === Kind.FIELD ||
        kind === Kind.INLINE_FRAGMENT ||
        kind === Kind.FRAGMENT_SPREAD ||
        kind === Kind.ARGUMENT ||
        kind === Kind.DIRECTIVE ||
        kind === Kind.OBJECT_FIELD ||
        kind === Kind.LIST
      )
        spots.push(node);
    },
  });
  const without = (spot: ASTNode) => visit(document, { enter: node => (node === spot ? null : undefined) });
  const instead = (spot: ASTNode, other: ASTNode) =>
    visit(document, { enter: node => (node === spot ? other : undefined) });
  for (const spot of spots) if (spot.kind !== Kind.LIST) yield without(spot);
  for (const spot of spots) {
    if (spot.kind === Kind.LIST)
      for (const one of spot.values)
        yield instead(spot, { ...spot, values: spot.values.filter(value => value !== one) });
    // What a condition joins, in its own place.
    if (spot.kind !== Kind.OBJECT_FIELD || !/^(and|or|not)$/.test(spot.name.value)) continue;
    const joined = spot.value.kind === Kind.LIST ? spot.value.values : [spot.value];
    for (const one of joined)
      if (one.kind === Kind.OBJECT)
        yield visit(document, {
          ObjectValue: node =>
            node.fields.includes(spot)
              ? { ...node, fields: node.fields.flatMap(field => (field === spot ? one.fields : [field])) }
              : undefined,
        });
  }
  const bodies = new Map(
    document.definitions.flatMap(found =>
      found.kind === Kind.FRAGMENT_DEFINITION ? [[found.name.value, found.selectionSet.selections] as const] : [],
    ),
  );
  // The fields of a fragment in its own place, and a name taken away.
  for (const spot of spots) {
    if (spot.kind === Kind.INLINE_FRAGMENT) yield unfolded(document, spot, spot.selectionSet.selections);
    if (spot.kind === Kind.FRAGMENT_SPREAD) yield unfolded(document, spot, bodies.get(spot.name.value) ?? []);
    if (spot.kind === Kind.FIELD && spot.alias) {
      const { alias: _, ...bare } = spot;
      yield instead(spot, bare);
    }
  }
}

/** With each variable in turn written out, for the value it has. */
function* spelled(document: DocumentNode, { variables }: Operation): Generator<DocumentNode> {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, type, defaultValue } of definition.variableDefinitions ?? []) {
      const { value: name } = variable.name;
      if (!Object.hasOwn(variables, name) && !defaultValue) continue;
      const value = Object.hasOwn(variables, name)
        ? parseValue(literal(inputType(print(type)), variables[name]))
        : defaultValue;
      if (value)
        yield visit(document, {
          VariableDefinition: node => (node.variable.name.value === name ? null : false),
          Variable: node => (node.name.value === name ? value : undefined),
        });
    }
  }
}

/** How much there is of an operation: what stands in a variable as well. */
const sizeOf = ({ query, variables, again }: Operation) =>
  print(parse(query)).length + JSON.stringify(variables).length + JSON.stringify(again).length;

const unfolded = (document: DocumentNode, spot: ASTNode, selections: readonly SelectionNode[]): DocumentNode =>
  visit(document, {
    SelectionSet: {
      leave: node => ({ ...node, selections: node.selections.flatMap(one => (one === spot ? selections : [one])) }),
    },
  });

const empty = (node: FieldNode | InlineFragmentNode) => node.selectionSet?.selections.length === 0;

/** Without fields that nothing is asked of, fragments nobody spreads and variables nobody reads; undefined where that is not valid. */
function tidy(document: DocumentNode, operation: Operation): Operation | undefined {
  const used = new Set<string>();
  let before = '';
  let found = document;
  while (print(found) !== before) {
    before = print(found);
    used.clear();
    visit(found, {
      FragmentSpread: node => void used.add(`...${node.name.value}`),
      VariableDefinition: () => false,
      Variable: node => void used.add(node.name.value),
    });
    found = visit(found, {
      Field: { leave: node => (empty(node) ? null : undefined) },
      InlineFragment: { leave: node => (empty(node) ? null : undefined) },
      FragmentDefinition: { leave: node => (used.has(`...${node.name.value}`) ? undefined : null) },
      VariableDefinition: { leave: node => (used.has(node.variable.name.value) ? undefined : null) },
    });
  }
  const query = print(found);
  const only = (values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => used.has(name)));
  try {
    if (validate(contract, parse(query)).length > 0) return undefined;
  } catch {
    return undefined;
  }
  return { query, variables: only(operation.variables), again: only(operation.again), turned: operation.turned };
}

/** Makes an operation smaller as long as it still makes a difference, and gives the last difference. */
export async function reduce(
  operation: Operation,
  difference: Difference,
  run: (smaller: Operation) => Promise<unknown>,
): Promise<Difference> {
  let last = { operation, difference };
  const tried = new Set<string>();
  for (let found = true; found; ) {
    found = false;
    const whole = parse(last.operation.query);
    for (const document of [...smaller(whole), ...spelled(whole, last.operation)]) {
      const candidate = tidy(document, last.operation);
      if (!candidate || sizeOf(candidate) >= sizeOf(last.operation)) continue;
      if (tried.has(candidate.query) || tried.size > MOST_TRIES) continue;
      tried.add(candidate.query);
      const error: unknown = await run(candidate).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof Difference)) continue;
      last = { operation: candidate, difference: error };
      found = true;
      break;
    }
  }
  return last.difference;
}
