import { type SQL, sql } from 'drizzle-orm';
import { orNull, type Piece, text } from './json-text.ts';
import { type Collect, from, type Row, type TableName } from './row.ts';

// How a row's relations are reached, each in one of three ways. Milliseconds of PostgreSQL's CPU for questions of the
// bench at size M, the same but for that:
// - Joined: what the rows of a list that is not paged lead to, one each. 50 agreements with their parties, signatures
//   and all that those lead to took 3.1 so, and 3.6 with a subselect for each, which is a plan of its own a row.
// - Collected: such a list, for all rows of a page at the root at once, then joined back. The same 50 took 2.0 so, and
//   2.15 with a subselect a row; 100 of them 3.6 and 4.5, 10 of them 0.58 and 0.65.
// - By a subselect a row: all else. The rows of a page are few: 20 lines with their recipients took 0.93 so, and 1.17
//   joined, for which PostgreSQL reads all countries. A list with a limit of its own is read no further, off an index in
//   its order. Below a single row there is nothing to join or to collect for.

/** Tables joined in one FROM clause at most: to plan five takes PostgreSQL a millisecond, seven three. */
const MOST_JOINS = 5;

/** A row to which what it leads to is joined, and the joins so far. */
export function joining(row: Row): { row: Row; joins: () => SQL } {
  const all: SQL[] = [];
  const within = (one: Row, sure: boolean): Row => ({
    ...one,
    join: (table, child, on, always) => {
      if (all.length >= MOST_JOINS) return undefined;
      all.push(sql` ${sql.raw(sure && always ? 'join' : 'left join')} ${from(table, child.alias)} on ${on}`);
      return within(child, sure && always);
    },
  });
  return { row: within(row, true), joins: () => sql.join(all) };
}

/** A row of a page, named so that what belongs to its rows is collected for all of them, and what is joined back. */
export function collecting(row: Row, page: string): { row: Row; page: string; joins: () => readonly SQL[] } {
  const all: SQL[] = [];
  const collect: Collect = ({ child, by, list, rows, where }) => {
    if (all.length >= MOST_JOINS) return undefined;
    const lists = sql.identifier(`${child.alias}l`);
    const [mine, theirs] = [row.cell(by.parent).sql, child.cell(by.child).sql];
    const shown = sql`select ${mine} from ${sql.identifier(page)} as ${sql.identifier(row.alias)}`;
    const found = sql`select ${theirs} as "of", ${list} as "list" from ${rows} where ${theirs} in (${shown}) and ${where} group by 1`;
    all.push(sql` left join (${found}) as ${lists} on ${lists}."of" = ${mine}`);
    return sql`${lists}."list"`;
  };
  return { row: { ...row, collect }, page, joins: () => all };
}

/** The one row that another leads to. */
interface Led {
  of: TableName;
  child: Row;
  on: SQL;
  /** Whether there always is one. */
  always: boolean;
}

/** JSON text of the one row that another leads to. */
export function led(row: Row, { of, child, on, always }: Led, object: (child: Row) => Piece): Piece {
  const joined = row.join?.(of, child, on, always);
  const inner = object(joined ?? child);
  if (!joined) return orNull(sql`(select ${text([inner])} from ${from(of, child.alias)} where ${on})`);
  return always ? inner : sql`case when ${child.cell('id').sql} is null then 'null' else ${text([inner])} end`;
}
