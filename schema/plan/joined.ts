import { type SQL, sql } from 'drizzle-orm';
import { orNull, type Piece, text } from './json-text.ts';
import { type Collect, from, type Row, type TableName } from './row.ts';

// How a row's relations are reached, each in one of three ways; milliseconds of PostgreSQL's CPU for a page of the bench
// at size M, of 50 agreements with their parties and signatures and all that those lead to:
// - Joined: the one row that a value of it leads to. A subselect a row is a plan of its own for each: 3.6 ms, not 3.1.
// - Collected: a list that is not paged, of the rows of a page at the root, once for all of them, joined back: 2.0 ms,
//   with a subselect a row 2.15; of 100 agreements 3.6 and 4.5, of 10 0.58 and 0.65.
// - By a subselect a row: all else. What has a limit of its own is read no further, off an index in its order; below a
//   single row there is nothing to collect for.

/** Tables joined in one FROM clause at most: PostgreSQL looks for the best order of all, which takes ever longer. */
const MOST_JOINS = 7;

/** A row of a FROM clause that takes up what is joined to it. */
export interface Clause {
  row: Row;
  /** The name of the page that its rows are, where lists may be collected for all of them. */
  page: string | undefined;
  /** What was joined so far, and whether any of that reads the page by its name. */
  joins: () => SQL;
  collects: () => boolean;
}

/** A row of a FROM clause, alone so far. */
export function clauseOf(row: Row, page?: string): Clause {
  const all: SQL[] = [];
  let collects = false;
  const within = (one: Row, sure: boolean): Row => ({
    ...one,
    join: (table, child, on, always) => {
      if (all.length >= MOST_JOINS) return undefined;
      all.push(sql` ${sql.raw(sure && always ? 'join' : 'left join')} ${from(table, child.alias)} on ${on}`);
      return within(child, sure && always);
    },
  });
  const collect: Collect = ({ child, by, list, rows, where }) => {
    if (!page || all.length >= MOST_JOINS) return undefined;
    collects = true;
    const lists = sql.identifier(`${child.alias}l`);
    const [mine, theirs] = [row.cell(by.parent).sql, child.cell(by.child).sql];
    const shown = sql`select ${mine} from ${sql.identifier(page)} as ${sql.identifier(row.alias)}`;
    const found = sql`select ${theirs} as "of", ${list} as "list" from ${rows} where ${theirs} in (${shown}) and ${where} group by 1`;
    all.push(sql` left join (${found}) as ${lists} on ${lists}."of" = ${mine}`);
    return sql`${lists}."list"`;
  };
  return {
    row: { ...within(row, true), ...(page && { collect }) },
    page,
    joins: () => sql.join(all),
    collects: () => collects,
  };
}

/** The one row that another leads to. */
interface Led {
  of: TableName;
  child: Row;
  on: SQL;
  /** Whether there always is one. */
  always: boolean;
}

/** JSON text of the one row that another leads to: joined to it, or where that cannot be found by a subselect. */
export function led(row: Row, { of, child, on, always }: Led, object: (child: Row) => Piece): Piece {
  const joined = row.join?.(of, child, on, always);
  if (!joined) {
    const { row: found, joins } = clauseOf(child);
    const inner = text([object(found)]);
    return orNull(sql`(select ${inner} from ${from(of, child.alias)}${joins()} where ${on})`);
  }
  const inner = object(joined);
  return always ? inner : sql`case when ${child.cell('id').sql} is null then 'null' else ${text([inner])} end`;
}
