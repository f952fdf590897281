import { type SQL, sql } from 'drizzle-orm';
import { partOf } from '../../drizzle/values/prefixed.ts';
import { type Declared, type FacetOf, facetsOf, facetsThatAre } from '../declared.ts';
import type { Piece } from './json-text.ts';
import { membersOf } from './link.ts';
import { from, jsonOf, partRow, type Row, tableRow } from './row.ts';
import type { Scope } from './scope.ts';

/** What one field gives an export: its columns as JSON text, and what must be joined for them. */
export interface Exported {
  columns: readonly { name: string; json: Piece }[];
  join?: SQL;
}

/** Gives the columns of a field, for a row in scope. */
export type ExportField = (c: Scope, row: Row) => Exported;

/** The words of the source stand with the claims; what is left of an uncertain date are three columns. */
const inParts = (facet: FacetOf<'value'>) =>
  facetsThatAre(facet.of, 'column').filter(({ name }) => name !== 'asPrinted');

/** What tells one related row from another: its slug, among rows of several types their type, and one line to show. */
const telling = ['type', 'slug', 'title'];

function oneField(facet: FacetOf<'one'>): ExportField | undefined {
  const shown = facetsThatAre(facet.of, 'column').filter(({ name }) => telling.includes(name));
  if (!shown.some(({ name }) => name === 'slug')) return undefined;
  return (c, row) => {
    const child = tableRow(facet.table, c.alias());
    const columns = shown.map(({ name, cell }) => {
      const { sql: value, ...like } = cell(child);
      return { name: partOf(facet.name, name), json: jsonOf({ ...like, notNull: false }, value) };
    });
    return { columns, join: sql` left join ${from(facet.table, child.alias)} on ${facet.link(row, child)}` };
  };
}

/** A list of records by their slugs. */
function listField({ name, table, link }: FacetOf<'many'>): ExportField {
  return (c, row) => {
    const entry = tableRow(table, c.alias());
    const slug = entry.cell('slug').sql;
    const slugs = sql`(select json_agg(${slug} order by ${slug})::text from ${from(table, entry.alias)} where ${membersOf(table, link, row)(entry)})`;
    return { columns: [{ name, json: sql`coalesce(${slugs}, '[]')` }] };
  };
}

/** The fields of a type that an export can show, in the order of its declaration, by their names in the graph. */
export function exportFields(type: Declared): ReadonlyMap<string, ExportField> {
  const fields = new Map<string, ExportField>();
  const { id } = type.fields;
  if (id?.source.is === 'leaf') {
    const { json } = id.source;
    fields.set('id', (_, row) => ({ columns: [{ name: 'id', json: json(row) }] }));
  }
  for (const facet of facetsOf(type)) {
    const { name } = facet;
    if (facet.is === 'column') fields.set(name, (_, row) => ({ columns: [{ name, json: facet.cell(row).json }] }));
    if (facet.is === 'value')
      fields.set(name, (_, row) => ({
        columns: inParts(facet).map(part => ({
          name: partOf(name, part.name),
          json: part.cell(partRow(row, facet.at)).json,
        })),
      }));
    const one = facet.is === 'one' && oneField(facet);
    if (one) fields.set(name, one);
  }
  // Who says so comes last, whatever else there is.
  for (const facet of facetsThatAre(type, 'many'))
    if (facet.name === 'sources') fields.set(facet.name, listField(facet));
  return fields;
}

/** The fields of an export that asks for none: all, but not an id that only says the slug again. */
export const usualFields = (type: Declared): string[] => {
  const all = [...exportFields(type).keys()];
  return all.includes('slug') ? all.filter(name => name !== 'id') : all;
};
