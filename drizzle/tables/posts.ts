import { index, integer, pgEnum, snakeCase } from 'drizzle-orm/pg-core';
import { organizations } from './organizations.ts';
import { concept, conceptKey } from './records.ts';

export const postLevel = pgEnum('post_level', [
  'HEAD_OF_STATE',
  'HEAD_OF_GOVERNMENT',
  'MINISTER',
  'CHIEF_OF_DEFENSE',
  'DEPUTY_MINISTER',
  'COMMANDER',
  'AMBASSADOR',
  'OTHER',
]);

/** Offices that exist whoever holds them (Popolo: post). */
export const posts = snakeCase.table(
  'posts',
  {
    ...concept(),
    organizationId: integer()
      .notNull()
      .references(() => organizations.id),
    level: postLevel().notNull(),
  },
  t => [conceptKey(t), index('posts_organization').on(t.organizationId)],
);
