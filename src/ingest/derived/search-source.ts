import { getColumns, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { type SearchField, searched } from '../../../drizzle/search/searched.ts';

/** A listed record with all that it can be found by, as it stands in the store. */
export interface SearchSource extends Record<string, unknown> {
  id: number;
  type: string;
  slug: string;
  hash: string;
  texts: readonly (readonly [SearchField, string])[];
}

/** The edition of how documents are worked out: raise it whenever folding or their form changes, so that all are written again. */
export const FORM = 5;

interface Given {
  type: string;
  table: PgTable;
  columns: Readonly<Record<string, SearchField>>;
}

/** `(place, nth, field, text)` of one record's texts, in the order in which they are shown. */
function textsOf({ type, table, columns }: Given): SQL {
  const own: Record<string, PgColumn> = getColumns(table);
  const values = Object.entries(columns).map(([key, field], i) => {
    const column = own[key];
    if (!column) throw new Error(`${type} has no column ${key}.`);
    const text = sql`t.${sql.identifier(column.name)}`;
    const each =
      column.dimensions > 0
        ? sql`select n, one from unnest(${text}) with ordinality as u(one, n)`
        : sql`select 1, ${text}`;
    const place = sql.raw(String(field === 'BODY' ? 9 : i + 3));
    return sql`select ${place}, x.n, ${field}::text, x.one from (${each}) as x(n, one)`;
  });
  // The words of an article itself are those quoted from it, as long as its body is not held.
  const quoting =
    type === 'ARTICLE'
      ? sql`t.body is null and c.article_id = t.id`
      : sql`c.record_id in (select t.id union all select p.id from records p where p.part_of_id = t.id)`;
  return sql.join(
    [
      sql`select 1 as place, 1::bigint as n, 'TITLE' as field, t.title as text`,
      sql`select 2, row_number() over (order by name collate "C"), 'ALIAS', name from (select distinct name from aliases a where a.record_id = t.id and a.listed and a.name <> t.title) as names`,
      ...values,
      sql`select 8, row_number() over (order by exact collate "C"), 'QUOTE', exact from (select distinct exact from claims c where c.retracted_at is null and c.exact is not null and ${quoting}) as quotes`,
    ],
    sql` union all `,
  );
}

/** Every listed record of the types that are searched, with its texts and a hash of them; or those with some ids. */
export function searchSources(ids?: readonly number[]): SQL {
  const meant = ids ? sql` and t.id = any(${`{${ids.join()}}`}::int[])` : sql``;
  const each = Object.entries(searched).map(([type, { table, columns }]) => {
    const name = sql.identifier(getTableConfig(table).name);
    return sql`
      select t.id, ${type}::record_type as type, t.slug, x.texts, md5(${String(FORM)} || x.texts::text)::uuid as hash
      from ${name} as t, lateral (
        select jsonb_agg(jsonb_build_array(field, text) order by place, n) as texts from (${textsOf({ type, table, columns })}) as all_texts where text is not null
      ) as x where t.listed${meant}`;
  });
  return sql.join(each, sql` union all `);
}
