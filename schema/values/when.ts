import { sql } from 'drizzle-orm';
import { precision } from '../../drizzle/tables/index.ts';
import type { Field } from '../concept.ts';
import { enumeration } from '../enumeration.ts';
import { printObject } from '../print.ts';
import { part } from './part.ts';
import { whenOperators } from './when-operators.ts';

enumeration(precision, 'How finely a date is known.', {
  DAY: 'To the day.',
  WEEK: 'To the week.',
  THIRD_OF_MONTH: 'Early (days 1 to 10), mid (11 to 20) or late (21 to the end) in a month: our convention.',
  MONTH: 'To the month.',
  SEASON: 'To the season.',
  YEAR: 'To the calendar year.',
  FISCAL_YEAR:
    'To the US fiscal year: from 1 October of the year before to 30 September; up to 1976 from 1 July to 30 June.',
  UNKNOWN: 'A source speaks of the date without saying more than the bounds given, if any.',
});

/** Months and years are written short where the bounds are theirs; all else is an interval, open ends as `..`. */
const edtf: Field = {
  about:
    'The same in EDTF level 1 (ISO 8601-2): `1997-11-17`, `1997-11`, `1997`, or the two bounds as an interval such as `1997-11-11/1997-11-20`, an open bound as `..`. Null without bounds.',
  type: { is: 'scalar', name: 'String', list: false },
  nullable: true,
  source: {
    is: 'leaf',
    json: row => {
      const min = sql`${row.cell('min').sql}::date`;
      const max = sql`${row.cell('max').sql}::date`;
      const month = sql`${min} = date_trunc('month', ${min})::date and ${max} = (date_trunc('month', ${min}) + interval '1 month - 1 day')::date`;
      const year = sql`${min} = date_trunc('year', ${min})::date and ${max} = (date_trunc('year', ${min}) + interval '1 year - 1 day')::date`;
      const interval = sql`coalesce(${min}::text, '..') || '/' || coalesce(${max}::text, '..')`;
      return sql`coalesce('"' || case when ${min} = ${max} then ${min}::text when ${year} then to_char(${min}, 'YYYY') when ${month} then to_char(${min}, 'YYYY-MM') when coalesce(${min}, ${max}) is not null then ${interval} end || '"', 'null')`;
    },
  },
};

/** An uncertain date. */
export function printWhen(): void {
  printObject(
    'When',
    'An uncertain date: on at least one day from `min` to `max`, both included.',
    {
      min: part('min', 'First possible day; null if open.', 'Date'),
      max: part('max', 'Last possible day; null if open.', 'Date'),
      precision: part('precision', 'How finely it is known.', { enum: precision.enumName }, false),
      asPrinted: part('asPrinted', 'The words of the source.', 'String'),
      edtf,
    },
    whenOperators,
  );
}
