import { type GraphQLField, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { Compared } from './compare.ts';
import { contract, listName } from './evaluator/contract.ts';
import { rootList } from './evaluator/evaluate.ts';
import { inOrder } from './evaluator/pages.ts';
import { relations } from './evaluator/relations.ts';
import { nameOf, type Thing, tableOf } from './evaluator/tables.ts';

/** A connection field of the contract. */
export interface List {
  type: string;
  field: string;
  /** What its cursors are of: the same for a type and for the interface that has the field. */
  name: string;
  /** The type of its entries. */
  of: string;
}

const isWhere = ({ name }: { name: string }) => name === 'where';
const entriesOf = ({ type }: GraphQLField<unknown, unknown>) => getNamedType(type).name.replace(/Connection$/, '');

/** Every connection of the contract: of the root, of every type and of every interface. */
export const lists: readonly List[] = Object.values(contract.getTypeMap()).flatMap(type =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields())
        // A timeline is of several sorts at once: nothing filters or orders it.
        .filter(({ type: of, args }) => getNamedType(of).name.endsWith('Connection') && args.some(isWhere))
        .map(field => ({
          type: type.name,
          field: field.name,
          name: listName(type, field.name),
          of: entriesOf(field),
        }))
    : [],
);

const idOf = ({ type, row }: Thing) => `${type}:${nameOf(row)}`;

/** Which entries of a list are asked for, and in which order, as values of variables. */
export interface Narrowed {
  where?: unknown;
  orderBy?: unknown;
}

/** A list of one record, or of the root, with the ids of all its entries as the evaluator has them. */
export interface Instance extends List, Narrowed {
  /** The id of the record it is asked of; none at the root. */
  parent: string | undefined;
  ids: readonly string[];
}

/** The instances of a list in a world: one for each record that has it, or for those of them that are meant. */
export function instancesOf(
  { rows }: Compared,
  list: List,
  narrowed: Narrowed = {},
  meant: (parent: string) => boolean = () => true,
): Instance[] {
  const { where, orderBy } = narrowed;
  if (list.type === 'Query') {
    const ids = inOrder(rows, list.of, rootList(rows, list.field), { where, orderBy }).map(idOf);
    return [{ ...list, ...narrowed, parent: undefined, ids }];
  }
  const holder = contract.getType(list.type);
  const types = isInterfaceType(holder) ? contract.getPossibleTypes(holder).map(({ name }) => name) : [list.type];
  return types.flatMap(type =>
    rows.table(tableOf.get(type) ?? '').flatMap(row => {
      const parent = idOf({ type, row });
      if (!meant(parent)) return [];
      const found = relations[type]?.[list.field];
      if (!found) throw new Error(`The evaluator does not know ${type}.${list.field}.`);
      const ids = inOrder(rows, list.of, found(row, rows), { where, orderBy }).map(idOf);
      return [{ ...list, ...narrowed, parent, ids }];
    }),
  );
}

/** Asks for something of a page of a list, by its arguments as variables. */
export function question({ type, field, parent, of }: Omit<Instance, 'ids' | 'name'>, asked: string): string {
  const variables = `$first: Int, $last: Int, $after: String, $before: String, $where: ${of}Filter, $orderBy: [${of}Order!]`;
  const page = `page: ${field}(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) { ${asked} }`;
  return parent === undefined
    ? `query(${variables}) { ${page} }`
    : `query($id: ID!, ${variables}) { node(id: $id) { ... on ${type} { ${page} } } }`;
}
