import { sql } from 'drizzle-orm';
import { check, index, integer, snakeCase, text, unique } from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { articles } from './articles.ts';
import { countries } from './countries.ts';
import { events } from './events.ts';
import { officials } from './officials.ts';
import { organizations } from './organizations.ts';
import { programs } from './programs.ts';
import { part } from './records.ts';

/** Where the text of an article names a record: [start, end) in code points of the normalized text. */
export const mentions = snakeCase.table(
  'mentions',
  {
    ...part(),
    articleId: integer()
      .notNull()
      .references(() => articles.id),
    countryId: integer().references(() => countries.id),
    organizationId: integer().references(() => organizations.id),
    officialId: integer().references(() => officials.id),
    programId: integer().references(() => programs.id),
    agreementId: integer().references(() => agreements.id),
    eventId: integer().references(() => events.id),
    paragraph: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    exact: text().notNull(),
  },
  t => [
    unique('mentions_one')
      .on(
        t.articleId,
        t.start,
        t.end,
        t.countryId,
        t.organizationId,
        t.officialId,
        t.programId,
        t.agreementId,
        t.eventId,
      )
      .nullsNotDistinct(),
    index('mentions_country').on(t.countryId, t.articleId, t.start),
    index('mentions_organization').on(t.organizationId, t.articleId, t.start),
    index('mentions_official').on(t.officialId, t.articleId, t.start),
    index('mentions_program').on(t.programId, t.articleId, t.start),
    index('mentions_agreement').on(t.agreementId, t.articleId, t.start),
    index('mentions_event').on(t.eventId, t.articleId, t.start),
    check(
      'mentions_one_of',
      sql`num_nonnulls(${t.countryId}, ${t.organizationId}, ${t.officialId}, ${t.programId}, ${t.agreementId}, ${t.eventId}) = 1`,
    ),
    check('mentions_span', sql`${t.start} >= 0 and ${t.end} > ${t.start} and ${t.paragraph} >= 1`),
  ],
);
