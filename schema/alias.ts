import { type SQL, sql } from 'drizzle-orm';
import { concept } from './concept.ts';
import { from, jsonOf, type Row, tableRow } from './plan/row.ts';
import { cellLeaf } from './plan/source.ts';

/** The year in which an article or dataset was published, where that is sure. */
function publishedIn(alias: Row, table: 'articles' | 'datasets', id: string): SQL {
  const source = tableRow(table, `${alias.alias}${id}`);
  const [first, last] = ['publishedMin', 'publishedMax'].map(
    day => sql`extract(year from ${source.cell(day).sql})::integer`,
  );
  return sql`(select case when ${first} = ${last} then ${first} end from ${from(table, source.alias)} where ${source.cell('id').sql} = ${alias.cell(id).sql})`;
}

concept('Alias', 'aliases', {
  about: 'A name as one source prints it.',
  kind: 'part',
  keys: ['name'],
  columns: { name: 'The name as printed.' },
  fields: {
    year: {
      about: 'The year in which its source was published; null where that is not sure.',
      type: { is: 'scalar', name: 'Int', list: false },
      nullable: true,
      source: cellLeaf(alias => {
        const like = { form: 'integer', type: sql`integer`, values: undefined, notNull: false };
        const year = sql`coalesce(${publishedIn(alias, 'articles', 'articleId')}, ${publishedIn(alias, 'datasets', 'datasetId')})`;
        return { ...like, sql: year, json: jsonOf(like, year) };
      }),
    },
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
