import { type SQL, sql } from 'drizzle-orm';
import type { FieldNode, GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import { orNull, type Piece, quote, text } from './json-text.ts';
import type { Path } from './page.ts';
import { from, type Row, recordTypeName, recordTypeOf, tableRow } from './row.ts';
import type { Scope, Selected } from './scope.ts';

/** JSON text of whichever of some types a row of `records` is. */
export function recordNode(
  c: Scope,
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
  row: Row,
  path: Path,
): SQL {
  const cases = alike(types, type => c.selected(type, nodes)).map(group => {
    const tags = group.types.map(type => quote(recordTypeOf(type.name)));
    const object = shared(c, group, row, path) ?? own(c, group.types, nodes, row, path);
    return sql`when ${row.cell('type').sql} in (${sql.join(tags, sql`, `)}) then ${object}`;
  });
  return orNull(sql`case ${sql.join(cases, sql` `)} end`);
}

interface Group {
  types: GraphQLObjectType[];
  fields: Selected;
}

/** Types of which the very same fields are asked, together: what is asked on an interface is then compiled once, not once a type. */
function alike(types: readonly GraphQLObjectType[], select: (type: GraphQLObjectType) => Selected): Group[] {
  const numbers = new Map<FieldNode, number>();
  const numberOf = (node: FieldNode) => {
    const found = numbers.get(node) ?? numbers.size;
    numbers.set(node, found);
    return found;
  };
  const groups = new Map<string, Group>();
  for (const type of types) {
    if (!type.extensions.table) continue;
    const fields = select(type);
    const key = JSON.stringify([...fields].map(([name, nodes]) => [name, nodes.map(numberOf)]));
    const group = groups.get(key) ?? { types: [], fields };
    group.types.push(type);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The object off the row of `records` itself; undefined where a field is not one that an interface answers for all types. */
function shared(c: Scope, { types, fields }: Group, row: Row, path: Path): SQL | undefined {
  const pieces: Piece[] = ['{'];
  for (const [key, nodes] of fields) {
    const name = nodes[0]?.name.value ?? '';
    const owner = interfaceOf(types, name);
    if (!owner && name !== '__typename') return undefined;
    pieces.push(`${pieces.length > 1 ? ',' : ''}"${key}":`);
    pieces.push(owner ? c.field(owner, nodes, row, [...path, key]) : sql`'"' || ${recordTypeName(row)} || '"'`);
  }
  return text([...pieces, '}']);
}

/** The interface that all of some types implement and that says where a field comes from. */
function interfaceOf(types: readonly GraphQLObjectType[], name: string): GraphQLInterfaceType | undefined {
  return types[0]?.getInterfaces().find(found => {
    const source = found.getFields()[name]?.extensions.source;
    return source && types.every(type => type.getInterfaces().includes(found));
  });
}

/** The object off each type's own table. */
function own(c: Scope, types: readonly GraphQLObjectType[], nodes: readonly FieldNode[], row: Row, path: Path): SQL {
  const branches = types.flatMap(type => {
    const table = type.extensions.table;
    if (!table) return [];
    const of = tableRow(table, c.alias());
    const object = text([c.node(type, nodes, of, path)]);
    return [
      sql`when ${quote(recordTypeOf(type.name))} then (select ${object} from ${from(table, of.alias)} where ${of.cell('id').sql} = ${row.cell('id').sql})`,
    ];
  });
  return sql`case ${row.cell('type').sql} ${sql.join(branches, sql` `)} end`;
}
