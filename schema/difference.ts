import { sql } from 'drizzle-orm';
import { concept, type Field } from './concept.ts';
import { idOf, linkOf } from './plan/link.ts';
import { from, tableRow } from './plan/row.ts';
import type { Link } from './plan/source.ts';

/** The sources of a difference that name its member, or those that do not. */
const sources =
  (names: boolean): Link =>
  (difference, child) => {
    const its = tableRow('differenceSources', `${child.alias}d`);
    const side = names ? its.cell('names').sql : sql`not ${its.cell('names').sql}`;
    return sql`${child.cell('id').sql} in (select ${its.cell('sourceId').sql} from ${from('differenceSources', its.alias)} where ${its.cell('differenceId').sql} = ${difference.cell('id').sql} and ${side})`;
  };

const record = (relation: 'record' | 'member', about: string): Field => ({
  about,
  type: { is: 'named', name: 'Record', shape: 'one' },
  nullable: false,
  source: { is: 'one', of: 'records', link: linkOf('differences', relation), id: idOf('differences', relation) },
});

const side = (names: boolean, about: string): Field => ({
  about,
  type: { is: 'named', name: 'Source', shape: 'parts' },
  nullable: false,
  source: { is: 'parts', of: 'records', link: sources(names) },
});

concept('Difference', 'differences', {
  about:
    'A member that some sources name among the parts of a record, such as who took part, and other sources do not, though they name members of its sort (countries, organizations or officials). Silence is not denial.',
  kind: 'entry',
  order: ['recordId', 'part', 'modality', 'memberId'],
  columns: {
    part: 'Among which parts.',
    modality: 'Whether the sources say that it was so or was to be so.',
  },
  fields: {
    record: record('record', 'The record whose parts they are.'),
    member: record('member', 'The country, organization or official named or not.'),
    statedBy: side(true, 'The articles and datasets that name it.'),
    omittedBy: side(
      false,
      'The articles and datasets that name others of its sort and not it; none denies it by that.',
    ),
  },
});
