import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { nameThen } from './as-known.ts';
import { contract, listName } from './contract.ts';
import { camel } from './fields.ts';
import { groupsIn } from './groups.ts';
import type { Known } from './known.ts';
import { orderOf } from './order.ts';
import { listIn } from './pages.ts';
import { addsUp, type Codes, filterCodes, groupCodes, isApart, orderCodes } from './refused-inputs.ts';
import { searchName, textCodes } from './search/search.ts';
import { similarCodes } from './search/similar.ts';
import { tableOf } from './tables.ts';
import { countryCodes, TIMELINE } from './timeline.ts';

/** What is refused before any row is read: at which path, and with which code. */
export interface Refusal {
  code: string;
  path: readonly string[];
}

/** A selection: on what type, and which objects can be there at all. */
interface Spot {
  set: SelectionSetNode | undefined;
  type: GraphQLNamedType;
  possible: readonly string[];
}
interface Asked extends Omit<Spot, 'set'> {
  node: FieldNode;
}
/** The list that a field stands in, if it stands right in a connection. */
interface Within {
  name: string;
  type: string;
  where: unknown;
  /** What its groups are by, in a key of theirs. */
  by?: readonly string[];
}

const possibleOf = (type: GraphQLNamedType): string[] =>
  isAbstractType(type) ? contract.getPossibleTypes(type).map(({ name }) => name) : [type.name];
const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;

/** All that an operation is refused for, wherever it asks for it, whether or not there are rows. */
export function refusals(
  known: Known,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): readonly Refusal[] {
  const operation = getOperationAST(document);
  const query = contract.getQueryType();
  if (!operation || !query) throw new Error('There is no operation.');
  const { coerced } = getVariableValues(contract, operation.variableDefinitions ?? [], variableValues);
  if (!coerced) return [{ code: 'BAD_USER_INPUT', path: [] }];
  const values = coerced;
  const fragments = new Map<string, FragmentDefinitionNode>(
    document.definitions.flatMap(node => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const found: Refusal[] = [];

  /** The fields of a selection that can be there, those of its fragments among them. */
  function asked({ set, type, possible }: Spot): Asked[] {
    return (set?.selections ?? []).flatMap((selection): Asked[] => {
      if (getDirectiveValues(GraphQLSkipDirective, selection, values)?.if === true) return [];
      if (getDirectiveValues(GraphQLIncludeDirective, selection, values)?.if === false) return [];
      if (selection.kind === Kind.FIELD) return [{ node: selection, type, possible }];
      const body = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const condition = body?.typeCondition ? contract.getType(body.typeCondition.name.value) : type;
      if (!body || !condition) return [];
      const left = possible.filter(name => possibleOf(condition).includes(name));
      return left.length > 0 ? asked({ set: body.selectionSet, type: condition, possible: left }) : [];
    });
  }

  /** Whether a selection of an aggregate, or of a page of groups, asks for what amounts add up to. */
  const sums = (spot: Spot, within = false): boolean =>
    asked(spot).some(({ node, type }) => {
      const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
      if (!field) return false;
      if (within && field.name === 'value') return true;
      const of = getNamedType(field.type);
      const inner = { set: node.selectionSet, type: of, possible: [of.name] };
      return (within || addsUp(field.name) || field.name === 'nodes') && sums(inner, within || addsUp(field.name));
    });

  function look({ node, type }: Omit<Asked, 'possible'>, path: readonly string[], within: Within | undefined): void {
    const { value: name } = node.name;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field || (!isObjectType(type) && !isInterfaceType(type))) return;
    // Nothing is asked of what a group is not by.
    if (type.name.endsWith('Key') && within?.by?.includes(name) === false) return;
    const args = getArgumentValues(field, node, values);
    const here = [...path, keyOf(node)];
    const of = getNamedType(field.type);
    const refuse = (codes: Codes | string[]) => {
      for (const code of codes) found.push({ code, path: here });
      return [...codes].length > 0;
    };
    const cursors = (list: string) =>
      ['after', 'before'].flatMap(side => {
        const { [side]: cursor } = args;
        const wrong = typeof cursor === 'string' && known.cursors.placeOf(cursor)?.list !== list;
        return wrong ? ['BAD_CURSOR'] : [];
      });
    const inner: Spot = { set: node.selectionSet, type: of, possible: possibleOf(of) };
    let inside = /(Group|Key)$/.test(of.name) ? within : undefined;
    if (field.args.some(arg => arg.name === 'where')) {
      const entries = of.name.replace(/Connection$/, '');
      const list = nameThen(listName(type, name), args.knownAt);
      const { where, orderBy } = args;
      if ('where' in args) refuse(filterCodes(entries, where));
      if (!refuse(orderCodes(entries, orderBy)) && field.args.some(arg => arg.name === 'after'))
        refuse(cursors(listIn(list, entries, orderOf(known.rows, entries, orderBy))));
      inside = { name: list, type: entries, where };
    } else if (within && name === 'aggregate') {
      if (isApart(within.type, within.where, args.mix) && sums(inner)) refuse(['MIXED_STAGES']);
    } else if (within && name === 'groups') {
      const wrong = refuse(groupCodes(within.type, within.where, args));
      if (isApart(within.type, within.where, args.mix, [args.by].flat()) && sums(inner)) refuse(['MIXED_STAGES']);
      inside = { ...within, by: [args.by].flat().map(key => camel(String(key))) };
      if (!wrong) refuse(cursors(groupsIn(known.rows, within.name, within.type, args)));
    } else if (type === query && name === 'timeline') {
      refuse([...countryCodes(args), ...cursors(TIMELINE)]);
    } else if (type === query && name === 'search') {
      refuse([...textCodes(args.text), ...cursors(searchName(args))]);
    } else if (name === 'similar') {
      refuse(similarCodes(args));
    } else if (type === query && (name === 'node' || name === 'nodes')) {
      // An id says of which type it is.
      const types = [args.id ?? args.ids].flat().map(id => /^([^:]+):./s.exec(String(id))?.[1] ?? '');
      if (types.some(one => !tableOf.has(one))) refuse(['BAD_ID']);
      inner.possible = types;
    }
    if (isCompositeType(of)) walk(inner, here, inside);
  }

  function walk(spot: Spot, path: readonly string[], within?: Within): void {
    for (const one of asked(spot)) look(one, path, within);
  }

  walk({ set: operation.selectionSet, type: query, possible: [query.name] }, []);
  return found;
}
