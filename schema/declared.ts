import { type SQL, sql } from 'drizzle-orm';
import { searched } from '../drizzle/search/searched.ts';
import { type Concept, concepts, type Field, type FieldType } from './concept.ts';
import { type Cell, from, type Row, recordTypeOf, type TableName, tableRow } from './plan/row.ts';
import type { Link } from './plan/source.ts';
import type { Moment, Operators } from './values/operator.ts';

/** What is declared of a type of the graph: of a concept, of an interface over records, or of a value such as When. */
export interface Declared {
  name: string;
  /** Where its rows are; undefined for a value, which is part of a row. */
  table: TableName | undefined;
  fields: Readonly<Record<string, Field>>;
  /** Its fields to filter, order and group by, among them some that are not shown. */
  asked: Readonly<Record<string, Field>>;
  /** The columns that order its lists, before the primary key. */
  order: readonly string[];
  /** Text fields worth grouping by: their values repeat. */
  keys: readonly string[];
  /** Fields of which amounts are only summed one value at a time. */
  apart: readonly string[];
  /** What a value can be asked as a whole. */
  operators: Operators;
  /** What a row can be asked of one day. */
  moments: Readonly<Record<string, Moment>>;
}

const all = new Map<string, Declared>();

/** Makes a type known by its name. */
export function declare(type: Pick<Declared, 'name' | 'table' | 'fields'> & Partial<Declared>): void {
  all.set(type.name, { asked: type.fields, order: [], keys: [], apart: [], operators: {}, moments: {}, ...type });
}

/** A declared type by name; asking for one that is not there is a mistake in a declaration. */
export function declaredAs(name: string): Declared {
  const found = all.get(name);
  if (!found) throw new Error(`No type ${name} is declared.`);
  return found;
}

/** The types that have rows. */
export const withRows = (): Declared[] => [...all.values()].filter(({ table }) => table !== undefined);

/** The concept of a table. */
export function conceptOf(table: TableName): Concept {
  const found = concepts.get(table);
  if (!found) throw new Error(`No concept is declared for table ${table}.`);
  return found;
}

/** Whether rows of a type are found by their words. */
export const isSearched = ({ name }: Declared): boolean => Object.hasOwn(searched, recordTypeOf(name));

/** One thing a field is to whoever filters, orders or groups by it. */
export type Facet = { name: string; about: string } & (
  | { is: 'column'; type: Extract<FieldType, { is: 'scalar' | 'enum' }>; cell: (row: Row) => Cell }
  | { is: 'value'; of: Declared; at: string; present: string }
  | { is: 'one'; of: Declared; table: TableName; link: Link; id: (row: Row) => SQL; nullable: boolean }
  | { is: 'same'; of: Declared; table: TableName; link: Link }
  | { is: 'many'; of: Declared; table: TableName; link: Link }
);
export type FacetOf<Kind extends Facet['is']> = Extract<Facet, { is: Kind }>;

/** The id a relation leads to, where no column of the row says it. */
function idThrough(row: Row, table: TableName, link: Link): SQL {
  const child = tableRow(table, `${row.alias}i`);
  return sql`(select ${child.cell('id').sql} from ${from(table, child.alias)} where ${link(row, child)})`;
}

const nameOf = (type: FieldType): string => (type.is === 'rows' ? conceptOf(type.table).name : type.name);

function facet(name: string, { about, type, nullable, source, args = {} }: Field): Facet | undefined {
  // What must be asked a question is nothing to compare with.
  if (Object.values(args).some(({ required }) => required)) return undefined;
  switch (source.is) {
    case 'leaf':
      if ((type.is !== 'scalar' && type.is !== 'enum') || !source.value) return undefined;
      return { name, about, is: 'column', type, cell: source.value };
    case 'group':
      return { name, about, is: 'value', of: declaredAs(nameOf(type)), at: source.at, present: source.present };
    case 'one':
      if (source.same)
        return { name, about, is: 'same', of: declaredAs(nameOf(type)), table: source.of, link: source.link };
      return {
        ...{ name, about, is: 'one', of: declaredAs(nameOf(type)), table: source.of, link: source.link, nullable },
        id: source.id ?? (row => idThrough(row, source.of, source.link)),
      };
    case 'parts':
    case 'list':
      if (!source.link) return undefined;
      return { name, about, is: 'many', of: declaredAs(nameOf(type)), table: source.of, link: source.link };
    default:
      return undefined;
  }
}

const known = new WeakMap<Declared, readonly Facet[]>();

/** What one can filter, order and group a type by. */
export function facetsOf(type: Declared): readonly Facet[] {
  const facets = known.get(type) ?? Object.entries(type.asked).flatMap(([name, field]) => facet(name, field) ?? []);
  known.set(type, facets);
  return facets;
}

/** The facets of one kind. */
export const facetsThatAre = <Kind extends Facet['is']>(type: Declared, kind: Kind): FacetOf<Kind>[] =>
  facetsOf(type).filter((one): one is FacetOf<Kind> => one.is === kind);

/** The types that relations of a kind lead to. */
export const ledTo = (kind: 'one' | 'many'): ReadonlySet<Declared> =>
  new Set(withRows().flatMap(type => facetsThatAre(type, kind).map(({ of }) => of)));

/** Whether a column holds one value, not a list. */
export const isSingle = ({ type }: FacetOf<'column'>): boolean => type.is === 'enum' || !type.list;

/** `fiscalYear` is FISCAL_YEAR among the values of an enum. */
export const screaming = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase();
