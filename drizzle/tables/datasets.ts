import { index, integer, snakeCase, text } from 'drizzle-orm/pg-core';
import { when, whenChecks } from '../values/when.ts';
import { organizations } from './organizations.ts';
import { concept, conceptKey } from './records.ts';

/** Published tables that state facts, a row at a time. */
export const datasets = snakeCase.table(
  'datasets',
  {
    ...concept(),
    publisherId: integer()
      .notNull()
      .references(() => organizations.id),
    edition: text(),
    ...when('published'),
    url: text(),
    rights: text().notNull(),
    coverage: text(),
  },
  t => [conceptKey(t), index('datasets_publisher').on(t.publisherId), ...whenChecks('datasets', 'published')],
);
