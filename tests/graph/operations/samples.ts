import { getNamedType, isEnumType, isObjectType } from 'graphql';
import type { Choice } from '../choice.ts';
import { contract } from '../evaluator/contract.ts';
import { columnOf, partOf, shapeOf } from '../evaluator/fields.ts';
import type { Rows } from '../evaluator/rows.ts';
import { type Thing, tableOf } from '../evaluator/tables.ts';
import { searchedTexts } from './searches.ts';
import { oddNames } from './subjects.ts';

/** Values of a field that rows of a world have, as one would give them to a filter. */
export type Samples = (type: string, field: string, part?: string) => readonly unknown[];

/** Rows looked at for what a field can be. */
const ROWS = 60;

const given = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:/.test(value)
    ? value.replace(' ', 'T').replace('+00', 'Z')
    : value;

/** What the rows of a world have, by type and field; worked out once each. */
export function samplesOf(rows: Rows): Samples {
  const known = new Map<string, readonly unknown[]>();
  const thingsOf = (type: string): Thing[] => {
    const found = contract.getType(type);
    const types =
      found && 'getInterfaces' in found && !tableOf.has(type) ? ['Article', 'Dataset', 'Agreement'] : [type];
    return types.flatMap(name =>
      rows
        .table(tableOf.get(name) ?? '')
        .slice(0, ROWS)
        .map(row => ({ type: name, row })),
    );
  };
  return (type, field, part) => {
    const key = `${type}.${field}.${part}`;
    const before = known.get(key);
    if (before) return before;
    if (field === 'matches') {
      const texts = searchedTexts(rows, type);
      known.set(key, texts);
      return texts;
    }
    const values = thingsOf(type).flatMap((thing): unknown[] => {
      const shape = shapeOf(thing.type, field);
      if (shape?.is === 'group') return [partOf(thing, field, shape.type, part ?? 'min')];
      const value = shape ? columnOf(thing, field) : null;
      return Array.isArray(value) ? value : [value];
    });
    const found = [...new Set(values.filter(value => value !== null).map(given))];
    known.set(key, found);
    return found;
  };
}

/** The days that dates of a type's rows begin and end on: those of one of its fields, or of all. */
export function daysOf(samples: Samples, type: string, field?: string): string[] {
  const owner = contract.getType(type);
  const fields = isObjectType(owner) ? Object.values(owner.getFields()) : [];
  const dates = fields.filter(one => getNamedType(one.type).name === 'When' && (field ?? one.name) === one.name);
  const days = dates.flatMap(({ name }) => [...samples(type, name, 'min'), ...samples(type, name, 'max')]);
  return [...new Set(days.map(String))].sort();
}

const DAY = 24 * 60 * 60 * 1000;
/** A value itself, or the next one to either side: what a comparison may just miss. */
export function near({ chance, pick }: Choice, value: unknown): unknown {
  if (!chance(30)) return value;
  const step = pick([-1, 1]);
  if (/^-?\d{1,30}$/.test(String(value))) return String(BigInt(String(value)) + BigInt(step));
  if (!/^\d{4}-\d\d-\d\d$/.test(String(value))) return value;
  const day = new Date(Date.parse(`${value}T00:00:00Z`) + step * DAY).toISOString();
  return /^(?!0000)\d{4}-/.test(day) ? day.slice(0, 10) : value;
}

/** Days for the start and for the end of a range, so that no start comes after an end. */
export function rangeOf(days: readonly string[]): { from: readonly string[]; to: readonly string[] } {
  const all = days.length > 0 ? days : ['1997-11-17'];
  const middle = all.length >> 1;
  return { from: ['0001-01-01', ...all.slice(0, middle + 1)], to: [...all.slice(middle), '9999-12-31'] };
}

const DECIMAL = /^-?\d{1,40}(\.\d{1,20})?$/;
const odd: Readonly<Record<string, readonly unknown[]>> = {
  String: [...oddNames, '', 'A', 'ä', 'İ', 'ß'],
  Int: [0, 1, 2, -1, 1998, 2_147_483_647, -2_147_483_648],
  Decimal: ['0', '-0', '1', 5, '-12.5', '1500000.00', '0.000000000000000001', '9'.repeat(40)],
  Date: ['0001-01-01', '1997-11-17', '1998-01-01', '2000-02-29', '9999-12-31'],
  DateTime: [
    '0001-01-01T00:00:00Z',
    '2026-11-23T20:45:00.000Z',
    '2026-11-23T20:45:00.0005Z',
    '9999-12-31T23:59:59.999999Z',
  ],
  Boolean: [true, false],
};

/** A value of a scalar or an enum: one of the samples most times, else one that is seldom there. */
export function drawValue({ chance, pick }: Choice, type: string, samples: readonly unknown[]): unknown {
  // Whether there is a value is asked of fields of every type.
  const fit = samples.filter(value =>
    type === 'Boolean' ? typeof value === 'boolean' : type !== 'Decimal' || DECIMAL.test(String(value)),
  );
  if (fit.length > 0 && chance(75)) return pick(fit);
  const found = contract.getType(type);
  return pick(isEnumType(found) ? found.getValues().map(({ name }) => name) : (odd[type] ?? []));
}

/** Part of a text, or the text in other letters: what conditions on parts of texts are drawn from. */
export function partOfText({ below, chance }: Choice, text: string, operator: string): string {
  const letters = [...text];
  if (operator === 'contains' && letters.length > 0) {
    const from = below(letters.length);
    return letters.slice(from, from + 1 + below(4)).join('');
  }
  if (operator === 'startsWith') return letters.slice(0, below(5)).join('');
  if (operator === 'equalsIgnoringCase' && chance(70)) return chance(50) ? text.toUpperCase() : text.toLowerCase();
  return text;
}
