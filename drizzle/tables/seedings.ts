import { integer, snakeCase, text, timestamp } from 'drizzle-orm/pg-core';

/** Which state of the seeds this database holds: the newest row's hash. */
export const seedings = snakeCase.table('seedings', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  hash: text().notNull(),
  appliedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
