import { integer, snakeCase, text, timestamp } from 'drizzle-orm/pg-core';

/** Which state of the seeds this database holds: the newest row's hash. */
export const seedings = snakeCase.table('seedings', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  hash: text().notNull(),
  /** By which edition of the rules what follows was worked out: conflicts, differences, search documents. */
  rules: integer().notNull().default(0),
  appliedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
