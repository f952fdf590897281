import { type SQL, sql } from 'drizzle-orm';
import { recordType } from '../drizzle/tables/index.ts';
import { builder } from './builder.ts';
import { cited } from './cited.ts';
import { type Concept, concepts, type Field } from './concept.ts';
import { enumeration } from './enumeration.ts';
import { quote } from './plan/json-text.ts';
import { type Cell, from, jsonOf, type Row, recordTypeName, recordTypeOf, tableRow } from './plan/row.ts';
import { cellLeaf } from './plan/source.ts';
import { camel, printInterface } from './print.ts';
import { standing } from './standing.ts';
import { interfaceNamed } from './types.ts';

enumeration(recordType, 'What a record or a part of one is.', {
  COUNTRY: 'A Country.',
  ORGANIZATION: 'An Organization.',
  OFFICIAL: 'An Official.',
  POST: 'A Post.',
  TENURE: 'A Tenure.',
  AGREEMENT: 'An Agreement.',
  PROGRAM: 'A Program.',
  FUNDING_LINE: 'A FundingLine.',
  EVENT: 'An Event.',
  STATEMENT: 'A Statement.',
  ARTICLE: 'An Article.',
  DATASET: 'A Dataset.',
  DEFLATOR: 'A Deflator.',
  MEMBERSHIP: 'A Membership.',
  AGREEMENT_PARTY: 'An AgreementParty.',
  SIGNATURE: 'A Signature.',
  AGREEMENT_LINK: 'An AgreementLink.',
  PARTICIPANT: 'A Participant.',
  ALIAS: 'An Alias.',
  MENTION: 'A Mention.',
});

/** How many ids `nodes` takes at once. */
export const MOST_IDS = 100;

// The fields of interfaces are answered off a row of `records`, so that they need not be compiled once for each type.

/** A value off the concept's own table, whichever of `among` the record is of. */
const perConcept = (row: Row, among: readonly Concept[], value: (own: Row) => SQL): SQL => {
  const cases = among.map(({ name, table }) => {
    const own = tableRow(table, `${row.alias}n`);
    return sql`when ${quote(recordTypeOf(name))} then (select ${value(own)} from ${from(table, own.alias)} where ${own.cell('id').sql} = ${row.cell('id').sql})`;
  });
  return sql`case ${row.cell('type').sql} ${sql.join(cases, sql` `)} end`;
};

/** A text as a value of a row. */
function words(value: SQL, notNull: boolean): Cell {
  const like = { type: sql`text`, form: 'text', values: undefined, notNull };
  return { ...like, sql: value, json: jsonOf(like, value) };
}

const records = () => [...concepts.values()].filter(({ kind }) => kind === 'record');
const parts = () => [...concepts.values()].filter(({ kind }) => kind === 'part');
const sources = () => records().filter(concept => concept.implements.includes('Source'));

const id: Field = {
  about: 'Permanent, `Type:` and its slug or key; `node(id:)` takes it.',
  type: { is: 'scalar', name: 'ID', list: false },
  nullable: false,
  source: {
    is: 'leaf',
    json: row => {
      const name = sql`coalesce(${row.cell('slug').sql}, ${perConcept(row, parts(), own => own.cell('key').sql)})`;
      return sql`'"' || ${recordTypeName(row)} || ':' || ${name} || '"'`;
    },
  },
};

const title: Field = {
  about: 'The one line to show in a list.',
  type: { is: 'scalar', name: 'String', list: false },
  nullable: false,
  source: cellLeaf(row =>
    words(
      perConcept(row, records(), own => own.cell('title').sql),
      true,
    ),
  ),
};

const url: Field = {
  about: 'Where it can be read; null where no address is known.',
  type: { is: 'scalar', name: 'String', list: false },
  nullable: true,
  source: cellLeaf(row =>
    words(
      perConcept(row, sources(), own => own.cell('url').sql),
      false,
    ),
  ),
};

const publisher: Field = {
  about: 'Who published it.',
  type: { is: 'rows', table: 'organizations', shape: 'one' },
  nullable: false,
  source: {
    is: 'one',
    of: 'organizations',
    link: (row, child) =>
      sql`${child.cell('id').sql} = ${perConcept(row, sources(), own => own.cell('publisherId').sql)}`,
  },
};

/** Not shown, since __typename says it; one can ask for those of a type. */
const type: Field = {
  about: 'What it is.',
  type: { is: 'enum', name: recordType.enumName },
  nullable: false,
  source: cellLeaf(row => row.cell('type')),
};
const order = ['type', 'slug'];

/** A record as one of its type, to be filtered by what only that type has. */
const asTypes = (among: readonly Concept[]): Record<string, Field> =>
  Object.fromEntries(
    among.map(({ name, table }): [string, Field] => [
      camel(name),
      {
        about: `It is of the type ${name}, and this holds of it.`,
        type: { is: 'rows', table, shape: 'one' },
        nullable: false,
        source: {
          is: 'one',
          of: table,
          same: true,
          link: (row, child) => sql`${child.cell('id').sql} = ${row.cell('id').sql}`,
        },
      },
    ]),
  );

/** The interfaces of what has an id, and the root fields that find it. */
export function printRecord(): void {
  const { slug, mergedInto } = standing({ kind: 'record', name: 'Type', table: 'agreements' });
  if (!slug || !mergedInto) throw new Error('A record has a slug and mergedInto.');
  printInterface('Node', 'Anything with an id (GraphQL Global Object Identification).', { id });
  printInterface(
    'Record',
    'A concept of the store: it has a permanent slug and one line to show.',
    { slug, title, mergedInto },
    ['Node'],
    { asked: { type, slug, title, ...asTypes(records()) }, order },
  );
  const Node = interfaceNamed('Node');
  builder.queryFields(t => ({
    node: t.field({
      type: Node,
      nullable: true,
      description: 'Whatever has that id; null if nothing has.',
      args: {
        id: t.arg.id({
          required: true,
          description: 'An id, such as `Agreement:usa-kaz-defense-cooperation-1997`.',
          extensions: { steers: 'type' },
        }),
      },
      source: { is: 'node' },
    }),
    nodes: t.field({
      type: [Node],
      nullable: { list: false, items: true },
      description: 'Whatever has those ids, in their order; null in place of an id that nothing has.',
      args: {
        ids: t.arg.idList({ required: true, description: `Ids, at most ${MOST_IDS}.`, extensions: { steers: 'type' } }),
      },
      source: { is: 'nodes' },
    }),
  }));
}

/** The interfaces of what is cited and of what it is cited from. */
export function printCited(): void {
  const about = 'A record, or a part of one, whose facts say which passage of which source states them.';
  const { slug } = standing({ kind: 'record', name: 'Type', table: 'agreements' });
  if (!slug) throw new Error('A record has a slug.');
  printInterface('Cited', about, cited, ['Node'], {
    asked: { type, ...cited, ...asTypes([...records(), ...parts()]) },
    order,
  });
  printInterface(
    'Source',
    'What facts are cited from: an article or a dataset.',
    { url, publisher },
    ['Node', 'Record'],
    { asked: { type, slug, title, url, publisher, ...asTypes(sources()) }, order },
  );
}
