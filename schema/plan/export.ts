import { and, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import {
  coerceInputValue,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLSchema,
  isInputType,
} from 'graphql';
import { concepts } from '../concept.ts';
import { type Declared, declaredAs } from '../declared.ts';
import { problem } from '../errors.ts';
import { Compiler } from './compile.ts';
import { isDeep, MOST_LEVELS } from './execute.ts';
import { type ExportField, exportFields, usualFields } from './export-columns.ts';
import { Conditions } from './filter.ts';
import { type Piece, text } from './json-text.ts';
import { membersOf } from './link.ts';
import { orderBy } from './order.ts';
import { orderFor } from './order-by.ts';
import { from, type TableName, tableRow } from './row.ts';
import { type Bound, fill } from './slot.ts';

/** What is asked of an export: `where` and `orderBy` as the lists of the graph take them, in JSON, and names of fields. */
export interface ExportAsked {
  where?: unknown;
  orderBy?: unknown;
  columns?: readonly string[] | undefined;
}

/** One statement for all rows of an export: each row is one text, a JSON object with these keys in this order. */
export interface ExportPlan {
  columns: readonly string[];
  statement: string;
  params: Bound[];
}

const kebab = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** What can be exported, by the name in its address: every concept of which the graph has a list at its root. */
export const exportable = (): ReadonlyMap<string, TableName> =>
  new Map([...concepts.values()].flatMap(({ kind, table }) => (kind === 'part' ? [] : [[kebab(table), table]])));

const dialect = new PgDialect();
const spot = { path: [], nodes: [] };

/** Plans an export; all that is wrong with what is asked is found here, before any SQL is sent. */
export function planExport(schema: GraphQLSchema, table: TableName, asked: ExportAsked): ExportPlan {
  const type = declaredAs(concepts.get(table)?.name ?? '');
  const c = new Compiler(schema, {}, {});
  const row = tableRow(table, c.alias());
  const chosen = chosenFields(type, asked.columns).map(field => field(c, row));
  const columns = chosen.flatMap(field => field.columns);
  const pieces = columns.flatMap(({ name, json }, i): Piece[] => [`${i > 0 ? ',' : ''}"${name}":`, json]);

  const where = read(schema, `${type.name}Filter`, 'where', asked.where);
  const order = orderFor(c, type, read(schema, `${type.name}Order`, 'orderBy', asked.orderBy), spot);
  const holds = where === undefined ? undefined : new Conditions(c, spot).ofRow(type, where, row, 'where');
  const joins = sql.join(chosen.flatMap(({ join }): SQL[] => (join ? [join] : [])));
  const { sql: statement, params } = dialect.sqlToQuery(
    sql`select ${text(['{', ...pieces, '}'])} from ${from(table, row.alias)}${joins}${order.joins(row)} where ${and(membersOf(table, undefined, undefined)(row), holds)} order by ${orderBy(order.keys, row, false)}`,
  );
  return { columns: columns.map(({ name }) => name), statement, params: fill(params, {}) };
}

function chosenFields(type: Declared, names: readonly string[] = usualFields(type)): ExportField[] {
  const fields = exportFields(type);
  return names.map((name, i) => {
    const field = fields.get(name);
    if (!field)
      throw problem(
        'BAD_USER_INPUT',
        `\`columns\` names ${JSON.stringify(name)}; there are ${[...fields.keys()].join(', ')}.`,
      );
    if (names.indexOf(name) < i) throw problem('BAD_USER_INPUT', `\`columns\` names ${name} twice.`);
    return field;
  });
}

/** A value as the graph would take it for an argument. */
function read(schema: GraphQLSchema, name: string, argument: 'where' | 'orderBy', value: unknown): unknown {
  if (value === undefined) return undefined;
  if (isDeep(value, MOST_LEVELS)) throw problem('TOO_DEEP', `\`${argument}\` has more than ${MOST_LEVELS} levels.`);
  const found = schema.getType(name);
  if (!isInputType(found)) throw new Error(`There is no input ${name}.`);
  const type: GraphQLInputType = argument === 'where' ? found : new GraphQLList(new GraphQLNonNull(found));
  return coerceInputValue(value, type, (path, _, error) => {
    const at = path.map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
    throw problem('BAD_USER_INPUT', `\`${argument}${at}\`: ${error.message}`);
  });
}
