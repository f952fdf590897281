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
function ranked({ slots, types }: Sought, rank: Rank, document: Row, { query, of, more }: Among = {}): SQL {
  const [id, kind, slug] = ['id', 'type', 'slug'].map(column => document.cell(column).sql);
  const fits = slots.fits(document.cell('words').sql, query ?? slots.asks(read => read.ranked(rank)));
  const source = of ? sql`${of} as ${sql.identifier(document.alias)}` : from(TABLE, document.alias);
  return sql`select ${id}, ${kind}, ${slug}, null::integer as merged_into_id, ${sql.raw(String(rank))} as "rank" from ${source} where ${and(fits, types(document), more)}`;
}
interface Among {
  /** What it is found by, if not by what is of the rank alone. */
  query?: SQL;
  /** Where it is looked for, if not among all documents. */
  of?: SQL;
  more?: SQL | undefined;
}

/** All that is found, as a derived table. */
export function all(c: Scope, sought: Sought): SQL {
  const each = RANKS.map(rank => ranked(sought, rank, tableRow(TABLE, c.alias())));
  return sql`(${sql.join(each, sql` union all `)})`;
}

/** How many more than fill a page are told apart by their words: reading many takes longer than looking up. */
const FEW = 10;

/**
 * At least what a page and one more entry need, as a derived table. Each rank is looked up by itself, and only as long
 * as those that stand before it do not fill the page: most of what a common word finds has it in its text. What begins
 * or sounds like common words takes long to look up and is little, so what has it in its names is looked up once.
 */
export function shown(c: Scope, sought: Sought, page: Page): SQL {
  const { slots } = sought;
  const limit = sql.raw(String(page.size + 1));
  const named = sql.identifier(c.alias());
  const most = sql.raw(String(page.size + FEW));
  const many = sql`(select count(*) from ${named}) > ${most}`;
  const tables: SQL[] = [];
  const names: SQL[] = [];
  const room = () =>
    names.length > 0
      ? sql`${sql.join(
          names.map(name => sql`(select count(*) from ${name})`),
          sql` + `,
        )} < ${limit}`
      : undefined;
  for (const rank of page.backward ? RANKS.toReversed() : RANKS) {
    const [document, name] = [tableRow(TABLE, c.alias()), sql`${sql.identifier(c.alias())}`];
    const range = (row: Row) => and(room(), place(rank, row, page, 'after'), place(rank, row, page, 'before'));
    const lookup = (among: Among) =>
      sql`${ranked(sought, rank, document, among)} order by ${orderBy(within(), document, page.backward)} limit ${limit}`;
    if (rank <= 4 && tables.length === names.length) tables.push(sql`${named} as materialized (${byName()})`);
    if (rank > 4) tables.push(sql`${name} as materialized (${lookup({ more: range(document) })})`);
    else if (rank === 1) {
      const query = sql`case when ${many} then ${slots.asks(read => read.ranked(1))} else ${slots.asks(read => read.found)} end`;
      const others = sql`${document.cell('id').sql} not in (select "id" from ${named})`;
      tables.push(sql`${name} as materialized (${lookup({ query, more: and(others, range(document)) })})`);
    } else {
      const one = tableRow(TABLE, c.alias());
      const few = ranked(sought, rank, one, { of: sql`${named}`, more: and(sql`not ${many}`, range(one)) });
      const all = lookup({ more: and(many, range(document)) });
      tables.push(sql`${name} as materialized ((${all}) union all ${few})`);
    }
    names.push(name);
  }
  const each = names.map(name => sql`select * from ${name}`);
  return sql`(with ${sql.join(tables, sql`, `)} ${sql.join(each, sql` union all `)})`;

  /** Some that are found by their names: all, unless there are many. */
  function byName(): SQL {
    const row = tableRow(TABLE, c.alias());
    const columns = ['id', 'type', 'slug', 'words'].map(column => row.cell(column).sql);
    const fits = slots.fits(
      row.cell('words').sql,
      slots.asks(read => read.named),
    );
    return sql`select ${sql.join(columns, sql`, `)} from ${from(TABLE, row.alias)} where ${and(fits, sought.types(row), room())} limit ${sql.raw(String(page.size + FEW + 1))}`;
  }
}

/** What must hold of a document of a rank to stand beyond a place; what the rank alone says is looked at first. */
function place(rank: Rank, document: Row, page: Page, side: 'after' | 'before'): SQL | undefined {
  const [best, ...rest] = page[side] ?? [];
  if (!best) return undefined;
  const mine = sql.raw(String(rank));
  const sign = sql.raw(side === 'after' ? '<=' : '>=');
  return sql`${mine} ${sign} ${best}::integer and (${mine} <> ${best}::integer or ${beyond(within(), document, rest, side)})`;
}
