import type { SQL } from 'drizzle-orm';
import type { Piece } from './json-text.ts';
import type { By, Cell, Row, TableName } from './row.ts';
import type { Slot } from './slot.ts';

/** How child rows belong to a parent row: a condition on both. */
export type Link = (parent: Row, child: Row) => SQL;

/** The filter that a field's own arguments stand for; undefined where they ask for nothing. */
export type Asked = (args: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> | undefined;

/** The rows of a list's table as they were, where a field's own arguments ask for that: under an alias, and as of when. */
export type Past = (args: Readonly<Record<string, unknown>>) => { from: (alias: string) => SQL; at: Slot } | undefined;

/** Where a field's answer comes from: all that the compiler knows of it. Kept in the field's extensions. */
export type Source =
  /** A value of this row, as JSON text; one that has a `value` can be filtered, ordered and grouped by; `priced` gives it at the prices of a year. */
  | { is: 'leaf'; json: (row: Row) => Piece; value?: (row: Row) => Cell; priced?: (row: Row, year: SQL) => Piece }
  /** A group of columns of this row; null where the cell `present` is NULL. */
  | { is: 'group'; at: string; present: string }
  /**
   * One row of another table; `id` is what leads to it, where it stands in the row. `same` is the row itself as one of its
   * type, which one can only filter by.
   */
  | { is: 'one'; of: TableName; link: Link; id?: (row: Row) => SQL; same?: true }
  /** All rows of a bounded list, in an order: by `order` where that is not the usual one of its type. `by` says which they are, where columns do. */
  | { is: 'parts'; of: TableName; link: Link; by?: By | undefined; asked?: Asked; order?: readonly string[] }
  /** A connection; at the root there is no link. */
  | { is: 'list'; of: TableName; link?: Link; asked?: Asked; past?: Past }
  /** A union told apart by a text: one jsonb or column group a member. */
  | { is: 'variant'; tag: (row: Row) => SQL; member: (name: string, row: Row) => { tag: string; row: Row } | undefined }
  /** The objects of a jsonb array. */
  | { is: 'items'; array: (row: Row) => SQL }
  /** Part of a page: answered by the connection that holds it. */
  | { is: 'page' }
  /** A root field that finds one record by one of its columns, given as the argument of that name. */
  | { is: 'lookup'; of: TableName; by: string }
  /** Records of the same type with names alike. */
  | { is: 'similar' }
  /** The root field `timeline`. */
  | { is: 'timeline' }
  /** The root field `node`. */
  | { is: 'node' }
  /** The root field `nodes`. */
  | { is: 'nodes' }
  /** The root field `search`. */
  | { is: 'search' };

/** Answers with one value of a row. */
export const cellLeaf = (value: (row: Row) => Cell) =>
  ({ is: 'leaf', json: (row: Row) => value(row).json, value }) as const;

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    source?: Source;
  }
  interface GraphQLObjectTypeExtensions<_TSource, _TContext> {
    /** The table whose rows are of this type. */
    table?: TableName;
  }
  interface GraphQLArgumentExtensions {
    /** `value`: the argument's value is part of the plan; `type`: only the type in the id is. */
    steers?: 'value' | 'type';
  }
}
