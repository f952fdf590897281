import { sql } from 'drizzle-orm';
import { concept } from './concept.ts';
import type { Row } from './plan/row.ts';

const MENTIONED = ['countryId', 'organizationId', 'officialId', 'programId', 'agreementId', 'eventId'];
const mentioned = (row: Row) =>
  sql`coalesce(${sql.join(
    MENTIONED.map(column => row.cell(column).sql),
    sql`, `,
  )})`;

concept('Mention', 'mentions', {
  about: 'A place in the text of an article that names a record, found by the names held here.',
  kind: 'part',
  order: ['articleId', 'start'],
  keys: ['exact'],
  columns: {
    paragraph: 'Paragraph of the article’s normalized text, from 1: the one with the dateline.',
    start:
      'Where the name begins: Unicode code points from 0 in the normalized text (W3C Web Annotation, text position).',
    end: 'Where the name ends, exclusive, counted as `start`.',
    exact: 'The name as it stands there.',
  },
  one: {
    article: 'The article.',
    country: 'What is named, if a country.',
    organization: 'What is named, if an organization.',
    official: 'What is named, if an official.',
    program: 'What is named, if a program.',
    agreement: 'What is named, if an agreement.',
    event: 'What is named, if an event.',
  },
  fields: {
    record: {
      about: 'What is named, whatever it is.',
      type: { is: 'named', name: 'Record', shape: 'one' },
      nullable: false,
      source: {
        is: 'one',
        of: 'records',
        id: mentioned,
        link: (row, child) => sql`${child.cell('id').sql} = ${mentioned(row)}`,
      },
    },
  },
});
