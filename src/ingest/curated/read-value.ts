import { precision } from '../../../drizzle/tables/index.ts';
import { decimal, type Money, type Quantity, qualifiers, rangeFault } from '../draft/amount.ts';
import { isDay, shortForm, type When, whenOf } from '../draft/calendar.ts';
import type { Problems } from '../draft/problem.ts';
import type { Property } from '../draft/property.ts';
import type { Stated, Value } from '../draft/value.ts';
import { Fields } from './fields.ts';
import type { Tree } from './yaml-tree.ts';

/** Reads a property's value in the notation of the seeds; null when it cannot be read, which is then a problem. */
export function readValue(property: Property, tree: Tree, problems: Problems): Stated | null {
  const { name, kind } = property;
  if (tree.is === 'nothing') {
    problems.add(tree, `${name} is empty.`, 'Fill it in or leave the line out.');
    return null;
  }
  const stated = (value: Value | null, printed: string | null = null): Stated | null =>
    value && { at: { file: tree.file, line: tree.line }, value, printed };
  if (kind === 'list') return stated(readList(name, tree, problems));
  if (tree.is === 'map' && (kind === 'when' || kind === 'fiscal' || kind === 'quantity' || kind === 'money')) {
    const fields = new Fields(tree, name, problems);
    const value = kind === 'quantity' || kind === 'money' ? rangeIn(fields, kind) : whenIn(fields);
    const printed = fields.text('printed');
    fields.rest();
    return stated(kind === 'fiscal' ? fiscal(name, tree, value, problems) : value, printed);
  }
  if (tree.is !== 'scalar') {
    problems.add(tree, `${name} takes one value, not a ${tree.is === 'map' ? 'mapping' : 'list'}.`, 'Write one value.');
    return null;
  }
  const value = scalar(property, tree.text);
  if (typeof value !== 'string') return stated(kind === 'fiscal' ? fiscal(name, tree, value, problems) : value);
  problems.add(tree, `${name}: "${tree.text}" ${value}`, CURES[kind] ?? `Allowed are: ${property.allowed.join(', ')}.`);
  return null;
}

const DATE_CURE = 'Write 1997-11-17, 1997-11, 1997, FY1998, UNKNOWN or { min, max, precision }.';
const CURES: Partial<Record<Property['kind'], string>> = {
  when: DATE_CURE,
  fiscal: 'Write a fiscal year such as FY1998.',
  quantity: 'Write plain digits, or { point, min, max, qualifier, unit }.',
  money: 'Write { point, currency } with a currency such as USD.',
  integer: 'Write a whole number.',
  boolean: 'Write true or false.',
  text: 'Fill it in or leave the line out.',
  record: 'Write the slug of what is meant.',
};

/** A value, or what is wrong with the text. */
function scalar({ kind, target, allowed }: Property, text: string): Value | string {
  if (kind === 'when' || kind === 'fiscal') return whenOf(text) ?? 'is no date in the calendar.';
  if (kind === 'money') return 'is a sum without a currency.';
  if (kind === 'quantity' || kind === 'integer') {
    const point = decimal(text);
    if (point === null || (kind === 'integer' && point.includes('.'))) return 'is not a number.';
    return { type: 'Quantity', point, min: null, max: null, qualifier: 'EXACT', unit: null };
  }
  if (kind === 'enum') return allowed.includes(text) ? { type: 'Enum', value: text } : 'is not a value it can take.';
  if (kind === 'boolean' && text !== 'true' && text !== 'false') return 'is neither true nor false.';
  if (text.trim() === '') return 'is blank.';
  return target ? { type: 'Record', record: target, slug: text } : { type: 'Text', text: text.trim() };
}

function readList(name: string, tree: Tree, problems: Problems): Value | null {
  if (tree.is !== 'list') {
    problems.add(tree, `${name} takes a list.`, 'Write it as [one, another].');
    return null;
  }
  const items: string[] = [];
  for (const item of tree.items) {
    if (item.is !== 'scalar' || item.text.trim() === '' || item.text.includes(';')) {
      problems.add(item, `${name} holds something that is no plain text without ";".`, 'Write one text an item.');
    } else items.push(item.text);
  }
  return items.length === tree.items.length ? { type: 'Text', text: items.join('; ') } : null;
}

function fiscal(name: string, tree: Tree, value: Value | null, problems: Problems): Value | null {
  if (value === null || (value.type === 'When' && shortForm(value)?.startsWith('FY'))) return value;
  problems.add(tree, `${name} is not one fiscal year.`, 'Write a fiscal year such as FY1998.');
  return null;
}

function whenIn(fields: Fields): When | null {
  const [min, max] = [fields.checked('min', isDay, DAY_FAULT), fields.checked('max', isDay, DAY_FAULT)];
  const fineness = fields.choice('precision', precision.enumValues);
  if (fields.broken) return null;
  if (fineness === null) return fields.fault('it has no precision.', `Say one of: ${precision.enumValues.join(', ')}.`);
  if (min === null && max === null && fineness !== 'UNKNOWN') {
    return fields.fault(`precision ${fineness} needs min, max or both.`, 'Add them, or write UNKNOWN.');
  }
  if (min !== null && max !== null && min > max)
    return fields.fault(`min ${min} comes after max ${max}.`, 'Swap them.');
  if (fineness === 'DAY' && (min === null || min !== max)) {
    return fields.fault('precision DAY needs one day as min and max.', 'Write the day alone, such as 1997-11-17.');
  }
  return { type: 'When', min, max, precision: fineness };
}

const DAY_FAULT = 'is no day in the calendar, such as 1997-11-17.';
const CURRENCY = /^[A-Z]{3}$/;

function rangeIn(fields: Fields, kind: 'quantity' | 'money'): Quantity | Money | null {
  const number = (key: string) => {
    const text = fields.checked(key, given => decimal(given) !== null, 'is not a number in plain digits.');
    return text === null ? null : decimal(text);
  };
  const range = { point: number('point'), min: number('min'), max: number('max') };
  const stated = fields.choice('qualifier', qualifiers) ?? (kind === 'money' ? 'EXACT' : null);
  const measure = kind === 'money' ? null : fields.text('unit');
  const currency =
    kind === 'money' ? fields.checked('currency', text => CURRENCY.test(text), 'is not as USD is.') : null;
  if (fields.broken) return null;
  if (stated === null) return fields.fault('it has no qualifier.', `Say one of: ${qualifiers.join(', ')}.`);
  const fault = rangeFault({ ...range, qualifier: stated });
  if (fault) return fields.fault(fault, 'Say what the source says.');
  if (kind === 'quantity') return { type: 'Quantity', ...range, qualifier: stated, unit: measure };
  if (currency === null) return fields.fault('it has no currency.', 'Add the ISO 4217 code, such as USD.');
  return { type: 'Money', ...range, qualifier: stated, currency };
}
