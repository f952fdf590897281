import { sql } from 'drizzle-orm';
import type { Field } from './concept.ts';
import { from, tableRow } from './plan/row.ts';
import type { Link } from './plan/source.ts';

/** From what has a subject to the record it belongs to: the subject, or what the subject is part of. */
const recordOf: Link = (row, child) => {
  const subject = tableRow('records', `${child.alias}s`);
  return sql`${child.cell('id').sql} = (select coalesce(${subject.cell('partOfId').sql}, ${subject.cell('id').sql}) from ${from('records', subject.alias)} where ${subject.cell('id').sql} = ${row.cell('recordId').sql})`;
};

/** What a row is about whose `recordId` is that of a record or part. */
export const subject: Readonly<Record<'subject' | 'record', Field>> = {
  subject: {
    about: 'The record or part it is about.',
    type: { is: 'named', name: 'Cited', shape: 'one' },
    nullable: false,
    source: {
      is: 'one',
      of: 'records',
      link: (row, child) => sql`${child.cell('id').sql} = ${row.cell('recordId').sql}`,
      id: row => row.cell('recordId').sql,
    },
  },
  record: {
    about: 'The record it is about; for a part, the record the part belongs to.',
    type: { is: 'named', name: 'Record', shape: 'one' },
    nullable: false,
    source: { is: 'one', of: 'records', link: recordOf },
  },
};
