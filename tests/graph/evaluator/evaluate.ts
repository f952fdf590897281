import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  getNamedType,
  getNullableType,
  isListType,
} from 'graphql';
import { type Answering, isAnswering } from './answering.ts';
import { nameThen } from './as-known.ts';
import { contract, listName } from './contract.ts';
import type { Known } from './known.ts';
import { asked } from './own-arguments.ts';
import { inOrder, pageOf } from './pages.ts';
import { decimalText, rational, round } from './rationals.ts';
import { type Refusal, refusals } from './refusals.ts';
import { type Found, relations } from './relations.ts';
import type { Row, Rows } from './rows.ts';
import { searchOf } from './search/search.ts';
import { similarTo } from './search/similar.ts';
import { nameOf, snake, type Thing, tableOf, thing } from './tables.ts';
import { timelineOf } from './timeline.ts';
import { atPricesOf } from './totals.ts';
import { claimValue, group, leaf } from './values.ts';

/** The rows of a root list. */
export function rootList(rows: Rows, name: string): Found {
  const table = snake(name);
  return { table, rows: rows.table(table).filter(row => row.listed !== false) };
}

type Source = Thing | Answering | undefined;
type Resolve = GraphQLFieldResolver<Source, Known, Record<string, unknown>>;

const rootField: Resolve = (_, args, known, { fieldName: name, parentType, returnType }) => {
  const { rows } = known;
  if (name === 'node') return byId(rows, String(args.id));
  if (name === 'nodes') return (Array.isArray(args.ids) ? args.ids : []).map(id => byId(rows, String(id)));
  if (name === 'timeline') return timelineOf(known, args);
  if (name === 'search') return searchOf(known, args);
  const type = getNamedType(returnType).name;
  if (type.endsWith('Connection'))
    return pageOf(known, listName(parentType, name), type.replace(/Connection$/, ''), rootList(rows, name), args);
  const table = tableOf.get(type) ?? '';
  const [[by, value] = []] = Object.entries(args);
  const found = rows.table(table).find(row => by && row[by] === value);
  return thing(rows, table, found);
};

/** The fiscal period that an amount is of: of its funding line, or of the one its claim is about. */
function periodOf(rows: Rows, { type, row }: Thing): unknown {
  if (type !== 'Claim') return row.fiscal_period ?? null;
  const found = relations.Claim?.record?.(row, rows);
  const about = found && thing(rows, found.table, found.rows[0]);
  return about?.type === 'FundingLine' ? about.row.fiscal_period : null;
}

/** The value of a Money at the prices of a year. */
function constant(rows: Rows, { row }: Thing, year: number): string | null {
  if ((row.point ?? null) === null) return null;
  const amount = atPricesOf(rows, rational(row.point), row.currency, row.period, year);
  return amount && decimalText(round(amount, 2));
}

/** Answers a field from the rows; what is known is the context of the execution. */
const resolve: Resolve = (source, args, known, info) => {
  const { fieldName: name, parentType, returnType } = info;
  const type = getNamedType(returnType).name;
  if (!source) return rootField(source, args, known, info);
  if (isAnswering(source)) return source.answer(name, args);
  const { rows } = known;
  const { row } = source;
  const relation = relations[parentType.name]?.[name];
  if (relation) {
    const found = asked(rows, name, relation(row, rows), args);
    if (type.endsWith('Connection'))
      return pageOf(
        known,
        nameThen(listName(parentType, name), args.knownAt),
        type.replace(/Connection$/, ''),
        found,
        args,
      );
    const all = inOrder(rows, type, found, args);
    return isListType(getNullableType(returnType)) ? all : (all[0] ?? null);
  }
  if (type === 'Similar') return similarTo(rows, source, args);
  if (name === 'id') return `${parentType.name}:${nameOf(row)}`;
  if (type === 'ClaimValue') {
    const value = claimValue(row);
    return { ...value, row: { ...value.row, period: periodOf(rows, source) } };
  }
  if (type === 'RowItem')
    return Array.from<Row>(JSON.parse(JSON.stringify(row.values))).map(item => ({ type, row: item }));
  if (type === 'When' || type === 'Quantity' || type === 'Money') {
    const parts = group(row, snake(name), type === 'When' ? 'precision' : 'qualifier');
    return parts && { type, row: { ...parts, period: periodOf(rows, source) } };
  }
  if (typeof args.constantYear === 'number') return constant(rows, source, args.constantYear);
  return leaf(type, name, row, parentType.name);
};

/** The thing of an id. */
function byId(rows: Rows, id: string): Thing | null {
  const [, type = '', rest] = /^([^:]+):(.+)$/s.exec(id) ?? [];
  const table = tableOf.get(type);
  if (table === undefined) throw new Error(`${id} is no id of anything.`);
  const found = rows.table(table).find(row => nameOf(row) === rest);
  return thing(rows, table, found);
}

/** The answer to an operation by the plainest way: graphql-js over rows in memory; or all it is refused for. */
export async function evaluate(
  known: Known,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): Promise<{ data?: unknown; refused: readonly Refusal[] }> {
  const refused = refusals(known, document, variableValues);
  if (refused.length > 0) return { refused };
  const { data, errors } = await execute({
    schema: contract,
    document,
    variableValues,
    contextValue: known,
    fieldResolver: resolve,
    typeResolver: (value: { type: string }) => value.type,
  });
  if (errors) throw errors[0];
  return { data, refused };
}
