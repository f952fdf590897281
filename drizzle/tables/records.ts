import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  snakeCase,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/** One value for each concept, then one for each part that carries claims. */
export const recordType = pgEnum('record_type', [
  'COUNTRY',
  'ORGANIZATION',
  'OFFICIAL',
  'POST',
  'TENURE',
  'AGREEMENT',
  'PROGRAM',
  'FUNDING_LINE',
  'EVENT',
  'STATEMENT',
  'ARTICLE',
  'DATASET',
  'DEFLATOR',
  'MEMBERSHIP',
  'AGREEMENT_PARTY',
  'SIGNATURE',
  'AGREEMENT_LINK',
  'PARTICIPANT',
  'ALIAS',
  'MENTION',
]);

/** Everything a claim can be about. A concept's row has a slug; a part's row has the record it is part of instead. */
export const records = snakeCase.table(
  'records',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    type: recordType().notNull(),
    slug: text(),
    partOfId: integer().references((): AnyPgColumn => records.id),
    mergedIntoId: integer().references((): AnyPgColumn => records.id),
  },
  t => [
    uniqueIndex('records_type_slug').on(t.type, t.slug),
    unique('records_id_slug').on(t.id, t.slug),
    index('records_part_of').on(t.partOfId).where(sql`${t.partOfId} is not null`),
    index('records_merged_into').on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    check('records_slug_or_part', sql`(${t.slug} is null) <> (${t.partOfId} is null)`),
    check('records_slug_form', sql`${t.slug} ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'`),
    check('records_not_into_itself', sql`${t.mergedIntoId} <> ${t.id} and ${t.partOfId} <> ${t.id}`),
  ],
);

/** The columns every concept's table begins with; `listed` is false once merged or with all its claims retracted. */
export const concept = () => ({
  id: integer().primaryKey(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  listed: boolean().notNull().default(true),
});

/** The slug stands in the concept's own table too, so that an id costs no join; the database keeps both the same. */
export const conceptKey = (t: { id: AnyPgColumn; slug: AnyPgColumn }) =>
  foreignKey({ columns: [t.id, t.slug], foreignColumns: [records.id, records.slug] }).onUpdate('cascade');

/** How many parts of a kind a record may have: the writer refuses more, so that a list of parts is never cut. */
export const MOST_PARTS = 500;

/** The columns every part's table begins with; `key` is a hash of what tells it apart in its record, the same everywhere. */
export const part = () => ({
  id: integer()
    .primaryKey()
    .references(() => records.id),
  key: text().notNull().unique(),
  listed: boolean().notNull().default(true),
});
