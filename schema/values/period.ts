import { type SQL, sql } from 'drizzle-orm';
import { partRow, type Row } from '../plan/row.ts';
import type { Moment } from './operator.ts';

/** What goes on from one uncertain date to another. */
interface Period {
  /** What it is called to go on, such as `holdsOn`. */
  name: string;
  about: string;
  /** The prefixes of both dates. */
  start: string;
  end: string;
  /** Whether it is over though no day says since when, or nobody knows whether it is. */
  over?: (row: Row) => SQL;
  /** Whether it may have begun where no source says when; else it never did. */
  begun: boolean;
}

/** Whether it goes on on a day: for sure, and possibly. Both dates are days on which it does. */
export function period({ name, about, start, end, over, begun }: Period): Readonly<Record<string, Moment>> {
  const from = (row: Row) => partRow(row, start);
  const to = (row: Row) => partRow(row, end);
  const stated = (when: Row) => sql`${when.cell('precision').sql} is not null`;
  const goesOn = (row: Row) => (over ? sql`not (${over(row)})` : sql`true`);
  const possibly = `possibly${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return {
    [name]: {
      about: `${about} For sure.`,
      holds: (row, day) =>
        sql`(${from(row).cell('max').sql} <= ${day} and case when ${stated(to(row))} then ${to(row).cell('min').sql} >= ${day} else ${goesOn(row)} end)`,
    },
    [possibly]: {
      about: `${about} Or it may be so: its dates leave it open.`,
      holds: (row, day) => {
        const [first, last] = [from(row).cell('min').sql, to(row).cell('max').sql];
        const may = begun ? sql`true` : stated(from(row));
        return sql`(${may} and (${first} is null or ${first} <= ${day}) and (${last} is null or ${last} >= ${day}))`;
      },
    },
  };
}
