import { sql } from 'drizzle-orm';
import { concept } from './concept.ts';

concept('Alias', 'aliases', {
  about: 'A name as one source prints it.',
  kind: 'part',
  keys: ['name'],
  columns: { name: 'The name as printed.' },
  fields: {
    source: {
      about: 'The article or dataset that prints it.',
      type: { is: 'named', name: 'Source', shape: 'one' },
      nullable: false,
      source: {
        is: 'one',
        of: 'records',
        id: alias => sql`coalesce(${alias.cell('articleId').sql}, ${alias.cell('datasetId').sql})`,
        link: (alias, child) =>
          sql`${child.cell('id').sql} = coalesce(${alias.cell('articleId').sql}, ${alias.cell('datasetId').sql})`,
      },
    },
  },
});
