import { isEnumType } from 'graphql';
import type { Choice } from '../choice.ts';
import { contract } from '../evaluator/contract.ts';
import { columnOf, partOf, shapeOf } from '../evaluator/fields.ts';
import type { Rows } from '../evaluator/rows.ts';
import { type Thing, tableOf } from '../evaluator/tables.ts';
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
