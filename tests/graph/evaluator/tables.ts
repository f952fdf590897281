import type { Row, Rows } from './rows.ts';

/** A value in the graph: its type and the row it is of. */
export interface Thing {
  type: string;
  row: Row;
}

const typeOf: Readonly<Record<string, string>> = {
  countries: 'Country',
  organizations: 'Organization',
  officials: 'Official',
  posts: 'Post',
  tenures: 'Tenure',
  agreements: 'Agreement',
  programs: 'Program',
  funding_lines: 'FundingLine',
  events: 'Event',
  statements: 'Statement',
  articles: 'Article',
  datasets: 'Dataset',
  deflators: 'Deflator',
  claims: 'Claim',
  conflicts: 'Conflict',
  differences: 'Difference',
  ingestions: 'Ingestion',
  memberships: 'Membership',
  agreement_parties: 'AgreementParty',
  signatures: 'Signature',
  agreement_links: 'AgreementLink',
  participants: 'Participant',
  aliases: 'Alias',
  mentions: 'Mention',
};
/** The table whose rows are of a type. */
export const tableOf: ReadonlyMap<string, string> = new Map(
  Object.entries(typeOf).map(([table, type]) => [type, table]),
);

export const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
const pascal = (name: string) =>
  name.toLowerCase().replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

/** The thing a row of a table is; a row of `records` is what it is the record of. */
export function thing(rows: Rows, table: string, row: Row | undefined): Thing | null {
  if (!row) return null;
  if (table !== 'records') return { type: typeOf[table] ?? table, row };
  const own = tableOf.get(pascal(String(row.type))) ?? '';
  return thing(rows, own, rows.byId(own, row.id));
}

/** What is behind the colon of a row's id. */
export const nameOf = (row: Row) => String(row.slug ?? row.key);
