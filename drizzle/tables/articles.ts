import { sql } from 'drizzle-orm';
import { check, index, integer, pgEnum, snakeCase, text } from 'drizzle-orm/pg-core';
import { when, whenChecks } from '../values/when.ts';
import { organizations } from './organizations.ts';
import { concept, conceptKey } from './records.ts';

/** What sort of text; the order is that of preference between sources (primary text, official release, wire, analysis). */
export const genre = pgEnum('genre', [
  'PRIMARY_TEXT',
  'OFFICIAL_RELEASE',
  'TRANSCRIPT',
  'NEWS',
  'ANALYSIS',
  'REFERENCE',
]);

/** Texts that state facts; the title is the headline. The body is held only where rights allow, normalized. */
export const articles = snakeCase.table(
  'articles',
  {
    ...concept(),
    byline: text(),
    publisherId: integer()
      .notNull()
      .references(() => organizations.id),
    datelinePlace: text(),
    ...when('published'),
    genre: genre().notNull(),
    url: text(),
    rights: text().notNull(),
    language: text().notNull(),
    sha256: text(),
    body: text(),
  },
  t => [
    conceptKey(t),
    index('articles_publisher').on(t.publisherId),
    index('articles_published').on(t.publishedMin, t.publishedMax, t.id),
    check('articles_sha256_form', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check('articles_body_has_hash', sql`${t.body} is null or ${t.sha256} is not null`),
    ...whenChecks('articles', 'published'),
  ],
);
