import { and, or, type SQL, sql } from 'drizzle-orm';
import { type Declared, type FacetOf, facetsOf, isSearched } from '../declared.ts';
import { type Code, problem } from '../errors.ts';
import type { Operator } from '../values/operator.ts';
import { quote } from './json-text.ts';
import { membersOf } from './link.ts';
import type { Spot } from './page.ts';
import { type Cell, columns, from, partRow, type Row, tableRow } from './row.ts';
import type { Scope } from './scope.ts';
import { matching } from './search.ts';
import { SearchSlots } from './search-slots.ts';
import { bind, Slot, slotOf } from './slot.ts';

/** Relations a filter or an order may lead through, one after the other. */
export const MOST_RELATIONS = 5;
/** Conditions of one filter at most. */
const MOST_CONDITIONS = 200;

type Given = readonly [string, unknown][];

/** A filter's conditions under compilation; all that is wrong with them is found here, before any SQL is sent. */
export class Conditions {
  private readonly c: Scope;
  private readonly spot: Spot;
  private count = 0;

  constructor(c: Scope, spot: Spot) {
    this.c = c;
    this.spot = spot;
  }

  /** What must hold of a row of a type. `at` names the place in the argument. */
  ofRow(type: Declared, given: unknown, row: Row, at: string, depth = 0): SQL {
    return every(
      this.read(given, at).map(([name, value]) => this.ofField(type, name, value, row, `${at}.${name}`, depth)),
    );
  }

  /** What must hold of one value, by the operators of its type. */
  ofCell(cell: Cell, given: unknown, at: string): SQL {
    return every(
      this.read(given, at).map(([operator, value]) => {
        this.one(at);
        return this.comparison(cell, operator, this.present(value, `${at}.${operator}`));
      }),
    );
  }

  /** `and`, `or` and `not` over whatever `inner` compiles. */
  logic(name: string, given: unknown, at: string, inner: (given: unknown, at: string) => SQL): SQL | undefined {
    if (name !== 'and' && name !== 'or' && name !== 'not') return undefined;
    this.one(at);
    if (name === 'not') return sql`(${inner(given, at)}) is not true`;
    const all = this.present(given, at);
    if (!Array.isArray(all)) throw this.refusal('BAD_FILTER', `\`${at}\` is no list.`);
    const conditions = all.map((item: unknown, i) => inner(item, `${at}[${i}]`));
    return name === 'and' ? every(conditions) : (or(...conditions) ?? sql`false`);
  }

  /** The keys of an input object and what they hold; null and {} are refused, unless `empty` allows {}. */
  read(given: unknown, at: string, empty = false): Given {
    const value = this.present(given, at);
    const entries: Given = typeof value === 'object' && !(value instanceof Slot) ? Object.entries(value) : [];
    if (entries.length === 0 && !empty)
      throw this.refusal('BAD_FILTER', `\`${at}\` is {}, which could mean anything or nothing.`);
    return entries;
  }

  private present(value: unknown, at: string): NonNullable<unknown> {
    if (value === null || value === undefined)
      throw this.refusal('BAD_FILTER', `\`${at}\` is null: to ask for what has no value, write \`isNull: true\`.`);
    return value;
  }

  private refusal(code: Code, message: string) {
    return problem(code, message, this.spot);
  }

  private one(at: string): void {
    if (++this.count > MOST_CONDITIONS)
      throw this.refusal('BAD_FILTER', `At most ${MOST_CONDITIONS} conditions are taken; \`${at}\` is one more.`);
  }

  private ofField(type: Declared, name: string, given: unknown, row: Row, at: string, depth: number): SQL {
    const logic = this.logic(name, given, at, (inner, place) => this.ofRow(type, inner, row, place, depth));
    if (logic) return logic;
    if (name === 'matches' && isSearched(type)) {
      this.one(at);
      return matching(this.c, row.cell('id').sql, new SearchSlots(this.c, this.present(given, at), at, this.spot));
    }
    const moment = type.moments[name];
    if (moment) {
      this.one(at);
      return moment.holds(row, sql`${bind(slotOf(this.present(given, at)))}::date`);
    }
    for (const facet of facetsOf(type)) {
      if (facet.is === 'one' && name === `${facet.name}IsNull`) {
        this.one(at);
        const there = this.related(facet, row);
        return this.present(given, at) === true ? sql`not ${there}` : there;
      }
      if (facet.name !== name) continue;
      switch (facet.is) {
        case 'column':
          return this.ofCell(facet.cell(row), given, at);
        case 'value':
          return this.ofValue(facet, given, row, at);
        case 'same':
          return this.related(facet, row, child => this.ofRow(facet.of, given, child, at, this.deeper(depth, at)));
        case 'one':
          if (namesOne(facet, given)) return this.known(facet, given, row, at, this.deeper(depth, at));
          return this.related(facet, row, child => this.ofRow(facet.of, given, child, at, this.deeper(depth, at)));
        case 'many':
          return this.ofMany(facet, given, row, at, this.deeper(depth, at));
      }
    }
    throw new Error(`${type.name} cannot be filtered by ${name}.`);
  }

  private deeper(depth: number, at: string): number {
    if (depth >= MOST_RELATIONS)
      throw this.refusal('TOO_DEEP', `\`${at}\` is more than ${MOST_RELATIONS} relations deep.`);
    return depth + 1;
  }

  /** The parts of a When, a Quantity or Money; an absent one has none. */
  private ofValue({ of, at: prefix, present }: FacetOf<'value'>, given: unknown, row: Row, at: string): SQL {
    const entries = this.read(given, at);
    const part = partRow(row, prefix);
    const definitely = entries.some(([name, value]) => name === 'certainty' && value === 'DEFINITE');
    const asked = entries.filter(([name]) => name !== 'certainty');
    if (asked.length === 0) throw this.refusal('BAD_FILTER', `\`${at}\` says how sure, but not of what.`);
    return every(
      asked.map(([name, value]) => {
        const place = `${at}.${name}`;
        const operator = of.operators[name];
        if (!operator && name !== 'isNull') return this.ofField(of, name, value, part, place, 0);
        this.one(place);
        const operand = this.present(value, place);
        return operator
          ? this.operation(operator, part, operand, definitely, place)
          : this.comparison(row.cell(present), name, operand);
      }),
    );
  }

  /** A comparison of a value as a whole, which may be unsure. */
  private operation(operator: Operator, part: Row, operand: unknown, definitely: boolean, at: string): SQL {
    if (operator.takes === 'Date') return operator.holds(part, sql`${bind(slotOf(operand))}::date`);
    if (operator.takes === 'Decimal') return operator.holds(part, sql`${bind(slotOf(operand))}::numeric`, definitely);
    const days = new Map(
      this.read(operand, at).map(([key, day]) => [key, sql`${bind(slotOf(this.present(day, `${at}.${key}`)))}::date`]),
    );
    this.inOrder(operand, at);
    return operator.holds(part, days.get('from'), days.get('to'));
  }

  /** Refuses days that end before they begin: no day lies within. */
  private inOrder(range: unknown, at: string): void {
    const { from, to } = Object(range);
    this.c.check(
      new Slot(variables => {
        const [first, last] = [slotOf(from).read(variables), slotOf(to).read(variables)];
        if (typeof first === 'string' && typeof last === 'string' && last < first)
          throw this.refusal('BAD_FILTER', `\`${at}\` ends on ${last}, before it begins on ${first}.`);
        return undefined;
      }),
    );
  }

  private related({ table, link }: FacetOf<'one' | 'same'>, row: Row, holds?: (child: Row) => SQL): SQL {
    this.c.meter.add('relation');
    const child = tableRow(table, this.c.alias());
    return sql`exists (select from ${from(table, child.alias)} where ${and(link(row, child), holds?.(child))})`;
  }

  /** That the row leads to the one that a unique value names: found once, so that an index on what leads there gives the order, too. */
  private known({ of, table, id }: FacetOf<'one'>, given: unknown, row: Row, at: string, depth: number): SQL {
    this.c.meter.add('relation');
    const child = tableRow(table, this.c.alias());
    const holds = this.ofRow(of, given, child, at, depth);
    return sql`${id(row)} = (select ${child.cell('id').sql} from ${from(table, child.alias)} where ${holds})`;
  }

  private ofMany({ of, table, link }: FacetOf<'many'>, given: unknown, row: Row, at: string, depth: number): SQL {
    const member = membersOf(table, link, row);
    const holds = (inner: unknown, of_: Row, place: string): SQL =>
      this.read(inner, place, true).length > 0 ? this.ofRow(of, inner, of_, place, depth) : sql`true`;
    return every(
      this.read(given, at).map(([name, value]) => {
        const place = `${at}.${name}`;
        this.c.meter.add('relation');
        const entry = tableRow(table, this.c.alias());
        const rows = (condition: SQL) =>
          sql`(select from ${from(table, entry.alias)} where ${and(member(entry), condition)})`;
        if (name === 'count') {
          const number = sql`(select count(*) from ${from(table, entry.alias)} where ${member(entry)})`;
          return this.ofCell({ ...whole, sql: number, json: number }, value, place);
        }
        this.one(place);
        const condition = holds(value, entry, place);
        if (name === 'some') return sql`exists ${rows(condition)}`;
        return sql`not exists ${rows(name === 'every' ? sql`(${condition}) is not true` : condition)}`;
      }),
    );
  }

  private comparison(cell: Cell, operator: string, value: NonNullable<unknown>): SQL {
    const at = cell.sql;
    switch (operator) {
      case 'eq':
        return sql`${at} = ${operand(cell, value)}`;
      case 'ne':
        return sql`${at} is distinct from ${operand(cell, value)}`;
      case 'in':
        return among(cell, value);
      case 'notIn':
        return sql`(${among(cell, value)}) is not true`;
      case 'lt':
        return sql`${at} < ${operand(cell, value)}`;
      case 'lte':
        return sql`${at} <= ${operand(cell, value)}`;
      case 'gt':
        return sql`${at} > ${operand(cell, value)}`;
      case 'gte':
        return sql`${at} >= ${operand(cell, value)}`;
      case 'isNull':
        return value === true ? sql`${at} is null` : sql`${at} is not null`;
      case 'contains':
        return sql`strpos(${at}, ${operand(cell, value)}) > 0`;
      case 'startsWith':
        return sql`starts_with(${at}, ${operand(cell, value)})`;
      case 'equalsIgnoringCase':
        return sql`lower(${at}) = lower(${operand(cell, value)})`;
      case 'has':
        return sql`${operand({ ...cell, type: sql`text` }, value)} = any(${at})`;
      case 'isEmpty':
        return sql`cardinality(${at}) ${sql.raw(value === true ? '=' : '>')} 0`;
      default:
        throw new Error(`There is no operator ${operator}.`);
    }
  }
}

/** Whether what must hold of a related row is of one row at most: that a column which is unique has a value. */
function namesOne({ table }: FacetOf<'one'>, given: unknown): boolean {
  if (typeof given !== 'object' || given === null || given instanceof Slot) return false;
  return Object.entries(given).some(
    ([name, value]) =>
      columns(table)[name]?.isUnique && typeof value === 'object' && value !== null && Object.hasOwn(value, 'eq'),
  );
}

const every = (conditions: readonly SQL[]): SQL => and(...conditions) ?? sql`true`;

/** A whole number that a subselect or an aggregate yields. */
export const whole: Omit<Cell, 'sql' | 'json'> = {
  type: sql`bigint`,
  form: 'bigint',
  values: undefined,
  notNull: true,
};

/** A value to compare with: enums and booleans are part of the plan, all else is bound. */
function operand(cell: Cell, value: unknown): SQL {
  if (typeof value === 'boolean') return sql.raw(String(value));
  if (cell.values) return quote(String(value));
  return sql`${bind(slotOf(value))}::${cell.type}`;
}

function among(cell: Cell, value: unknown): SQL {
  if (cell.values) {
    const values = Array.isArray(value) ? value : [];
    if (values.length === 0) return sql`false`;
    return sql`${cell.sql} in (${sql.join(
      values.map(one => operand(cell, one)),
      sql`, `,
    )})`;
  }
  const all = Array.isArray(value)
    ? new Slot(variables => value.map((one: unknown) => slotOf(one).read(variables)))
    : slotOf(value);
  return sql`${cell.sql} = any(${bind(all.map(arrayText))}::${cell.type}[])`;
}

/** An array as PostgreSQL writes it: one parameter, however long the list. */
export const arrayText = (values: unknown): string =>
  `{${(Array.isArray(values) ? values : []).map(value => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join()}}`;
