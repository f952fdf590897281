import { type SQL, sql } from 'drizzle-orm';
import { orNull, type Piece, text } from './json-text.ts';
import { from, type Row, type TableName } from './row.ts';

/** Tables joined in one FROM clause at most: PostgreSQL looks for the best order of all, which takes ever longer. */
const MOST_JOINS = 7;

/** A row of one FROM clause to which what it leads to can be joined, and the joins made so far. */
export function joinable(row: Row): { row: Row; joins: () => SQL } {
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
    const { row: found, joins } = joinable(child);
    const inner = text([object(found)]);
    return orNull(sql`(select ${inner} from ${from(of, child.alias)}${joins()} where ${on})`);
  }
  const inner = object(joined);
  return always ? inner : sql`case when ${child.cell('id').sql} is null then 'null' else ${text([inner])} end`;
}
