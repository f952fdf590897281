import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
} from 'graphql';
import { inOrder, type Known, type Page, pageOf } from './pages.ts';
import { type Found, relations } from './relations.ts';
import type { Row, Rows } from './rows.ts';
import { nameOf, snake, type Thing, tableOf, thing } from './tables.ts';
import { claimValue, group, leaf } from './values.ts';

/** The rows of a root list. */
export function rootList(rows: Rows, name: string): Found {
  const table = snake(name);
  return { table, rows: rows.table(table).filter(row => row.listed !== false) };
}

type Source = Thing | Page | { node: Thing; list: string } | { info: Page } | undefined;
type Resolve = GraphQLFieldResolver<Source, Known, Record<string, never>>;

const rootField: Resolve = (_, args, known, { fieldName: name, parentType, returnType }) => {
  const { rows } = known;
  if (name === 'node') return byId(rows, args.id ?? '');
  if (name === 'nodes') return Array.from<string>(args.ids ?? []).map(id => byId(rows, id));
  const type = getNamedType(returnType).name;
  if (type.endsWith('Connection')) return pageOf(known, listName(parentType, name), rootList(rows, name), args);
  const table = tableOf.get(type) ?? '';
  const [[by, value] = []] = Object.entries(args);
  const found = rows.table(table).find(row => by && row[by] === value);
  return thing(rows, table, found);
};

/** Answers a field from the rows; what is known is the context of the execution. */
const resolve: Resolve = (source, args, known, info) => {
  const { fieldName: name, parentType, returnType } = info;
  const type = getNamedType(returnType).name;
  if (!source) return rootField(source, args, known, info);
  const cursor = (node: Thing | undefined, list: string) => (node ? known.cursors.at({ list, id: node.row.id }) : null);
  if ('info' in source) {
    const { next, previous, shown, list } = source.info;
    if (name === 'startCursor') return cursor(shown[0], list);
    if (name === 'endCursor') return cursor(shown.at(-1), list);
    return name === 'hasNextPage' ? next : previous;
  }
  if ('node' in source) return name === 'cursor' ? cursor(source.node, source.list) : source.node;
  if ('shown' in source) {
    const { total, shown, list } = source;
    if (name === 'totalCount') return total;
    if (name === 'nodes') return shown;
    return name === 'edges' ? shown.map(node => ({ node, list })) : { info: source };
  }
  const { row } = source;
  const relation = relations[parentType.name]?.[name];
  if (relation) {
    const found = relation(row, known.rows);
    if (type.endsWith('Connection')) return pageOf(known, listName(parentType, name), found, args);
    const all = inOrder(known.rows, found);
    return isListType(getNullableType(returnType)) ? all : (all[0] ?? null);
  }
  if (name === 'id') return `${parentType.name}:${nameOf(row)}`;
  if (type === 'ClaimValue') return claimValue(row);
  if (type === 'RowItem')
    return Array.from<Row>(JSON.parse(JSON.stringify(row.values))).map(item => ({ type, row: item }));
  if (type === 'When' || type === 'Quantity' || type === 'Money') {
    const parts = group(row, snake(name), type === 'When' ? 'precision' : 'qualifier');
    return parts && { type, row: parts };
  }
  return leaf(type, name, row, parentType.name);
};

/** The thing of an id; an id that can be nothing's is refused. */
function byId(rows: Rows, id: string): Thing | null {
  const [, type = '', rest] = /^([^:]+):(.+)$/s.exec(id) ?? [];
  const table = tableOf.get(type);
  if (table === undefined) throw new GraphQLError('No id of anything.', { extensions: { code: 'BAD_ID' } });
  const found = rows.table(table).find(row => nameOf(row) === rest);
  return thing(rows, table, found);
}

/** The answer to an operation by the plainest way: graphql-js over rows in memory. */
export async function evaluate(
  known: Known,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): Promise<ExecutionResult> {
  return execute({
    schema: contract,
    document,
    variableValues,
    contextValue: known,
    fieldResolver: resolve,
    typeResolver: (value: { type: string }) => value.type,
  });
}
