import type { PgTable } from 'drizzle-orm/pg-core';
import * as t from '../../../drizzle/tables/index.ts';

export type RecordType = (typeof t.recordType.enumValues)[number];

/** A concept the seeds know: its table, its type of record and its file. */
export interface Concept {
  readonly type: RecordType;
  readonly table: PgTable;
  readonly file: string;
  /** The property that must read as the slug does. */
  readonly slugIs?: string;
  /** As which kind of source it can be cited; such a record cites itself unless told otherwise. */
  readonly cites?: 'article' | 'dataset';
  /** The title is our own line: no citation states it unless its values say so. */
  readonly titleIsOurs?: true;
  /** Columns that are kept beside the claims and are no claim themselves. */
  readonly beside?: readonly string[];
}

/** A list inside a record: its table, its type of record, whose it is and the key it stands under. */
export interface Part {
  readonly type: RecordType;
  readonly table: PgTable;
  readonly of: RecordType | 'EVERY';
  /** The column that holds the record it is part of. */
  readonly owner: string;
  readonly key: string;
  /** The columns that name its member, where sources that list such parts can differ on whom they name. */
  readonly members?: readonly string[];
  /** Such parts are shown a page at a time, so a record may have any number. */
  readonly unbounded?: true;
  /** What a property is when nothing is written. */
  readonly defaults?: Readonly<Record<string, string>>;
}

export const concepts: readonly Concept[] = [
  { type: 'COUNTRY', table: t.countries, file: 'countries.yaml', slugIs: 'code' },
  { type: 'ORGANIZATION', table: t.organizations, file: 'organizations.yaml' },
  { type: 'OFFICIAL', table: t.officials, file: 'officials.yaml' },
  { type: 'POST', table: t.posts, file: 'posts.yaml' },
  { type: 'TENURE', table: t.tenures, file: 'tenures.yaml', titleIsOurs: true },
  { type: 'AGREEMENT', table: t.agreements, file: 'agreements.yaml', titleIsOurs: true },
  { type: 'PROGRAM', table: t.programs, file: 'programs.yaml' },
  { type: 'FUNDING_LINE', table: t.fundingLines, file: 'funding-lines.yaml', titleIsOurs: true },
  { type: 'EVENT', table: t.events, file: 'events.yaml', titleIsOurs: true },
  { type: 'STATEMENT', table: t.statements, file: 'statements.yaml', titleIsOurs: true },
  { type: 'ARTICLE', table: t.articles, file: 'articles.yaml', cites: 'article', beside: ['sha256', 'body'] },
  { type: 'DATASET', table: t.datasets, file: 'datasets.yaml', cites: 'dataset' },
  { type: 'DEFLATOR', table: t.deflators, file: 'deflators.yaml', titleIsOurs: true },
];

export const parts: readonly Part[] = [
  {
    type: 'AGREEMENT_PARTY',
    table: t.agreementParties,
    of: 'AGREEMENT',
    owner: 'agreementId',
    key: 'parties',
    members: ['countryId', 'organizationId'],
  },
  {
    type: 'SIGNATURE',
    table: t.signatures,
    of: 'AGREEMENT',
    owner: 'agreementId',
    key: 'signatures',
    members: ['officialId'],
    defaults: { mode: 'SIGNED' },
  },
  { type: 'AGREEMENT_LINK', table: t.agreementLinks, of: 'AGREEMENT', owner: 'fromId', key: 'links' },
  {
    type: 'PARTICIPANT',
    table: t.participants,
    of: 'EVENT',
    owner: 'eventId',
    key: 'participants',
    members: ['countryId', 'organizationId', 'officialId'],
    defaults: { role: 'PARTICIPANT' },
  },
  {
    type: 'MEMBERSHIP',
    table: t.memberships,
    of: 'ORGANIZATION',
    owner: 'organizationId',
    key: 'members',
    members: ['countryId', 'memberId'],
  },
  {
    type: 'MENTION',
    table: t.mentions,
    of: 'ARTICLE',
    owner: 'articleId',
    key: 'mentions',
    unbounded: true,
  },
  { type: 'ALIAS', table: t.aliases, of: 'EVERY', owner: 'recordId', key: 'aliases' },
];
