import { sql } from 'drizzle-orm';
import { check, integer, snakeCase, text, unique } from 'drizzle-orm/pg-core';
import { quantity, rangeChecks } from '../values/quantity.ts';
import { concept, conceptKey } from './records.ts';

/** How high prices stood in a fiscal year: what turns amounts of different years into amounts of one. */
export const deflators = snakeCase.table(
  'deflators',
  {
    ...concept(),
    currency: text().notNull(),
    fiscalYear: integer().notNull(),
    fiscalPeriod: text().notNull(),
    ...quantity('priceLevel'),
  },
  t => [
    conceptKey(t),
    unique('deflators_one').on(t.currency, t.fiscalPeriod),
    // Its days are dates of four digits.
    check('deflators_year', sql`${t.fiscalYear} between 2 and 9999`),
    check('deflators_currency', sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check(
      'deflators_period',
      sql`${t.fiscalPeriod} = 'FY' || ${t.fiscalYear} or (${t.fiscalYear} = 1976 and ${t.fiscalPeriod} = 'FY1976TQ')`,
    ),
    check('deflators_positive', sql`${t.priceLevelPoint} > 0`),
    ...rangeChecks('deflators', 'quantity', 'priceLevel'),
  ],
);
