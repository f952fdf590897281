import { sql } from 'drizzle-orm';
import type { Field } from './concept.ts';
import { from, tableRow } from './plan/row.ts';
import type { Asked, Link } from './plan/source.ts';

const claimsAbout: Link = (parent, child) => sql`${child.cell('recordId').sql} = ${parent.cell('id').sql}`;

/** The claims that were held at an instant. */
const known: Asked = ({ knownAt }) =>
  knownAt === undefined || knownAt === null
    ? undefined
    : {
        recordedAt: { lte: knownAt },
        or: [{ retractedAt: { isNull: true } }, { retractedAt: { gt: knownAt } }],
      };

/** The sources of a record are those of its claims and of its parts' claims, as far as nobody retracted them. */
const sourcesOf: Link = (parent, child) => {
  const claim = tableRow('claims', `${child.alias}c`);
  const part = tableRow('records', `${child.alias}p`);
  const id = parent.cell('id').sql;
  return sql`${child.cell('id').sql} in (select coalesce(${claim.cell('articleId').sql}, ${claim.cell('datasetId').sql}) from ${from('claims', claim.alias)} where ${claim.cell('retractedAt').sql} is null and ${claim.cell('recordId').sql} in (select ${id} union all select ${part.cell('id').sql} from ${from('records', part.alias)} where ${part.cell('partOfId').sql} = ${id}))`;
};

/** What every record and part has: who says so. */
export const cited: Readonly<Record<string, Field>> = {
  claims: {
    about: 'What was said about this, each claim with the passage or dataset row that says it.',
    type: { is: 'rows', table: 'claims', shape: 'list' },
    nullable: false,
    source: { is: 'list', of: 'claims', link: claimsAbout, asked: known },
    args: {
      knownAt: {
        type: 'DateTime',
        about: 'Only what was recorded by then and not yet taken back, whatever became of it later.',
      },
    },
  },
  sources: {
    about: 'The articles and datasets that state this or a part of it.',
    type: { is: 'connection', name: 'Source' },
    nullable: false,
    source: { is: 'list', of: 'records', link: sourcesOf },
  },
};
