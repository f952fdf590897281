import { sql } from 'drizzle-orm';
import { check, index, integer, numeric, pgEnum, snakeCase, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { records } from './records.ts';

export const resolutionState = pgEnum('resolution_state', ['OPEN', 'ACCEPTED', 'REJECTED']);

/** A printed name that is likely meant for a record, until a person says whether it is. `folded` is how names are compared. */
export const resolutions = snakeCase.table(
  'resolutions',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    recordId: integer()
      .notNull()
      .references(() => records.id),
    printed: text().notNull(),
    folded: text().notNull(),
    score: numeric().notNull(),
    reasons: text().array().notNull(),
    state: resolutionState().notNull().default('OPEN'),
    decidedAt: timestamp({ withTimezone: true, mode: 'string' }),
  },
  t => [
    unique('resolutions_one').on(t.folded, t.recordId),
    index('resolutions_record').on(t.recordId),
    check('resolutions_decided', sql`(${t.state} = 'OPEN') = (${t.decidedAt} is null)`),
  ],
);
