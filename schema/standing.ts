import { sql } from 'drizzle-orm';
import { cited } from './cited.ts';
import { type Concept, columnField, type Field } from './concept.ts';
import { from, tableRow } from './plan/row.ts';
import type { Link } from './plan/source.ts';

/** `Agreement:usa-kaz-defense-cooperation-1997`; slugs and keys are plain ASCII, so they need no escaping. */
const idField = (name: string, column: string): Field => ({
  about: `Permanent, \`${name}:\` and its ${column}; \`node(id:)\` takes it.`,
  type: { is: 'scalar', name: 'ID', list: false },
  nullable: false,
  source: { is: 'leaf', json: row => [`"${name}:`, row.cell(column).sql, '"'] },
});

/** From a row whose `id` is a record's to the record it was merged into. */
const mergedInto: Link = (parent, child) => {
  const self = tableRow('records', `${child.alias}m`);
  return sql`${child.cell('id').sql} = (select ${self.cell('mergedIntoId').sql} from ${from('records', self.alias)} where ${self.cell('id').sql} = ${parent.cell('id').sql})`;
};

/** The fields a concept has for being what it is, beside those it declares. */
export function standing({ kind, name, table }: Pick<Concept, 'kind' | 'name' | 'table'>): Record<string, Field> {
  if (kind === 'entry') return { id: idField(name, 'key') };
  if (kind === 'part') return { id: idField(name, 'key'), ...cited };
  return {
    id: idField(name, 'slug'),
    slug: columnField(table, 'slug', 'Permanent name in addresses, unique among its type.'),
    mergedInto: {
      about: 'The record that took this one over, where two proved to be the same.',
      type: { is: 'named', name: 'Record', shape: 'one' },
      nullable: true,
      source: { is: 'one', of: 'records', link: mergedInto },
    },
    ...cited,
  };
}

/** The interfaces a concept implements for being what it is. */
export const interfacesOf = { record: ['Node', 'Record', 'Cited'], part: ['Node', 'Cited'], entry: ['Node'] } as const;
