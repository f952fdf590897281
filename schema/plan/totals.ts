import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { type Calculation, type Extreme, vagueOf } from '../collection/aggregate.ts';
import { type Declared, type FacetOf, facetsOf, screaming } from '../declared.ts';
import { type Over, refuseMixed } from './apart.ts';
import { coverage } from './coverage.ts';
import { type Piece, quote, text } from './json-text.ts';
import type { List } from './list.ts';
import { alike, amountOf, atLevel, calculated, isMoney, type Measure, measured, numeric, rounded } from './measure.ts';
import type { Path, Spot } from './page.ts';
import { levelIn, levelOf } from './prices.ts';
import { type Cell, columns, from, jsonOf, type Row, type TableName, tableRow } from './row.ts';
import type { Arguments, Scope } from './scope.ts';
import { bind, slotOf } from './slot.ts';

/** What is asked of a whole list, not of a page of it. */
export interface AskedOfList {
  type: GraphQLObjectType;
  nodes: readonly FieldNode[];
  args: Arguments;
  path: Path;
}

const isMeasure = (name: string): name is Calculation | Extreme =>
  ['sum', 'avg', 'median', 'min', 'max'].includes(name);

/** What is worked out over rows: columns of a table of aggregates, and the JSON that is read off it. */
export class Totals {
  private readonly c: Scope;
  private readonly type: Declared;
  private readonly table: TableName;
  private readonly row: Row;
  private readonly outer: string;
  private readonly over: Over;
  private readonly spot: Spot;
  private readonly held: SQL[] = [];
  private readonly measures = new Map<string, Cell & { column: string }>();
  private readonly levels = new Map<string, SQL>();

  /** `row` is one of those aggregated; `outer` the alias of the table of aggregates. */
  constructor(c: Scope, list: { type: Declared; of: TableName }, row: Row, outer: string, over: Over, spot: Spot) {
    this.c = c;
    this.type = list.type;
    this.table = list.of;
    this.row = row;
    this.outer = outer;
    this.over = over;
    this.spot = spot;
  }

  /** Has the table of aggregates hold an expression; what reads it. */
  private hold(value: SQL, column = `a${this.held.length}`): SQL {
    this.held.push(sql`${value} as ${sql.identifier(column)}`);
    return sql`${sql.identifier(this.outer)}.${sql.identifier(column)}`;
  }

  /** The columns held, and what the rows are joined to for them. */
  get columns(): readonly SQL[] {
    return this.held;
  }
  get joins(): SQL {
    return sql.join([...this.levels.values()]);
  }

  /** A measure, read off the table of aggregates. */
  measure(measure: Measure): Cell & { column: string } {
    refuseMixed(this.type, measure, this.over, this.spot);
    const name = `${measure.of} ${'facet' in measure ? measure.facet.name : ''}`;
    const known = this.measures.get(name);
    if (known) return known;
    const cell = measured(this.row, measure);
    const column = `a${this.held.length}`;
    const read = this.hold(cell.sql, column);
    const found = { ...cell, sql: read, json: jsonOf(cell, read), column };
    this.measures.set(name, found);
    return found;
  }

  /** The pieces of one field of an aggregate or a group. */
  field(owner: GraphQLObjectType, name: string, nodes: readonly FieldNode[], path: Path): Piece[] {
    if (name === 'count') return [this.measure({ of: name }).json];
    const vague = vagueOf(this.type);
    if ((name === 'approximateCount' || name === 'openCount') && vague)
      return [this.measure({ of: name, facet: vague }).json];
    const type = objectOf(owner, name);
    return this.c.each(type, nodes, path, (key, fields, at) => {
      const facet = facetsOf(this.type).find(one => one.name === key);
      if (name === 'countDistinct' && (facet?.is === 'column' || facet?.is === 'one'))
        return [this.measure({ of: name, facet }).json];
      if ((name === 'min' || name === 'max') && facet?.is === 'column') return [this.measure({ of: name, facet }).json];
      if (!isMeasure(name) || facet?.is !== 'value') throw new Error(`${owner.name}.${name} has no ${key}.`);
      if (facet.of.name === 'When') return [this.measure({ of: name, facet }).json];
      return [this.total(objectOf(type, key), name, facet, fields, at)];
    });
  }

  private total(
    type: GraphQLObjectType,
    of: Calculation | Extreme,
    facet: FacetOf<'value'>,
    nodes: readonly FieldNode[],
    path: Path,
  ): Piece {
    const { unit } = amountOf(this.row, facet);
    return this.c.each(type, nodes, path, (name, fields) => {
      if (name === 'mixed') return [this.mixed(facet)];
      if (name !== 'value') return [jsonOf({ ...unit, notNull: false }, this.unit(facet))];
      const { constantYear } = this.c.arguments(type, fields);
      if (constantYear === undefined || constantYear === null) return [this.measure({ of, facet }).json];
      return [this.priced(of, facet, bind(slotOf(constantYear)))];
    });
  }

  /** What the amounts are counted in, if all in the same. */
  private unit(facet: FacetOf<'value'>): SQL {
    const { unit, point } = amountOf(this.row, facet);
    return this.hold(
      sql`case when ${alike(this.row, facet)} then min(${unit.sql}) filter (where ${point} is not null) end`,
    );
  }

  private mixed(facet: FacetOf<'value'>): SQL {
    const { point } = amountOf(this.row, facet);
    const those = sql`filter (where ${point} is not null)`;
    const apart = this.type.apart.map(name => {
      const column = this.row.cell(name).sql;
      const differs = this.hold(sql`min(${column}) ${those} is distinct from max(${column}) ${those}`);
      return sql`case when ${differs} then ${quote(`"${screaming(name)}"`)} end`;
    });
    const kind = quote(isMoney(facet) ? '"CURRENCY"' : '"UNIT"');
    const same = this.hold(alike(this.row, facet));
    return sql`'[' || concat_ws(',', ${sql.join([sql`case when not ${same} then ${kind} end`, ...apart], sql`, `)}) || ']'`;
  }

  /** At the prices of a year: each amount at those of a year whose level is 1, worked out, then at those of the year. */
  private priced(of: Calculation | Extreme, facet: FacetOf<'value'>, year: SQL): Piece {
    refuseMixed(this.type, { of, facet }, this.over, this.spot);
    if (!('fiscalPeriod' in columns(this.table))) return sql`'null'`;
    const { point, unit } = amountOf(this.row, facet);
    const level = tableRow('deflators', `${this.row.alias}${facet.name}`);
    const condition = levelOf(level, unit.sql, this.row.cell('fiscalPeriod').sql);
    this.levels.set(level.alias, sql` left join ${from('deflators', level.alias)} on ${condition}`);
    const price = level.cell('priceLevelPoint').sql;
    const all = sql`count(*) filter (where ${point} is not null and ${price} is null) = 0`;
    const real = this.hold(
      sql`case when ${alike(this.row, facet)} and ${all} then ${calculated(of, atLevel(point, price))} end`,
    );
    return jsonOf(numeric, rounded(sql`${real} * ${levelIn(this.c.alias(), this.unit(facet), year)}`, 2));
  }
}

function objectOf(owner: GraphQLObjectType, name: string): GraphQLObjectType {
  const type = getNamedType(owner.getFields()[name]?.type);
  if (!isObjectType(type)) throw new Error(`${owner.name}.${name} is no object.`);
  return type;
}

/** JSON text of what is so of all rows of a list at once. */
export function aggregate(c: Scope, list: List, { type, nodes, args, path }: AskedOfList): SQL {
  c.meter.add('aggregate');
  const row = tableRow(list.of, c.alias());
  const outer = c.alias();
  const over = { where: list.args.where, mix: args.mix, by: [] };
  const totals = new Totals(c, list, row, outer, over, { path, nodes });
  const object = text(
    c.each(type, nodes, path, (name, fields, at) =>
      name === 'coverage'
        ? [coverage(c, list, { type: objectOf(type, name), nodes: fields, path: at })]
        : totals.field(type, name, fields, at),
    ),
  );
  if (totals.columns.length === 0) return object;
  const columns = sql.join([...totals.columns], sql`, `);
  const rows = sql`from ${list.from(row.alias)}${totals.joins} where ${list.member(row)}`;
  return sql`(select ${object} from (select ${columns} ${rows}) as ${sql.identifier(outer)})`;
}
