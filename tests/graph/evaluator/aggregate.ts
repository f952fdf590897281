import { getNamedType, isObjectType } from 'graphql';
import type { Answering } from './answering.ts';
import { contract } from './contract.ts';
import { shapeOf } from './fields.ts';
import { decimalText, type Rational } from './rationals.ts';
import type { Rows } from './rows.ts';
import { comparing } from './scalars.ts';
import type { Thing } from './tables.ts';
import {
  bound,
  distinct,
  isMeasure,
  type Measure,
  numberOf,
  type Total,
  totalOf,
  unitOf,
  vague,
  valueIn,
} from './totals.ts';
import { leaf } from './values.ts';

const textOf = (number: Rational | null) => number && decimalText(number);

/** The one field of a type that holds a Money or a Quantity. */
function amountOf(type: string): [name: string, group: 'Money' | 'Quantity'] | undefined {
  const owner = contract.getType(type);
  const fields = isObjectType(owner) ? Object.values(owner.getFields()) : [];
  return fields.flatMap(({ name, type: of }): [string, 'Money' | 'Quantity'][] => {
    const group = getNamedType(of).name;
    return group === 'Money' || group === 'Quantity' ? [[name, group]] : [];
  })[0];
}

/** A total as MoneyTotal and QuantityTotal show it. */
const shown = (rows: Rows, total: Total): Answering => ({
  answer: (name, { constantYear }) => {
    if (name === 'mixed') return total.mixed;
    if (name !== 'value') return unitOf(total);
    return textOf(typeof constantYear === 'number' ? valueIn(rows, total, constantYear) : numberOf(total));
  },
});

/** What is so of some things of a type at once. */
export class Aggregate implements Answering {
  private readonly rows: Rows;
  private readonly type: string;
  private readonly things: readonly Thing[];

  constructor(rows: Rows, type: string, things: readonly Thing[]) {
    this.rows = rows;
    this.type = type;
    this.things = things;
  }

  /** One number, or the object of a measure. */
  answer(name: string): unknown {
    const { rows, things } = this;
    if (name === 'count') return things.length;
    if (name === 'countDistinct') return { answer: (field: string) => distinct(rows, things, field) };
    if (name === 'coverage') return this.coverage();
    if (isMeasure(name)) return { answer: (field: string) => this.measured(name, field) };
    const [amount, group] = amountOf(this.type) ?? [];
    if (amount === undefined || group === undefined) throw new Error(`${this.type} has no ${name}.`);
    return name === 'openCount'
      ? vague(things, amount, group).openCount
      : vague(things, amount, group).approximateCount;
  }

  /** The datasets that claims on the things cite which nobody took back or found wrong. */
  private coverage(): Answering[] {
    const { rows, things } = this;
    const claims = things.flatMap(({ row }) => rows.having('claims', 'record_id', row.id));
    const standing = claims.filter(({ rank, retracted_at }) => rank !== 'DEPRECATED' && retracted_at === null);
    const cited = new Set(standing.map(({ dataset_id }) => dataset_id));
    const compare = comparing(rows, 'String');
    return rows
      .table('datasets')
      .filter(({ id }) => cited.has(id))
      .sort((a, b) => compare(a.title, b.title) || Number(a.id) - Number(b.id))
      .map(row => ({ answer: name => (name === 'note' ? row.coverage : { type: 'Dataset', row }) }));
  }

  private measured(measure: Measure, field: string): unknown {
    const { rows, type, things } = this;
    const shape = shapeOf(type, field);
    if (shape?.is === 'group' && shape.type !== 'When') return shown(rows, totalOf(things, field, shape.type, measure));
    if (measure !== 'min' && measure !== 'max') throw new Error(`${type} has no ${measure} of ${field}.`);
    const of = shape?.is === 'column' ? shape.type : 'Date';
    return leaf(of, 'bound', { bound: bound(rows, things, field, measure) }, type);
  }

  /** A number of an aggregate to be compared, as it is shown. */
  figure(name: string, field: string): unknown {
    const { rows, type, things } = this;
    if (!isMeasure(name)) return name === 'countDistinct' ? distinct(rows, things, field) : this.answer(name);
    const shape = shapeOf(type, field);
    if (shape?.is === 'group' && shape.type !== 'When')
      return textOf(numberOf(totalOf(things, field, shape.type, name)));
    return name === 'min' || name === 'max' ? bound(rows, things, field, name) : null;
  }
}
