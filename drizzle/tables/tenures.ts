import { index, integer, pgEnum, snakeCase, text } from 'drizzle-orm/pg-core';
import { when, whenChecks } from '../values/when.ts';
import { officials } from './officials.ts';
import { posts } from './posts.ts';
import { concept, conceptKey } from './records.ts';

export const endState = pgEnum('end_state', ['ONGOING', 'ENDED', 'ENDED_UNKNOWN_DATE']);
export const capacity = pgEnum('capacity', ['SUBSTANTIVE', 'ACTING']);

/** One official in one post for one stretch of time (Popolo: membership). */
export const tenures = snakeCase.table(
  'tenures',
  {
    ...concept(),
    officialId: integer()
      .notNull()
      .references(() => officials.id),
    postId: integer()
      .notNull()
      .references(() => posts.id),
    ...when('start'),
    ...when('end'),
    endState: endState().notNull(),
    capacity: capacity().notNull(),
    rankAsPrinted: text(),
  },
  t => [
    conceptKey(t),
    index('tenures_official').on(t.officialId),
    index('tenures_post').on(t.postId),
    ...whenChecks('tenures', 'start', 'end'),
  ],
);
