import { and, type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, isObjectType } from 'graphql';
import type { Declared } from '../declared.ts';
import { tagOf } from './cursor.ts';
import { groups } from './group.ts';
import { derived, workedOut } from './order.ts';
import { orderFor } from './order-by.ts';
import { fieldType, type Path, pageOf } from './page.ts';
import { paged } from './paged.ts';
import { collecting } from './reach.ts';
import { type Row, type TableName, tableRow } from './row.ts';
import type { Arguments, Scope } from './scope.ts';
import { Slot } from './slot.ts';
import { aggregate } from './totals.ts';

/**
 * A list that a connection shows: its name, what its entries are, which rows are in it, and what is asked of it. `from`
 * gives the rows of its table under an alias; `at` says of when they are, if not of now.
 */
export interface List {
  name: string;
  type: Declared;
  of: TableName;
  from: (alias: string) => SQL;
  at: Slot | undefined;
  member: (row: Row) => SQL;
  /** Whether it is asked of nothing else. */
  root: boolean;
  args: Arguments;
}

/** Both of what the places of a list depend on. */
const both = (a: Slot | undefined, b: Slot | undefined): Slot | undefined =>
  a && b ? new Slot(variables => `${a.read(variables)}${b.read(variables)}`) : (a ?? b);

/** A connection over the rows of a table. */
export function connection(
  c: Scope,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  list: List,
  path: Path,
): SQL {
  const { of, member, args } = list;
  const spot = { path, nodes };
  const order = orderFor(c, list.type, args.orderBy, spot);
  // What is worked out to order by is a column of a table inside, so that it is worked out once a row.
  const inside = order.keys.some(key => key.computed);
  for (const { computed } of order.keys) if (computed) c.meter.add('relation');
  const keys = inside ? derived(order.keys) : order.keys;
  const tag = tagOf(list.name, keys, both(list.at, order.values));
  const plain = tableRow(of, c.alias());
  const collected = list.root ? collecting(plain, c.alias()) : undefined;
  const { row } = collected ?? { row: plain };
  const members = (at: Row): { from: SQL; where: SQL | undefined } => {
    if (!inside) return { from: list.from(at.alias), where: member(at) };
    const id = sql.identifier(at.alias);
    return {
      from: sql`(select ${id}.*${workedOut(order.keys, at)} from ${list.from(at.alias)}${order.joins(at)} where ${member(at)}) as ${id}`,
      where: undefined,
    };
  };
  return paged(c, type, nodes, path, {
    ...{ tag, keys, row, page: pageOf(c, args, tag, keys, spot), rows: members(row), collected },
    exists: outside => {
      const other = tableRow(of, c.alias());
      const rows = members(other);
      return sql`exists (select from ${rows.from} where ${and(rows.where, outside(other))})`;
    },
    entry: (fields, at) => c.node(fieldType(type, 'nodes'), fields, row, at),
    other: (name, fields, at) => {
      const field = fieldType(type, name);
      if (name === 'totalCount') {
        c.meter.add('totalCount');
        const all = tableRow(of, c.alias());
        return [sql`(select count(*) from ${list.from(all.alias)} where ${member(all)})`];
      }
      if (!isObjectType(field)) return undefined;
      const asked = { type: field, nodes: fields, args: c.arguments(type, fields), path: at };
      if (name === 'aggregate') return [aggregate(c, list, asked)];
      return name === 'groups' ? [groups(c, list, asked)] : undefined;
    },
  });
}
