import type { Columns } from './order.ts';
import type { Row, Rows } from './rows.ts';
import { type Thing, thing } from './tables.ts';

/** The rows a field leads to, of one table. */
export interface Found {
  table: string;
  rows: readonly (Row | undefined)[];
  /** What a list that is no connection is ordered by, where that is not the usual order of its type. */
  order?: Columns;
  /** The rows of the table as they were, where that is asked for. */
  past?: (row: Row) => Row | undefined;
}
type Relation = (row: Row, rows: Rows) => Found;

/** To one row, by the column that holds its id. */
const one =
  (table: string, column: string): Relation =>
  (row, rows) => ({ table, rows: [rows.byId(table, row[column])] });
/** To the rows whose column holds this row's id. */
const many =
  (table: string, column: string): Relation =>
  (row, rows) => ({
    table,
    rows: rows.having(table, column, row.id).filter(child => child.listed !== false),
  });
/** To the rows that parts of another table name beside this row. */
const through =
  (table: string, via: string, mine: string, theirs: string): Relation =>
  (row, rows) => {
    const ids = new Set(
      rows
        .having(via, mine, row.id)
        .filter(part => part.listed)
        .map(part => part[theirs]),
    );
    return { table, rows: [...ids].map(id => rows.byId(table, id)).filter(child => child?.listed) };
  };
const none: Found = { table: 'records', rows: [] };

/** The ids of a record and its parts. */
const withParts = (row: Row, rows: Rows) => [row.id, ...rows.having('records', 'part_of_id', row.id).map(r => r.id)];
/** From what is about a record or part to the record. */
const recordOf: Relation = (row, rows) => {
  const subject = rows.byId('records', row.record_id);
  return { table: 'records', rows: [rows.byId('records', subject?.part_of_id ?? subject?.id)] };
};
/** The sources of a difference that name its member, or do not. */
const sourcesThat =
  (names: boolean): Relation =>
  (row, rows) => {
    const its = rows.having('difference_sources', 'difference_id', row.id).filter(one => one.names === names);
    return { table: 'records', rows: its.map(one => rows.byId('records', one.source_id)) };
  };

/** What every record and part has. */
const cited: Record<string, Relation> = {
  claims: many('claims', 'record_id'),
  sources: (row, rows) => {
    const said = withParts(row, rows)
      .flatMap(id => rows.having('claims', 'record_id', id))
      .filter(c => c.retracted_at === null);
    const ids = new Set(said.map(c => c.article_id ?? c.dataset_id));
    return { table: 'records', rows: [...ids].map(id => rows.byId('records', id)) };
  },
  conflicts: (row, rows) => ({
    table: 'conflicts',
    rows: withParts(row, rows).flatMap(id => rows.having('conflicts', 'record_id', id)),
  }),
};
const merged: Record<string, Relation> = {
  mergedInto: (row, rows) => {
    const into = rows.byId('records', row.id)?.merged_into_id ?? null;
    return into === null ? none : { table: 'records', rows: [rows.byId('records', into)] };
  },
  aliases: many('aliases', 'record_id'),
};
const record = { ...cited, ...merged };

/** Every relation of the graph, written down a second time from the model. */
export const relations: Readonly<Record<string, Readonly<Record<string, Relation>>>> = {
  Country: {
    ...record,
    mentions: many('mentions', 'country_id'),
    agreements: through('agreements', 'agreement_parties', 'country_id', 'agreement_id'),
    events: through('events', 'participants', 'country_id', 'event_id'),
    eventsHosted: many('events', 'host_id'),
    fundingLines: many('funding_lines', 'recipient_id'),
    fundingGiven: many('funding_lines', 'donor_id'),
    memberships: many('memberships', 'country_id'),
    officials: many('officials', 'nationality_id'),
    organizations: many('organizations', 'country_id'),
  },
  Organization: {
    ...record,
    mentions: many('mentions', 'organization_id'),
    country: one('countries', 'country_id'),
    parent: one('organizations', 'parent_id'),
    children: many('organizations', 'parent_id'),
    members: many('memberships', 'organization_id'),
    memberships: many('memberships', 'member_id'),
    posts: many('posts', 'organization_id'),
    agreements: through('agreements', 'agreement_parties', 'organization_id', 'agreement_id'),
    events: through('events', 'participants', 'organization_id', 'event_id'),
    fundingLines: many('funding_lines', 'agency_id'),
    articles: many('articles', 'publisher_id'),
    datasets: many('datasets', 'publisher_id'),
    differences: many('differences', 'record_id'),
  },
  Membership: {
    ...cited,
    organization: one('organizations', 'organization_id'),
    country: one('countries', 'country_id'),
    member: one('organizations', 'member_id'),
  },
  Official: {
    ...record,
    mentions: many('mentions', 'official_id'),
    nationality: one('countries', 'nationality_id'),
    tenures: many('tenures', 'official_id'),
    signatures: many('signatures', 'official_id'),
    statements: many('statements', 'speaker_id'),
    events: through('events', 'participants', 'official_id', 'event_id'),
  },
  Post: {
    ...record,
    organization: one('organizations', 'organization_id'),
    tenures: many('tenures', 'post_id'),
    holders: many('tenures', 'post_id'),
  },
  Tenure: {
    ...record,
    official: one('officials', 'official_id'),
    post: one('posts', 'post_id'),
    signatures: many('signatures', 'tenure_id'),
    statements: many('statements', 'tenure_id'),
  },
  Agreement: {
    ...record,
    mentions: many('mentions', 'agreement_id'),
    parties: many('agreement_parties', 'agreement_id'),
    signatures: many('signatures', 'agreement_id'),
    links: many('agreement_links', 'from_id'),
    linkedFrom: many('agreement_links', 'agreement_id'),
    fundingLines: many('funding_lines', 'agreement_id'),
    differences: many('differences', 'record_id'),
  },
  AgreementParty: {
    ...cited,
    agreement: one('agreements', 'agreement_id'),
    country: one('countries', 'country_id'),
    organization: one('organizations', 'organization_id'),
  },
  Signature: {
    ...cited,
    agreement: one('agreements', 'agreement_id'),
    official: one('officials', 'official_id'),
    tenure: one('tenures', 'tenure_id'),
  },
  AgreementLink: { ...cited, from: one('agreements', 'from_id'), agreement: one('agreements', 'agreement_id') },
  Program: {
    ...record,
    mentions: many('mentions', 'program_id'),
    parent: one('programs', 'parent_id'),
    children: many('programs', 'parent_id'),
    fundingLines: many('funding_lines', 'program_id'),
  },
  FundingLine: {
    ...record,
    program: one('programs', 'program_id'),
    donor: one('countries', 'donor_id'),
    agency: one('organizations', 'agency_id'),
    recipient: one('countries', 'recipient_id'),
    agreement: one('agreements', 'agreement_id'),
  },
  Event: {
    ...record,
    mentions: many('mentions', 'event_id'),
    host: one('countries', 'host_id'),
    participants: many('participants', 'event_id'),
    differences: many('differences', 'record_id'),
  },
  Participant: {
    ...cited,
    event: one('events', 'event_id'),
    country: one('countries', 'country_id'),
    organization: one('organizations', 'organization_id'),
    official: one('officials', 'official_id'),
  },
  Statement: { ...record, speaker: one('officials', 'speaker_id'), tenure: one('tenures', 'tenure_id') },
  Article: {
    ...record,
    publisher: one('organizations', 'publisher_id'),
    mentions: many('mentions', 'article_id'),
    stated: many('claims', 'article_id'),
  },
  Mention: {
    ...cited,
    article: one('articles', 'article_id'),
    country: one('countries', 'country_id'),
    organization: one('organizations', 'organization_id'),
    official: one('officials', 'official_id'),
    program: one('programs', 'program_id'),
    agreement: one('agreements', 'agreement_id'),
    event: one('events', 'event_id'),
    record: (row, rows) => {
      const ids = ['country_id', 'organization_id', 'official_id', 'program_id', 'agreement_id', 'event_id'];
      return {
        table: 'records',
        rows: [
          rows.byId(
            'records',
            ids.map(id => row[id]).find(id => id !== null),
          ),
        ],
      };
    },
  },
  Dataset: {
    ...record,
    publisher: one('organizations', 'publisher_id'),
    stated: many('claims', 'dataset_id'),
    ingestions: many('ingestions', 'dataset_id'),
  },
  Deflator: record,
  Alias: {
    ...cited,
    source: (row, rows) => ({ table: 'records', rows: [rows.byId('records', row.article_id ?? row.dataset_id)] }),
  },
  Claim: {
    speaker: one('officials', 'speaker_id'),
    article: one('articles', 'article_id'),
    dataset: one('datasets', 'dataset_id'),
    subject: one('records', 'record_id'),
    record: recordOf,
  },
  Conflict: {
    subject: one('records', 'record_id'),
    record: recordOf,
    preferred: one('claims', 'preferred_id'),
    claims: (row, rows) => ({
      table: 'claims',
      rows: rows.having('conflict_claims', 'conflict_id', row.id).map(its => rows.byId('claims', its.claim_id)),
      order: [['rank', 'Rank']],
    }),
  },
  Difference: {
    record: one('records', 'record_id'),
    member: one('records', 'member_id'),
    statedBy: sourcesThat(true),
    omittedBy: sourcesThat(false),
  },
  Ingestion: { dataset: one('datasets', 'dataset_id') },
  RecordValue: { record: one('records', 'value_record_id') },
};

const met = new WeakMap<Row, Map<string, readonly Thing[]>>();

/** The things a relation of a thing leads to, in no order. */
export function related(rows: Rows, { type, row }: Thing, name: string): readonly Thing[] {
  const known = met.get(row) ?? new Map<string, readonly Thing[]>();
  met.set(row, known);
  const before = known.get(name);
  if (before) return before;
  const relation = relations[type]?.[name];
  if (!relation) throw new Error(`The evaluator does not know ${type}.${name}.`);
  const { table, rows: found } = relation(row, rows);
  const things = found.flatMap(one => thing(rows, table, one) ?? []);
  known.set(name, things);
  return things;
}
