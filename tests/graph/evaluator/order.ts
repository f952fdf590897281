import { camel, columnOf, partOf, shapeOf } from './fields.ts';
import { type Filter, filtering, isFilter } from './filters.ts';
import { decimalText } from './rationals.ts';
import { related } from './relations.ts';
import type { Rows } from './rows.ts';
import { comparing } from './scalars.ts';
import { snake, type Thing } from './tables.ts';
import { bound, distinct, isMeasure, numberOf, totalOf } from './totals.ts';

/** What rows are ordered by, and how. */
export interface Key<T> {
  /** Says which key it is: two orders are one where these are alike. */
  name: string;
  /** The type its values compare as. */
  type: string;
  of: (row: T) => unknown;
  descending: boolean;
  nullsFirst: boolean;
}

/** One column, or what is worked out: without a direction yet. */
type Measured = Pick<Key<Thing>, 'name' | 'type' | 'of'>;

/** Columns and the types their values compare as. */
export type Columns = readonly (readonly [column: string, type: string])[];

/** What each list is ordered by, as the schema's descriptions and the model have it; the id settles ties. */
const defaults: Readonly<Record<string, Columns>> = {
  Country: [['title', 'String']],
  Organization: [['title', 'String']],
  Official: [['sort_name', 'String']],
  Post: [['title', 'String']],
  Tenure: [
    ['start_min', 'Date'],
    ['start_max', 'Date'],
  ],
  Agreement: [
    ['signed_min', 'Date'],
    ['signed_max', 'Date'],
  ],
  Program: [['code', 'String']],
  FundingLine: [['fiscal_year', 'Int']],
  Event: [
    ['start_min', 'Date'],
    ['start_max', 'Date'],
  ],
  Statement: [
    ['said_min', 'Date'],
    ['said_max', 'Date'],
  ],
  Article: [
    ['published_min', 'Date'],
    ['published_max', 'Date'],
  ],
  Dataset: [['title', 'String']],
  Deflator: [
    ['currency', 'String'],
    ['fiscal_year', 'Int'],
  ],
  Claim: [
    ['record_id', 'Int'],
    ['property', 'Property'],
    ['rank', 'Rank'],
  ],
  Mention: [
    ['article_id', 'Int'],
    ['start', 'Int'],
  ],
  Conflict: [
    ['record_id', 'Int'],
    ['property', 'Property'],
    ['modality', 'Modality'],
  ],
  Difference: [
    ['record_id', 'Int'],
    ['part', 'RecordType'],
    ['modality', 'Modality'],
    ['member_id', 'Int'],
  ],
  Ingestion: [['started_at', 'DateTime']],
};
/** Of what is listed without regard to its type. */
const ofRecords: readonly Measured[] = [
  { name: 'type', type: 'RecordType', of: thing => columnOf(thing, 'type') },
  { name: 'slug', type: 'String', of: ({ row }) => row.slug ?? null },
];

const id: Measured = { name: 'id', type: 'Int', of: ({ row }) => row.id };
const isInterface = (type: string) => type === 'Source' || type === 'Record' || type === 'Cited';

/** The keys of a type's lists where no order is asked for, before the id. */
export const defaultKeys = (type: string, columns = defaults[type] ?? []): readonly Measured[] =>
  isInterface(type)
    ? ofRecords
    : columns.map(([name, kind]) => ({ name, type: kind, of: ({ row }) => row[name] ?? null }));

const ascending = (key: Measured): Key<Thing> => ({ ...key, descending: false, nullsFirst: false });
export const defaultOrder = (type: string, columns?: Columns): Key<Thing>[] =>
  [...defaultKeys(type, columns), id].map(ascending);

/** A field of a type as the keys it orders by. */
function fieldKeys(type: string, name: string): Measured[] {
  const shape = shapeOf(type, name);
  const column = name === 'headline' ? 'title' : name;
  if (shape?.is === 'column') return [{ name: snake(column), type: shape.type, of: thing => columnOf(thing, name) }];
  if (shape?.is !== 'group') throw new Error(`Nothing orders by ${type}.${name}.`);
  const part = (of: string) => (thing: Thing) => partOf(thing, name, shape.type, of);
  if (shape.type === 'When')
    return ['min', 'max'].map(of => ({ name: `${snake(name)}_${of}`, type: 'Date', of: part(of) }));
  const [point, min, max] = [part('point'), part('min'), part('max')];
  return [{ name: `${name}.amount`, type: 'Decimal', of: thing => point(thing) ?? min(thing) ?? max(thing) }];
}

/** What the rows of a to-many relation come to, as a key. */
function totalKey(rows: Rows, of: string, relation: string, wanted: Filter): Measured {
  const { where, mix: _, ...rest } = wanted;
  const [[measure, field] = []] = Object.entries(rest).filter(([, value]) => value != null);
  if (measure === undefined || typeof field !== 'string')
    throw new Error(`Nothing orders by ${JSON.stringify(wanted)}.`);
  const name = `${relation} ${JSON.stringify(wanted)}`;
  const holds = filtering(rows);
  const listed = (thing: Thing) =>
    related(rows, thing, relation).filter(other => !isFilter(where) || holds(other, where, of));
  return { name, ...figureOf(rows, of, measure, camel(field), listed) };
}

/** A figure over the rows that something has. */
export function figureOf<T>(
  rows: Rows,
  type: string,
  measure: string,
  field: string,
  listed: (of: T) => readonly Thing[],
): { type: string; of: (from: T) => unknown } {
  if (measure === 'field' || measure === 'count') return { type: 'Int', of: from => listed(from).length };
  if (measure === 'countDistinct') return { type: 'Int', of: from => distinct(rows, listed(from), field) };
  if (!isMeasure(measure)) throw new Error(`Nothing orders by ${measure}.`);
  const shape = shapeOf(type, field);
  if (shape?.is === 'group' && shape.type !== 'When') {
    const group = shape.type;
    return {
      type: 'Decimal',
      of: from => {
        const value = numberOf(totalOf(listed(from), field, group, measure));
        return value && decimalText(value);
      },
    };
  }
  if (measure !== 'min' && measure !== 'max') throw new Error(`${measure} of ${field} is nothing.`);
  return {
    type: shape?.is === 'column' ? shape.type : 'Date',
    of: from => bound(rows, listed(from), field, measure),
  };
}

/** What one entry of `orderBy` orders by; the value of a related row is NULL where there is none. */
function keysOf(rows: Rows, type: string, wanted: Filter): Measured[] {
  const { direction: _, nulls: __, ...rest } = wanted;
  const [[key, value] = []] = Object.entries(rest).filter(([, given]) => given != null);
  if (key === undefined) throw new Error(`An order has no key: ${JSON.stringify(wanted)}.`);
  if (key === 'field') return fieldKeys(type, camel(String(value)));
  if (!isFilter(value)) throw new Error(`${key} is ordered by ${value}.`);
  const shape = shapeOf(type, key);
  if (shape?.is === 'many') return [totalKey(rows, shape.type, key, value)];
  if (shape?.is !== 'one') throw new Error(`Nothing orders by ${type}.${key}.`);
  return keysOf(rows, shape.type, value).map(inner => ({
    name: `${key}.${inner.name}`,
    type: inner.type,
    of: thing => {
      const [other] = related(rows, thing, key);
      return other ? inner.of(other) : null;
    },
  }));
}

/** The order that `orderBy` asks for: its entries, then the id in the direction of the last. */
export function orderOf(rows: Rows, type: string, wanted: unknown, usual?: Columns): Key<Thing>[] {
  const entries = (Array.isArray(wanted) ? wanted : []).filter(isFilter);
  if (entries.length === 0) return defaultOrder(type, usual);
  const directed = (key: Measured, { direction, nulls }: Filter): Key<Thing> => ({
    ...key,
    descending: direction === 'DESC',
    nullsFirst: nulls === 'FIRST',
  });
  const keys = entries.flatMap(entry => keysOf(rows, type, entry).map(key => directed(key, entry)));
  return [...keys, directed(id, { direction: entries.at(-1)?.direction })];
}

/** What tells one order from another. */
export const orderName = (keys: readonly Pick<Key<never>, 'name' | 'descending' | 'nullsFirst'>[]) =>
  keys.map(({ name, descending, nullsFirst }) => `${name}${descending ? '-' : ''}${nullsFirst ? '^' : ''}`).join();

/** Whether places in an order hold decimals. */
export const hasDecimals = (keys: readonly Pick<Key<never>, 'type'>[]) => keys.some(({ type }) => type === 'Decimal');

/** How the values of two places compare, key by key. */
export function comparePlaces(
  rows: Rows,
  keys: readonly Omit<Key<never>, 'of'>[],
  a: readonly unknown[],
  b: readonly unknown[],
): number {
  for (const [i, { type, descending, nullsFirst }] of keys.entries()) {
    const [x, y] = [a[i] ?? null, b[i] ?? null];
    if (x === null && y === null) continue;
    if (x === null || y === null) return (x === null) === nullsFirst ? -1 : 1;
    const difference = comparing(rows, type)(x, y);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

/** Things with their places, in an order. */
export function placed<T>(rows: Rows, keys: readonly Key<T>[], things: readonly T[]): { of: T; at: unknown[] }[] {
  return things
    .map(of => ({ of, at: keys.map(key => key.of(of)) }))
    .sort((a, b) => comparePlaces(rows, keys, a.at, b.at));
}
