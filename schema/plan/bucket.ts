import { type SQL, sql } from 'drizzle-orm';
import type { Bucket } from '../collection/group-key.ts';
import { type Cell, jsonOf, type Row } from './row.ts';

const year = (day: SQL) => sql`extract(year from ${day})::integer`;

/** The bucket a day falls into. */
function bucketOf(bucket: Bucket, day: SQL): SQL {
  switch (bucket) {
    case 'year':
      return year(day);
    case 'quarter':
      return sql`to_char(${day}, 'YYYY-"Q"Q')`;
    case 'month':
      return sql`to_char(${day}, 'YYYY-MM')`;
    case 'decade':
      return sql`${year(day)} / 10 * 10`;
    case 'fiscalYear':
      // Fiscal years began in July up to that of 1976, which the transition quarter is counted with.
      return sql`case when ${day} < '1976-07-01' then ${year(sql`(${day} + interval '6 months')`)} when ${day} < '1976-10-01' then 1976 else ${year(sql`(${day} + interval '3 months')`)} end`;
  }
}

/** The one bucket of an uncertain date, and whether it is there and yet has no one bucket. */
export function bucketed(when: Row, bucket: Bucket): { key: Cell; undecided: SQL } {
  const text = bucket === 'quarter' || bucket === 'month';
  const [first, last] = [bucketOf(bucket, when.cell('min').sql), bucketOf(bucket, when.cell('max').sql)];
  const like = {
    ...{ form: text ? 'text' : 'integer', type: text ? sql`text` : sql`integer` },
    ...{ values: undefined, notNull: false },
  };
  const value = sql`case when ${first} = ${last} then ${first} end`;
  return {
    key: { ...like, sql: value, json: jsonOf(like, value) },
    undecided: sql`(${when.cell('precision').sql} is not null and (${first} = ${last}) is not true)`,
  };
}
