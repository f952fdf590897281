import { index, integer, snakeCase, text } from 'drizzle-orm/pg-core';
import { when, whenChecks } from '../values/when.ts';
import { officials } from './officials.ts';
import { concept, conceptKey } from './records.ts';
import { tenures } from './tenures.ts';

/** What an official said, in our words; the passage itself is in the claims. */
export const statements = snakeCase.table(
  'statements',
  {
    ...concept(),
    speakerId: integer()
      .notNull()
      .references(() => officials.id),
    tenureId: integer().references(() => tenures.id),
    ...when('said'),
    place: text(),
    topics: text().array().notNull().default([]),
    summary: text().notNull(),
  },
  t => [
    conceptKey(t),
    // What an official said first: in the order of lists of statements.
    index('statements_speaker').on(t.speakerId, t.saidMin, t.saidMax, t.id),
    index('statements_tenure').on(t.tenureId),
    ...whenChecks('statements', 'said'),
  ],
);
