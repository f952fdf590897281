import { index, integer, snakeCase, text, timestamp } from 'drizzle-orm/pg-core';
import { datasets } from './datasets.ts';

const instant = () => timestamp({ withTimezone: true, mode: 'string' });

/** A published file that was brought in, and what became of its rows. */
export const ingestions = snakeCase.table(
  'ingestions',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** A hash of what was brought in by which door, and when. */
    key: text().notNull().unique(),
    /** The door and its version; so its claims say, too. */
    method: text().notNull(),
    datasetId: integer().references(() => datasets.id),
    edition: text(),
    file: text().notNull(),
    sha256: text().notNull(),
    rows: integer().notNull(),
    inserted: integer().notNull(),
    updated: integer().notNull(),
    unchanged: integer().notNull(),
    rejected: integer().notNull(),
    startedAt: instant().notNull(),
    finishedAt: instant().notNull(),
  },
  t => [index('ingestions_dataset').on(t.datasetId)],
);
