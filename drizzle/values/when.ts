import { sql } from 'drizzle-orm';
import { check, date, pgEnum, text } from 'drizzle-orm/pg-core';
import { prefixed, snake } from './prefixed.ts';

/** How finely a date is known. FISCAL_YEAR is that of the US: from 1 October to 30 September, up to 1976 from 1 July to 30 June. */
export const precision = pgEnum('date_precision', [
  'DAY',
  'WEEK',
  'THIRD_OF_MONTH',
  'MONTH',
  'SEASON',
  'YEAR',
  'FISCAL_YEAR',
  'UNKNOWN',
]);

/** An uncertain date: on at least one day in [min, max]; a NULL bound is open; no precision means nothing was stated. */
export const when = <P extends string>(prefix: P) =>
  prefixed(prefix, {
    min: date({ mode: 'string' }),
    max: date({ mode: 'string' }),
    precision: precision(),
    asPrinted: text(),
  });

/** What the database holds true of each When of a table. */
export const whenChecks = (table: string, ...prefixes: string[]) =>
  prefixes.map(prefix => {
    const part = (name: string) => sql.identifier(`${snake(prefix)}_${name}`);
    return check(
      `${table}_${snake(prefix)}_when`,
      sql`${part('min')} <= ${part('max')} and ${part('min')} between date '0001-01-01' and date '9999-12-31' and ${part('max')} between date '0001-01-01' and date '9999-12-31' and (${part('precision')} is not null or (${part('min')} is null and ${part('max')} is null and ${part('as_printed')} is null)) and (${part('precision')} <> 'DAY' or (${part('min')} is not null and ${part('max')} = ${part('min')}))`,
    );
  });
