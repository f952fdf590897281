import { sql } from 'drizzle-orm';
import { concept } from './concept.ts';
import { linkOf } from './plan/link.ts';
import { from, jsonOf, tableRow } from './plan/row.ts';
import { cellLeaf } from './plan/source.ts';
import { subject } from './subject.ts';

concept('Conflict', 'conflicts', {
  about:
    'A property of a record or part on which claims cannot all hold: days or numbers that do not meet, other records or enum values. Never averaged; texts do not conflict, nor does a mere "about".',
  kind: 'entry',
  order: ['recordId', 'property', 'modality'],
  columns: {
    property: 'What they give the value of.',
    modality: 'Whether they say that it was so or was to be so; a plan does not conflict with what came of it.',
  },
  one: {
    preferred:
      'The claim whose value the record shows, whether or not others conflict with it; null where that is of another modality.',
  },
  fields: {
    reason: {
      about: 'Why that claim is preferred, in our words.',
      type: { is: 'scalar', name: 'String', list: false },
      nullable: true,
      source: cellLeaf(row => {
        const claim = tableRow('claims', `${row.alias}p`);
        const reason = claim.cell('reason');
        const select = sql`(select ${reason.sql} from ${from('claims', claim.alias)} where ${claim.cell('id').sql} = ${row.cell('preferredId').sql})`;
        return { ...reason, sql: select, json: jsonOf(reason, select) };
      }),
    },
    claims: {
      about: 'The claims, each of which cannot hold together with at least one other of them; by rank, unless ordered.',
      type: { is: 'rows', table: 'claims', shape: 'parts' },
      nullable: false,
      source: { is: 'parts', of: 'claims', link: linkOf('conflicts', 'claims'), order: ['rank'] },
    },
    ...subject,
  },
});
