import { sql } from 'drizzle-orm';
import { check, pgEnum, snakeCase, text } from 'drizzle-orm/pg-core';
import { when, whenChecks } from '../values/when.ts';
import { concept, conceptKey } from './records.ts';

/** AREA is what datasets print in place of a state, such as "Eurasia (not specified)". */
export const countryKind = pgEnum('country_kind', ['STATE', 'HISTORIC_STATE', 'AREA']);

/** States, past and present, and areas; the slug is the code. */
export const countries = snakeCase.table(
  'countries',
  {
    ...concept(),
    code: text().notNull().unique(),
    kind: countryKind().notNull(),
    region: text(),
    ...when('formed'),
    ...when('dissolved'),
  },
  t => [
    conceptKey(t),
    check('countries_slug_is_code', sql`${t.slug} = ${t.code}`),
    check('countries_code_form', sql`${t.code} ~ '^[A-Z][A-Z0-9]{2,7}$'`),
    ...whenChecks('countries', 'formed', 'dissolved'),
  ],
);
