import { MOST_PARTS } from '../drizzle/tables/index.ts';
import { partOf } from '../drizzle/values/prefixed.ts';
import { byOf, idOf, linkOf, relation, targetOf } from './plan/link.ts';
import { column, type TableName, type Tables } from './plan/row.ts';
import { cellLeaf, type Source } from './plan/source.ts';
import type { Moment } from './values/operator.ts';

type Columns<T extends TableName> = Tables[T]['table']['_']['columns'];
type Relations<T extends TableName> = Tables[T]['relations'];
type RelationNames<T extends TableName, Kind extends 'one' | 'many'> = {
  [K in keyof Relations<T>]: Relations<T>[K] extends { relationType: Kind } ? K : never;
}[keyof Relations<T>];
/** Prefixes under which a table has every one of the named parts. */
type PrefixOf<C, Parts extends string> = {
  [K in keyof C & string]: K extends `${infer P}${Parts}`
    ? { [Q in Parts]: `${P}${Q}` extends keyof C ? true : false }[Parts] extends true
      ? P
      : never
    : never;
}[keyof C & string];

type About = string;
type Describe<K extends PropertyKey> = { readonly [P in K]?: About };

/** What a field's values are. */
export type FieldType =
  | { is: 'scalar'; name: 'ID' | 'String' | 'Int' | 'Boolean' | 'Decimal' | 'Date' | 'DateTime'; list: boolean }
  | { is: 'enum'; name: string }
  | { is: 'named'; name: string; shape: 'one' | 'parts' }
  | { is: 'rows'; table: TableName; shape: 'one' | 'parts' | 'list' }
  | { is: 'connection'; name: string };

export interface Field {
  about: About;
  type: FieldType;
  nullable: boolean;
  source: Source;
  args?: Readonly<Record<string, Argument>> | undefined;
}

/** An argument of a field that no other has. */
export interface Argument {
  type: 'Int' | 'Date' | 'DateTime' | { enum: string };
  about: About;
  required?: true;
  /** Its value is part of the plan. */
  steers?: 'value';
}

/** A concept's one declaration: each name is a column, a prefix or a relation of its table, each text its description. */
export interface Declaration<T extends TableName> {
  about: About;
  /** The order of its lists, before the primary key. */
  order?: readonly (keyof Columns<T> & string)[];
  /** Text columns worth grouping by: their values repeat. */
  keys?: readonly (keyof Columns<T> & string)[];
  /** Columns of which amounts are only summed one value at a time: the same money is there once for each. */
  apart?: readonly (keyof Columns<T> & string)[];
  /** What goes on from one uncertain date to another. */
  moments?: Readonly<Record<string, Moment>>;
  /** What `title` holds. */
  title?: About;
  columns?: Describe<keyof Columns<T>>;
  when?: Describe<PrefixOf<Columns<T>, 'Min' | 'Max' | 'Precision' | 'AsPrinted'>>;
  quantity?: Describe<PrefixOf<Columns<T>, 'Point' | 'Min' | 'Max' | 'Qualifier' | 'Unit'>>;
  money?: Describe<PrefixOf<Columns<T>, 'Point' | 'Min' | 'Max' | 'Qualifier' | 'Currency'>>;
  /** To-one relations. */
  one?: Describe<RelationNames<T, 'one'>>;
  /** To-many relations that are short lists, each at most `MOST_PARTS` long. */
  parts?: Describe<RelationNames<T, 'many'>>;
  /** To-many relations that are connections. */
  lists?: Describe<RelationNames<T, 'many'>>;
  /** Fields that need words of their own. */
  fields?: Readonly<Record<string, Field>>;
}

/** Records have a slug, and so has their id; parts have claims and a key; entries have a key alone. */
export type Kind = 'record' | 'part' | 'entry';

export interface Concept {
  name: string;
  table: TableName;
  kind: Kind;
  about: About;
  /** Further interfaces by name. */
  implements: readonly string[];
  order: readonly string[];
  keys: readonly string[];
  apart: readonly string[];
  moments: Readonly<Record<string, Moment>>;
  /** The column that finds one from the root, and the field's argument. */
  by: 'slug' | 'code';
  fields: Readonly<Record<string, Field>>;
}

/** All concepts by their table, in the order of their files. */
export const concepts = new Map<TableName, Concept>();

function scalar(table: TableName, key: string): FieldType {
  const c = column(table, key);
  const type = c.getSQLType();
  if (c.columnType.startsWith('PgEnum')) return { is: 'enum', name: type };
  const name =
    type === 'integer'
      ? 'Int'
      : type === 'boolean'
        ? 'Boolean'
        : type === 'date'
          ? 'Date'
          : type === 'text'
            ? 'String'
            : type.startsWith('numeric')
              ? 'Decimal'
              : type.startsWith('timestamp')
                ? 'DateTime'
                : undefined;
  if (!name) throw new Error(`Column ${table}.${key} has a type the graph does not know: ${type}.`);
  return { is: 'scalar', name, list: c.dimensions > 0 };
}

/** A field that reads one column, under whatever name. */
export const columnField = (table: TableName, key: string, about: About): Field => ({
  about,
  type: scalar(table, key),
  nullable: !column(table, key).notNull,
  source: cellLeaf(row => row.cell(key)),
});

const groupField =
  (name: string, present: string) =>
  (prefix: string, about: About): Field => ({
    about,
    type: { is: 'named', name, shape: 'one' },
    nullable: true,
    source: { is: 'group', at: prefix, present: partOf(prefix, present) },
  });

function rowsField(table: TableName, name: string, about: About, shape: 'one' | 'parts' | 'list'): Field {
  const of = targetOf(table, name);
  const link = linkOf(table, name);
  const found = relation(table, name);
  const nullable = shape === 'one' && 'optional' in found && found.optional === true;
  const source: Source =
    shape === 'one'
      ? { is: shape, of, link, id: idOf(table, name) }
      : { is: shape, of, link, ...(shape === 'parts' && { by: byOf(table, name) }) };
  return { about, type: { is: 'rows', table: of, shape }, nullable, source };
}

const each = (described: Describe<string> | undefined, field: (name: string, about: About) => Field) =>
  Object.entries(described ?? {}).map(([name, about]): [string, Field] => [name, field(name, about ?? '')]);

/** Declares a concept: the GraphQL type and the SQL both come from this. */
export function concept<T extends TableName>(
  name: string,
  table: T,
  declared: Declaration<T> & { kind?: Kind; implements?: readonly string[]; by?: 'slug' | 'code' },
): void {
  const fields = Object.fromEntries([
    ...(declared.title ? [['title', columnField(table, 'title', declared.title)] as const] : []),
    ...each(declared.columns, (key, about) => columnField(table, key, about)),
    ...each(declared.when, groupField('When', 'precision')),
    ...each(declared.quantity, groupField('Quantity', 'qualifier')),
    ...each(declared.money, groupField('Money', 'qualifier')),
    ...each(declared.one, (key, about) => rowsField(table, key, about, 'one')),
    ...each(declared.parts, (key, about) => rowsField(table, key, `${about} At most ${MOST_PARTS}.`, 'parts')),
    ...each(declared.lists, (key, about) => rowsField(table, key, about, 'list')),
    ...Object.entries(declared.fields ?? {}),
  ]);
  concepts.set(table, {
    name,
    table,
    kind: declared.kind ?? 'record',
    about: declared.about,
    implements: declared.implements ?? [],
    order: declared.order ?? [],
    keys: declared.keys ?? [],
    apart: declared.apart ?? [],
    moments: declared.moments ?? {},
    by: declared.by ?? 'slug',
    fields,
  });
}
