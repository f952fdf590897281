import { and, type SQL, sql } from 'drizzle-orm';
import { whole } from './filter.ts';
import { beyond, columnKey, type Key, keyOf, orderBy } from './order.ts';
import type { Page } from './page.ts';
import { type Cell, from, jsonOf, type Row, tableRow } from './row.ts';
import type { Scope } from './scope.ts';
import { RANKS, type Rank } from './search-query.ts';
import type { SearchSlots } from './search-slots.ts';

const TABLE = 'searchDocuments';

/** The rank as a column of the derived table of what was found. */
export function rankCell(row: Row): Cell {
  const at = sql`${sql.identifier(row.alias)}."rank"`;
  const like = { ...whole, form: 'integer', type: sql`integer` };
  return { ...like, sql: at, json: jsonOf(like, at) };
}

/** The order of what has the same rank: by type and slug, so that it is the same everywhere. */
const within = (): Key[] => ['type', 'slug', 'id'].map(column => columnKey(column, tableRow(TABLE, '')));

/** The order of what is found: the best first. */
export const keys = (): Key[] => [
  { ...keyOf('rank', rankCell, rankCell(tableRow(TABLE, ''))), descending: true },
  ...within(),
];

/** What is searched for, and among which types. */
export interface Sought {
  slots: SearchSlots;
  types: (document: Row) => SQL | undefined;
}

/** How many are found. */
export function count(c: Scope, { slots, types }: Sought): SQL {
  const document = tableRow(TABLE, c.alias());
  return sql`(select count(*) from ${from(TABLE, document.alias)} where ${and(slots.fits(document.cell('words').sql), types(document))})`;
}

/** What is found of one rank, as rows that read as those of `records`: none that is listed was merged into another. */
function ranked({ slots, types }: Sought, rank: Rank, document: Row, more?: SQL): SQL {
  const [id, kind, slug] = ['id', 'type', 'slug'].map(column => document.cell(column).sql);
  return sql`select ${id}, ${kind}, ${slug}, null::integer as merged_into_id, ${sql.raw(String(rank))} as "rank" from ${from(TABLE, document.alias)} where ${and(slots.fits(document.cell('words').sql, rank), types(document), more)}`;
}

/** All that is found, as a derived table. */
export function all(c: Scope, sought: Sought): SQL {
  const each = RANKS.map(rank => ranked(sought, rank, tableRow(TABLE, c.alias())));
  return sql`(${sql.join(each, sql` union all `)})`;
}

/**
 * At least what a page and one more entry need, as a derived table. Each rank is looked up by itself, and only as long
 * as those that stand before it do not fill the page: most of what a common word finds has it in its text.
 */
export function shown(c: Scope, sought: Sought, page: Page): SQL {
  const limit = sql.raw(String(page.size + 1));
  const before: SQL[] = [];
  const parts = (page.backward ? RANKS.toReversed() : RANKS).map(rank => {
    const [document, name] = [tableRow(TABLE, c.alias()), sql.identifier(c.alias())];
    const room = before.length > 0 ? sql`${sql.join(before, sql` + `)} < ${limit}` : undefined;
    const range = and(room, place(rank, document, page, 'after'), place(rank, document, page, 'before'));
    before.push(sql`(select count(*) from ${name})`);
    const rows = sql`${ranked(sought, rank, document, range)} order by ${orderBy(within(), document, page.backward)} limit ${limit}`;
    return { rows: sql`${name} as materialized (${rows})`, all: sql`select * from ${name}` };
  });
  const each = (of: 'rows' | 'all', between: SQL) =>
    sql.join(
      parts.map(part => part[of]),
      between,
    );
  return sql`(with ${each('rows', sql`, `)} ${each('all', sql` union all `)})`;
}

/** What must hold of a document of a rank to stand beyond a place; what the rank alone says is looked at first. */
function place(rank: Rank, document: Row, page: Page, side: 'after' | 'before'): SQL | undefined {
  const [best, ...rest] = page[side] ?? [];
  if (!best) return undefined;
  const mine = sql.raw(String(rank));
  const sign = sql.raw(side === 'after' ? '<=' : '>=');
  return sql`${mine} ${sign} ${best}::integer and (${mine} <> ${best}::integer or ${beyond(within(), document, rest, side)})`;
}
