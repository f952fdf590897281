import { type SQL, sql } from 'drizzle-orm';
import type { Field } from './concept.ts';
import { knownAt } from './known-at.ts';
import { from, type Row, tableRow } from './plan/row.ts';
import type { Link } from './plan/source.ts';

const claimsAbout: Link = (parent, child) => sql`${child.cell('recordId').sql} = ${parent.cell('id').sql}`;

/** The ids of a record and its parts. */
const withParts = (row: Row, alias: string): SQL => {
  const part = tableRow('records', alias);
  const id = row.cell('id').sql;
  return sql`(select ${id} union all select ${part.cell('id').sql} from ${from('records', part.alias)} where ${part.cell('partOfId').sql} = ${id})`;
};

/** The sources of a record are those of its claims and of its parts' claims, as far as nobody retracted them. */
const sourcesOf: Link = (parent, child) => {
  const claim = tableRow('claims', `${child.alias}c`);
  // As an array, made once for each parent: of IN with a subselect PostgreSQL may make a join that runs it for each pair.
  return sql`${child.cell('id').sql} = any(array(select coalesce(${claim.cell('articleId').sql}, ${claim.cell('datasetId').sql}) from ${from('claims', claim.alias)} where ${claim.cell('retractedAt').sql} is null and ${claim.cell('recordId').sql} = any(array${withParts(parent, `${child.alias}p`)})))`;
};

const conflictsOf: Link = (parent, child) =>
  sql`${child.cell('recordId').sql} = any(array${withParts(parent, `${child.alias}p`)})`;

/** What every record and part has: who says so. */
export const cited: Readonly<Record<string, Field>> = {
  claims: {
    about: 'What was said about this, each claim with the passage or dataset row that says it.',
    type: { is: 'rows', table: 'claims', shape: 'list' },
    nullable: false,
    source: { is: 'list', of: 'claims', link: claimsAbout, past: knownAt },
    args: {
      knownAt: {
        type: 'DateTime',
        about:
          'The claims as they stood then: those recorded by then and not yet taken back, each with the `rank`, `reason` and `deprecatedAt` it had, and no `retractedAt`; filters, orders, totals and groups go by these. A cursor is of one instant.',
      },
    },
  },
  sources: {
    about: 'The articles and datasets that state this or a part of it.',
    type: { is: 'connection', name: 'Source' },
    nullable: false,
    source: { is: 'list', of: 'records', link: sourcesOf },
  },
  conflicts: {
    about: 'The properties of this or of its parts on which claims cannot all hold.',
    type: { is: 'rows', table: 'conflicts', shape: 'list' },
    nullable: false,
    source: { is: 'list', of: 'conflicts', link: conflictsOf },
  },
};
