import { isInterfaceType, isObjectType } from 'graphql';
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
}

/** Every connection of the contract: of the root, of every type and of every interface. */
export const lists: readonly List[] = Object.values(contract.getTypeMap()).flatMap(type =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields())
        .filter(({ args }) => args.some(arg => arg.name === 'first'))
        .map(({ name: field }) => ({ type: type.name, field, name: listName(type, field) }))
    : [],
);

const idOf = ({ type, row }: Thing) => `${type}:${nameOf(row)}`;

/** A list of one record, or of the root, with the ids of all its entries as the evaluator has them. */
export interface Instance extends List {
  /** The id of the record it is asked of; none at the root. */
  parent: string | undefined;
  ids: readonly string[];
}

/** The instances of a list in a world: one for each record that has it. */
export function instancesOf({ rows }: Compared, list: List): Instance[] {
  if (list.type === 'Query')
    return [{ ...list, parent: undefined, ids: inOrder(rows, rootList(rows, list.field)).map(idOf) }];
  const holder = contract.getType(list.type);
  const types = isInterfaceType(holder) ? contract.getPossibleTypes(holder).map(({ name }) => name) : [list.type];
  return types.flatMap(type =>
    rows.table(tableOf.get(type) ?? '').map(row => {
      const found = relations[type]?.[list.field];
      if (!found) throw new Error(`The evaluator does not know ${type}.${list.field}.`);
      return { ...list, parent: idOf({ type, row }), ids: inOrder(rows, found(row, rows)).map(idOf) };
    }),
  );
}

/** Asks for something of a page of a list, by its arguments as variables. */
export function question({ type, field, parent }: Pick<Instance, 'type' | 'field' | 'parent'>, asked: string): string {
  const variables = '$first: Int, $last: Int, $after: String, $before: String';
  const page = `page: ${field}(first: $first, last: $last, after: $after, before: $before) { ${asked} }`;
  return parent === undefined
    ? `query(${variables}) { ${page} }`
    : `query($id: ID!, ${variables}) { node(id: $id) { ... on ${type} { ${page} } } }`;
}
