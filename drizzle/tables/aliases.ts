import { sql } from 'drizzle-orm';
import { check, index, integer, snakeCase, text, unique } from 'drizzle-orm/pg-core';
import { articles } from './articles.ts';
import { datasets } from './datasets.ts';
import { part, records } from './records.ts';

/** A name as one source prints it. */
export const aliases = snakeCase.table(
  'aliases',
  {
    ...part(),
    recordId: integer()
      .notNull()
      .references(() => records.id),
    name: text().notNull(),
    articleId: integer().references(() => articles.id),
    datasetId: integer().references(() => datasets.id),
  },
  t => [
    unique('aliases_one').on(t.recordId, t.name, t.articleId, t.datasetId).nullsNotDistinct(),
    index('aliases_name').on(t.name),
    index('aliases_article').on(t.articleId),
    index('aliases_dataset').on(t.datasetId),
    check('aliases_one_source', sql`num_nonnulls(${t.articleId}, ${t.datasetId}) = 1`),
  ],
);
