import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  snakeCase,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { articles } from './articles.ts';
import { datasets } from './datasets.ts';
import { modality } from './events.ts';
import { officials } from './officials.ts';
import { records } from './records.ts';

/** RECORD is the record or part as a whole: one passage or dataset row, with the values it filled. */
export const property = pgEnum('property', [
  'RECORD',
  'AGENCY',
  'AGREEMENT',
  'AMOUNT',
  'BYLINE',
  'CAPACITY',
  'CATEGORY',
  'CODE',
  'COUNTRY',
  'COVERAGE',
  'CURRENCY',
  'DATELINE_PLACE',
  'DCAD_CLASS',
  'DISSOLVED',
  'DONOR',
  'EDITION',
  'END',
  'ENDED',
  'END_STATE',
  'EVENT',
  'FISCAL_YEAR',
  'FORMED',
  'GENRE',
  'HOST',
  'IN_FORCE',
  'KIND',
  'LANGUAGE',
  'LEGAL_CHARACTER',
  'LEVEL',
  'MEMBER',
  'MODE',
  'NAME',
  'NATIONALITY',
  'OFFICIAL',
  'ORGANIZATION',
  'PARENT',
  'PLACE',
  'PLANNED_ACTIVITIES',
  'POST',
  'PRICE_LEVEL',
  'PROGRAM',
  'PUBLISHED',
  'PUBLISHER',
  'PURPOSE',
  'RANK_AS_PRINTED',
  'RECIPIENT',
  'REGION',
  'RIGHTS',
  'ROLE',
  'SAID',
  'SERIES',
  'SIGNED',
  'SORT_NAME',
  'SPEAKER',
  'STAGE',
  'STAGE_AS_REPORTED',
  'START',
  'STATUS',
  'STRENGTH',
  'SUBJECTS',
  'SUMMARY',
  'TENURE',
  'TITLE',
  'TITLE_AS_PRINTED',
  'TOPICS',
  'URL',
  'WIKIDATA_ID',
]);

/** Wikidata's ranks. */
export const rank = pgEnum('rank', ['PREFERRED', 'NORMAL', 'DEPRECATED']);

const instant = () => timestamp({ withTimezone: true, mode: 'string' });

/** One value of one property of one record, from one passage or dataset row. `key` is a hash of what it says and where. */
export const claims = snakeCase.table(
  'claims',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    key: text().notNull().unique(),
    recordId: integer()
      .notNull()
      .references(() => records.id),
    property: property().notNull(),
    value: jsonb().notNull(),
    valueRecordId: integer().references(() => records.id),
    valueText: text().notNull(),
    asPrinted: text(),
    rank: rank().notNull(),
    reason: text(),
    modality: modality().notNull(),
    inferred: boolean().notNull(),
    attributedTo: text(),
    speakerId: integer().references(() => officials.id),
    articleId: integer().references(() => articles.id),
    paragraph: integer(),
    start: integer(),
    end: integer(),
    exact: text(),
    prefix: text(),
    suffix: text(),
    datasetId: integer().references(() => datasets.id),
    datasetRow: text(),
    method: text().notNull(),
    recordedAt: instant().notNull(),
    deprecatedAt: instant(),
    retractedAt: instant(),
  },
  t => [
    index('claims_record').on(t.recordId, t.property, t.rank, t.id),
    index('claims_value_record').on(t.valueRecordId).where(sql`${t.valueRecordId} is not null`),
    index('claims_speaker').on(t.speakerId).where(sql`${t.speakerId} is not null`),
    index('claims_article').on(t.articleId).where(sql`${t.articleId} is not null`),
    index('claims_dataset').on(t.datasetId, t.datasetRow),
    uniqueIndex('claims_one_preferred')
      .on(t.recordId, t.property)
      .where(sql`rank = 'PREFERRED' and retracted_at is null`),
    check('claims_one_source', sql`num_nonnulls(${t.articleId}, ${t.datasetId}) = 1`),
    check('claims_row_of_dataset', sql`(${t.datasetId} is null) = (${t.datasetRow} is null)`),
    check(
      'claims_value_type',
      sql`coalesce(${t.value} ->> 'type', '') in ('When', 'Quantity', 'Money', 'Text', 'Record', 'Enum', 'Row')`,
    ),
    // What the graph calls never null inside a value is so here.
    check(
      'claims_value_form',
      sql`coalesce(case ${t.value} ->> 'type' when 'When' then jsonb_typeof(${t.value} -> 'precision') = 'string' when 'Quantity' then jsonb_typeof(${t.value} -> 'qualifier') = 'string' when 'Money' then jsonb_typeof(${t.value} -> 'qualifier') = 'string' and jsonb_typeof(${t.value} -> 'currency') = 'string' when 'Text' then jsonb_typeof(${t.value} -> 'text') = 'string' when 'Enum' then jsonb_typeof(${t.value} -> 'value') = 'string' when 'Row' then jsonb_typeof(${t.value} -> 'values') = 'array' and not jsonb_path_exists(${t.value}, '$.values[*] ? (!(@.property.type() == "string" && @.text.type() == "string"))') else true end, false)`,
    ),
    check('claims_record_value', sql`(${t.value} ->> 'type' = 'Record') = (${t.valueRecordId} is not null)`),
    check('claims_record_row', sql`(${t.value} ->> 'type' = 'Row') = (${t.property} = 'RECORD')`),
    check('claims_deprecated', sql`(${t.rank} = 'DEPRECATED') = (${t.deprecatedAt} is not null)`),
    check('claims_deprecated_reason', sql`${t.rank} <> 'DEPRECATED' or ${t.reason} is not null`),
    check(
      'claims_times',
      sql`${t.deprecatedAt} >= ${t.recordedAt} and ${t.retractedAt} >= ${t.recordedAt} and ${t.recordedAt} between '0001-01-02' and '9999-12-30' and ${t.deprecatedAt} <= '9999-12-30' and ${t.retractedAt} <= '9999-12-30'`,
    ),
    check(
      'claims_span',
      sql`(${t.start} is null) = (${t.end} is null) and ${t.start} >= 0 and ${t.end} > ${t.start} and (${t.start} is null or ${t.exact} is not null) and (${t.exact} is null or ${t.articleId} is not null) and ${t.paragraph} >= 1`,
    ),
  ],
);
