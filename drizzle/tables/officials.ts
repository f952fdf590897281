import { sql } from 'drizzle-orm';
import { check, index, integer, snakeCase, text } from 'drizzle-orm/pg-core';
import { countries } from './countries.ts';
import { concept, conceptKey } from './records.ts';

/** People who hold or held a post; the title is the name as commonly written. */
export const officials = snakeCase.table(
  'officials',
  {
    ...concept(),
    sortName: text().notNull(),
    nationalityId: integer().references(() => countries.id),
    wikidataId: text().unique(),
  },
  t => [
    conceptKey(t),
    index('officials_nationality').on(t.nationalityId),
    check('officials_wikidata_form', sql`${t.wikidataId} ~ '^Q[1-9][0-9]*$'`),
  ],
);
