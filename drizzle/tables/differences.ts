import { boolean, index, integer, primaryKey, snakeCase, text, unique } from 'drizzle-orm/pg-core';
import { modality } from './events.ts';
import { records, recordType } from './records.ts';

/** A member that some sources name among the parts of a record and others do not. `key` is a hash of these. */
export const differences = snakeCase.table(
  'differences',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    key: text().notNull().unique(),
    recordId: integer()
      .notNull()
      .references(() => records.id),
    part: recordType().notNull(),
    modality: modality().notNull(),
    memberId: integer()
      .notNull()
      .references(() => records.id),
  },
  t => [
    unique('differences_one').on(t.recordId, t.part, t.modality, t.memberId),
    index('differences_member').on(t.memberId),
  ],
);

/** The sources of a difference: those that name the member, and those that name others and not it. */
export const differenceSources = snakeCase.table(
  'difference_sources',
  {
    differenceId: integer()
      .notNull()
      .references(() => differences.id, { onDelete: 'cascade' }),
    sourceId: integer()
      .notNull()
      .references(() => records.id),
    names: boolean().notNull(),
  },
  t => [
    primaryKey({ name: 'difference_sources_one', columns: [t.differenceId, t.sourceId] }),
    index('difference_sources_source').on(t.sourceId, t.differenceId),
  ],
);
