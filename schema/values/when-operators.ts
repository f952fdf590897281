import { and, type SQL, sql } from 'drizzle-orm';
import type { Row } from '../plan/row.ts';
import type { Operators } from './operator.ts';

const min = (when: Row) => when.cell('min').sql;
const max = (when: Row) => when.cell('max').sql;
/** An open bound lies beyond every day; a date that is absent is on no day at all. */
const stated = (when: Row, condition: SQL) => sql`(${when.cell('precision').sql} is not null and (${condition}))`;
const all = (...conditions: (SQL | undefined)[]) => and(...conditions) ?? sql`true`;

/** Comparing an uncertain date: definitely, if all the days it can be on fit; possibly, if one does. */
export const whenOperators: Operators = {
  definitelyWithin: {
    takes: 'DateRange',
    about: 'It lies within these days, whichever of the days it can be on it is.',
    holds: (when, from, to) =>
      stated(when, all(from && sql`${min(when)} >= ${from}`, to && sql`${max(when)} <= ${to}`)),
  },
  possiblyWithin: {
    takes: 'DateRange',
    about: 'It can lie within these days.',
    holds: (when, from, to) =>
      stated(
        when,
        all(
          from && sql`(${max(when)} is null or ${max(when)} >= ${from})`,
          to && sql`(${min(when)} is null or ${min(when)} <= ${to})`,
        ),
      ),
  },
  definitelyBefore: {
    takes: 'Date',
    about: 'It is before this day, whichever of the days it can be on it is.',
    holds: (when, day) => stated(when, sql`${max(when)} < ${day}`),
  },
  possiblyBefore: {
    takes: 'Date',
    about: 'It can be before this day.',
    holds: (when, day) => stated(when, sql`${min(when)} is null or ${min(when)} < ${day}`),
  },
  definitelyAfter: {
    takes: 'Date',
    about: 'It is after this day, whichever of the days it can be on it is.',
    holds: (when, day) => stated(when, sql`${min(when)} > ${day}`),
  },
  possiblyAfter: {
    takes: 'Date',
    about: 'It can be after this day.',
    holds: (when, day) => stated(when, sql`${max(when)} is null or ${max(when)} > ${day}`),
  },
};
