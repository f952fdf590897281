import { and, type SQL, sql } from 'drizzle-orm';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import { concepts } from '../concept.ts';
import { type Declared, declaredAs } from '../declared.ts';
import { problem } from '../errors.ts';
import { recordNode } from './abstract.ts';
import { Meter } from './cost.ts';
import { Conditions } from './filter.ts';
import { lookup, nodeById, nodesByIds } from './find.ts';
import { orNull, type Piece, quote, text } from './json-text.ts';
import { membersOf } from './link.ts';
import { connection } from './list.ts';
import { orderBy } from './order.ts';
import { orderFor } from './order-by.ts';
import type { Path, Spot } from './page.ts';
import { joining, led } from './reach.ts';
import { from, jsonRow, partRow, type Row, type TableName, tableRow } from './row.ts';
import type { Arguments, Member, Scope, Selected } from './scope.ts';
import { search } from './search.ts';
import { similar } from './similar.ts';
import { bind, type Slot, slotOf, type Variables } from './slot.ts';
import type { Source } from './source.ts';
import { timeline } from './timeline.ts';

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type From<Kind extends Source['is']> = Extract<Source, { is: Kind }>;

/** What is asked of a row: fields of the type that one of its own leads to. */
interface Asked {
  target: GraphQLNamedOutputType;
  /** Whether each row has what it asks for. */
  always: boolean;
  nodes: readonly FieldNode[];
  row: Row;
  path: Path;
}

/** Fragments on interfaces are compiled once for each group of types that differ; nesting multiplies them. */
const MOST_FIELDS = 3_000;

/** Compiles the fields of one operation to SQL expressions that yield JSON text. */
export class Compiler implements Scope {
  readonly schema: GraphQLSchema;
  readonly meter = new Meter();
  private readonly fragments: Record<string, FragmentDefinitionNode>;
  private readonly variables: Variables;
  /** Slots to read before each use. */
  readonly checks: Slot[] = [];
  private aliases = 0;
  private fields = 0;

  /** `variables` holds values where they steer the plan, and slots elsewhere. */
  constructor(schema: GraphQLSchema, fragments: Record<string, FragmentDefinitionNode>, variables: Variables) {
    this.schema = schema;
    this.fragments = fragments;
    this.variables = variables;
  }

  alias(): string {
    return `t${this.aliases++}`;
  }

  check(slot: Slot): void {
    this.checks.push(slot);
  }

  typeOf(table: TableName): GraphQLObjectType {
    const type = this.schema.getType(concepts.get(table)?.name ?? '');
    if (!isObjectType(type)) throw new Error(`Table ${table} has no type.`);
    return type;
  }

  each(type: GraphQLObjectType, nodes: readonly FieldNode[], path: Path, member: Member): Piece[] {
    const pieces: Piece[] = ['{'];
    for (const [key, fields] of this.selected(type, nodes)) {
      pieces.push(`${pieces.length > 1 ? ',' : ''}"${key}":`);
      const name = fields[0]?.name.value ?? '';
      pieces.push(...(name === '__typename' ? [`"${type.name}"`] : member(name, fields, [...path, key])));
    }
    return [...pieces, '}'];
  }

  node(type: GraphQLNamedOutputType, nodes: readonly FieldNode[], row: Row, path: Path): Piece {
    if (isObjectType(type)) return this.each(type, nodes, path, (_, fields, at) => [this.field(type, fields, row, at)]);
    if (!isAbstractType(type)) throw new Error(`${type.name} has no fields.`);
    return recordNode(this, this.schema.getPossibleTypes(type), nodes, row, path);
  }

  selected(type: GraphQLObjectType, nodes: readonly FieldNode[]): Selected {
    return collectSubfields(this.schema, this.fragments, this.variables, type, nodes);
  }

  field(type: Composite, nodes: readonly FieldNode[], row: Row, path: Path): Piece {
    if (++this.fields > MOST_FIELDS)
      throw problem('DOCUMENT_TOO_LARGE', `The operation unfolds to more than ${MOST_FIELDS} fields.`, { path, nodes });
    const { field, source } = sourced(type, nodes);
    const asked = { target: getNamedType(field.type), always: isNonNullType(field.type), nodes, row, path };
    switch (source.is) {
      case 'leaf':
        return this.leaf(type, nodes, source, row);
      case 'group': {
        const object = text([this.node(asked.target, nodes, partRow(row, source.at), path)]);
        return sql`case when ${row.cell(source.present).sql} is null then 'null' else ${object} end`;
      }
      case 'one':
        return this.one(asked, source);
      case 'parts':
        return this.parts(asked, source, this.arguments(type, nodes));
      case 'list':
        return this.list(type, nodes, source, row, path);
      case 'variant':
        return this.variant(asked, source);
      case 'items':
        return this.items(asked, source);
      case 'similar':
        return similar(this, asked.target, nodes, row, this.arguments(type, nodes), path);
      default:
        throw new Error(`${type.name}.${field.name} is answered elsewhere.`);
    }
  }

  /** JSON text of a root field. */
  root(type: GraphQLObjectType, nodes: readonly FieldNode[], path: Path): SQL {
    const { field, source } = sourced(type, nodes);
    const args = this.arguments(type, nodes);
    const spot = { path, nodes };
    switch (source.is) {
      case 'lookup':
        return lookup(this, source, args, spot);
      case 'timeline': {
        const connection = getNamedType(field.type);
        if (!isObjectType(connection)) throw new Error(`${field.name} is no connection.`);
        return timeline(this, connection, nodes, args, path);
      }
      case 'node':
        return nodeById(this, args, spot);
      case 'nodes':
        return nodesByIds(this, args, spot);
      case 'list':
        return this.list(type, nodes, source, undefined, path);
      case 'search':
        return search(this, connectionType(field), nodes, args, path);
      default:
        throw new Error(`Root field ${field.name} is no root field.`);
    }
  }

  arguments(type: Composite, nodes: readonly FieldNode[]): Arguments {
    const { field, node } = sourced(type, nodes);
    return getArgumentValues(field, node, this.variables);
  }

  private leaf(type: Composite, nodes: readonly FieldNode[], { json, priced }: From<'leaf'>, row: Row): Piece {
    const { constantYear } = priced ? this.arguments(type, nodes) : {};
    const given = constantYear !== undefined && constantYear !== null;
    return priced && given ? priced(row, bind(slotOf(constantYear))) : json(row);
  }

  private one({ target, always, nodes, row, path }: Asked, { of, link, id }: From<'one'>): Piece {
    this.meter.add();
    const child = tableRow(of, this.alias());
    const to = { of, child, on: link(row, child), always };
    // What no value of the row leads to is no join that an index serves.
    const { join: _, ...alone } = row;
    return led(id ? row : alone, to, found => this.node(target, nodes, found, path));
  }

  private parts(
    { target, nodes, row, path }: Asked,
    { of, link, by, asked, order: usual }: From<'parts'>,
    args: Arguments,
  ): Piece {
    const { row: child, joins } = joining(tableRow(of, this.alias()));
    const spot = { path, nodes };
    const type = declaredAs(target.name);
    const object = text([this.meter.parts(() => this.node(target, nodes, child, path))]);
    const order = orderFor(this, usual ? { ...type, order: usual } : type, args.orderBy, spot);
    const list = sql`string_agg(${object}, ',' order by ${orderBy(order.keys, child, false)})`;
    const rows = sql`${from(of, child.alias)}${joins()}${order.joins(child)}`;
    const filters = { where: args.where, asked: asked?.(args) };
    const where = this.members(type, membersOf(of, undefined, undefined), filters, spot)(child);
    const collected = by && row.collect?.({ child, by, list, rows, where });
    return ['[', collected ?? sql`(select ${list} from ${rows} where ${and(link(row, child), where)})`, ']'];
  }

  private list(
    type: Composite,
    nodes: readonly FieldNode[],
    { of, link, asked, past }: From<'list'>,
    row: Row | undefined,
    path: Path,
  ): SQL {
    const { field } = sourced(type, nodes);
    const target = connectionType(field);
    // The same list whether it is asked of the interface or of a type that implements it: a cursor serves both.
    const owner = type.getInterfaces().find(one => field.name in one.getFields()) ?? type;
    const name = `${owner.name}.${field.name}`;
    const args = this.arguments(type, nodes);
    const entry = declaredAs(entryOf(target));
    const member = this.members(
      entry,
      membersOf(of, link, row),
      { where: args.where, asked: asked?.(args) },
      { path, nodes },
    );
    const then = past?.(args);
    if (then) this.meter.add('relation');
    const rows = then ?? { from: (alias: string) => from(of, alias), at: undefined };
    return connection(this, target, nodes, { name, type: entry, of, ...rows, member, root: !row, args }, path);
  }

  /** The rows of a list of which its `where` holds, and what its own arguments stand for. */
  private members(
    type: Declared,
    member: (row: Row) => SQL,
    { where, asked }: { where: unknown; asked: unknown },
    spot: Spot,
  ): (row: Row) => SQL {
    const filters = [where, asked].filter(one => one !== undefined);
    if (filters.length === 0) return member;
    return row =>
      and(member(row), ...filters.map(one => new Conditions(this, spot).ofRow(type, one, row, 'where'))) ?? sql`true`;
  }

  private variant({ target, nodes, row, path }: Asked, source: From<'variant'>): SQL {
    if (!isAbstractType(target)) throw new Error(`${target.name} has no members.`);
    const cases = this.schema.getPossibleTypes(target).flatMap(possible => {
      const member = source.member(possible.name, row);
      if (!member) return [];
      return [sql`when ${quote(member.tag)} then ${text([this.node(possible, nodes, member.row, path)])}`];
    });
    return orNull(sql`case ${source.tag(row)} ${sql.join(cases, sql` `)} end`);
  }

  private items({ target, nodes, row, path }: Asked, source: From<'items'>): Piece {
    const alias = sql.identifier(this.alias());
    const object = text([this.meter.parts(() => this.node(target, nodes, jsonRow('', sql`${alias}.item`), path))]);
    return [
      '[',
      sql`(select string_agg(${object}, ',' order by ${alias}.n) from jsonb_array_elements((${source.array(row)})::jsonb) with ordinality as ${alias}(item, n))`,
      ']',
    ];
  }
}

function connectionType({ name, type }: GraphQLField<unknown, unknown>): GraphQLObjectType {
  const target = getNamedType(type);
  if (!isObjectType(target)) throw new Error(`${name} is no connection.`);
  return target;
}

/** The type of a connection's nodes. */
function entryOf(connection: GraphQLObjectType): string {
  const nodes = connection.getFields().nodes;
  if (!nodes) throw new Error(`${connection.name} has no nodes.`);
  return getNamedType(nodes.type).name;
}

/** The field that some nodes ask for, and where its answer comes from. */
function sourced(type: Composite, nodes: readonly FieldNode[]) {
  const [node] = nodes;
  const field = type.getFields()[node?.name.value ?? ''];
  const source = field?.extensions.source;
  if (!node || !field || !source)
    throw new Error(`${type.name}.${node?.name.value} says not where its answer comes from.`);
  return { node, field, source };
}
