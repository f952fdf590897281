import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  getNamedType,
  getNullableType,
  isListType,
} from 'graphql';
import { inOrder } from './order.ts';
import { type Found, relations } from './relations.ts';
import type { Row, Rows } from './rows.ts';

/** The contract as committed: nothing of the schema's own code is used here. */
export const contract = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));

/** A value in the graph: its type and the row it is of. */
interface Thing {
  type: string;
  row: Row;
}
interface Page {
  all: Thing[];
  shown: Thing[];
  next: boolean;
  previous: boolean;
}

const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
const pascal = (name: string) =>
  name.toLowerCase().replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
const plural: Readonly<Record<string, string>> = {
  countries: 'Country',
  organizations: 'Organization',
  officials: 'Official',
  posts: 'Post',
  tenures: 'Tenure',
  agreements: 'Agreement',
  programs: 'Program',
  funding_lines: 'FundingLine',
  events: 'Event',
  statements: 'Statement',
  articles: 'Article',
  datasets: 'Dataset',
  deflators: 'Deflator',
  claims: 'Claim',
  memberships: 'Membership',
  agreement_parties: 'AgreementParty',
  signatures: 'Signature',
  agreement_links: 'AgreementLink',
  participants: 'Participant',
  aliases: 'Alias',
};
const tableOf = new Map(Object.entries(plural).map(([table, type]) => [type, table]));
const trimmed = (number: unknown) =>
  typeof number === 'string' && number.includes('.') ? number.replace(/\.?0+$/, '') : number;
const instant = (text: unknown) =>
  typeof text === 'string' ? new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString() : null;

/** The thing a row of a table is; a row of `records` is what it is the record of. */
function thing(rows: Rows, table: string, row: Row | undefined): Thing | null {
  if (!row) return null;
  if (table !== 'records') return { type: plural[table] ?? table, row };
  const type = pascal(String(row.type));
  return thing(rows, tableOf.get(type) ?? type, rows.byId(tableOf.get(type) ?? type, row.id));
}

const things = (rows: Rows, { table, rows: found }: Found): Thing[] =>
  inOrder(
    rows,
    table,
    found.filter(row => row !== undefined),
  ).flatMap(row => thing(rows, table, row) ?? []);

function page(all: Thing[], { first, last }: { first?: number | null; last?: number | null }): Page {
  const size = first ?? last ?? 20;
  const from = typeof last === 'number' ? Math.max(0, all.length - size) : 0;
  const shown = all.slice(from, from + size);
  const back = typeof last === 'number';
  return { all, shown, next: !back && all.length > size, previous: back && all.length > size };
}

const edtf = ({ min, max }: Row) => {
  if (typeof min !== 'string' && typeof max !== 'string') return null;
  if (min === max) return min;
  if (typeof min === 'string' && typeof max === 'string') {
    const [year, month] = [min.slice(0, 4), min.slice(0, 7)];
    if (min === `${year}-01-01` && max === `${year}-12-31`) return year;
    const next = new Date(`${month}-01T00:00:00Z`);
    next.setUTCMonth(next.getUTCMonth() + 1, 0);
    if (min === `${month}-01` && max === next.toISOString().slice(0, 10)) return month;
  }
  return `${min ?? '..'}/${max ?? '..'}`;
};

/** One group of columns as a row of its own; null where nothing was stated. */
function group(row: Row, prefix: string, present: string): Row | null {
  if ((row[`${prefix}_${present}`] ?? null) === null) return null;
  const parts = Object.entries(row).filter(([key]) => key.startsWith(`${prefix}_`));
  return Object.fromEntries(parts.map(([key, value]) => [key.slice(prefix.length + 1), value]));
}

const members: Readonly<Record<string, string>> = {
  Text: 'TextValue',
  Record: 'RecordValue',
  Enum: 'EnumValue',
  Row: 'RowValue',
};
function claimValue(row: Row): Thing {
  const value: Record<string, unknown> = JSON.parse(JSON.stringify(row.value));
  const type = String(value.type);
  const more = { as_printed: row.as_printed, value_record_id: row.value_record_id };
  return { type: members[type] ?? type, row: { ...value, ...more } };
}

/** How a column or part of a value reads in the graph. */
function leaf(type: string, name: string, row: Row, of: string): unknown {
  if (name === 'edtf') return edtf(row);
  const key = name === 'headline' ? 'title' : name === 'value' && of === 'Money' ? 'point' : snake(name);
  const value = row[key] ?? null;
  return type === 'DateTime' ? instant(value) : type === 'Decimal' ? trimmed(value) : value;
}

type Source = Thing | Page | { node: Thing } | { info: Page } | undefined;

/** Answers a field from the rows; `rows` is the context of the execution. */
const resolve: GraphQLFieldResolver<Source, Rows, Record<string, never>> = (source, args, rows, info) => {
  const { fieldName: name, parentType, returnType } = info;
  const type = getNamedType(returnType).name;
  const list = isListType(getNullableType(returnType));
  if (!source) {
    if (name === 'node' || name === 'nodes') {
      const find = (id: string) => byId(rows, id);
      return name === 'node' ? find(args.id ?? '') : Array.from<string>(args.ids ?? []).map(find);
    }
    if (type.endsWith('Connection')) {
      const table = snake(name);
      const all = rows.table(table).filter(row => row.listed !== false);
      return page(things(rows, { table, rows: all }), args);
    }
    const table = tableOf.get(type) ?? '';
    const [[by, value] = []] = Object.entries(args);
    return thing(
      rows,
      table,
      rows.table(table).find(row => by && row[by] === value),
    );
  }
  if ('info' in source) return name === 'hasNextPage' ? source.info.next : source.info.previous;
  if ('node' in source) return source.node;
  if ('shown' in source) {
    if (name === 'totalCount') return source.all.length;
    if (name === 'nodes') return source.shown;
    return name === 'edges' ? source.shown.map(node => ({ node })) : { info: source };
  }
  const { row } = source;
  const relation = relations[parentType.name]?.[name];
  if (relation) {
    const found = things(rows, relation(row, rows));
    return type.endsWith('Connection') ? page(found, args) : list ? found : (found[0] ?? null);
  }
  if (name === 'id') return `${parentType.name}:${row.slug ?? row.key}`;
  if (type === 'ClaimValue') return claimValue(row);
  if (type === 'RowItem')
    return Array.from<Row>(JSON.parse(JSON.stringify(row.values))).map(item => ({ type, row: item }));
  if (type === 'When' || type === 'Quantity' || type === 'Money') {
    const parts = group(row, snake(name), type === 'When' ? 'precision' : 'qualifier');
    return parts && { type, row: parts };
  }
  return leaf(type, name, row, parentType.name);
};

function byId(rows: Rows, id: string): Thing | null {
  const [type = '', rest = ''] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  const table = tableOf.get(type) ?? '';
  return thing(
    rows,
    table,
    rows.table(table).find(row => (row.slug ?? row.key) === rest),
  );
}

/** The answer to an operation by the plainest way: graphql-js over rows in memory. */
export async function evaluate(
  rows: Rows,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): Promise<ExecutionResult> {
  return execute({
    schema: contract,
    document,
    variableValues,
    contextValue: rows,
    fieldResolver: resolve,
    typeResolver: (value: { type: string }) => value.type,
  });
}
