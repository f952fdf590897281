import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { quote } from './json-text.ts';
import type { Key } from './order.ts';
import type { Row } from './row.ts';
import { bind, type Slot } from './slot.ts';

const DIGEST = 12;

/** Which list and order a cursor is of: what the plan knows of it, and for orders that hold values of the reader's, those. */
export interface Tag {
  text: string;
  values: Slot | undefined;
}

const mark = ({ name, descending, nullsFirst }: Key) =>
  `${name}${descending ? ' desc' : ''}${nullsFirst ? ' nulls first' : ''}`;

/** The tag of a list in an order. */
export const tagOf = (list: string, keys: readonly Key[], values?: Slot): Tag => ({
  text: `${list}(${keys.map(mark).join()})`,
  values,
});

/** A row's cursor: base64url of a digest over list, order and place, then the place, every key exactly, as JSON. */
export function cursorOf({ text, values }: Tag, keys: readonly Key[], row: Row): SQL {
  const place = sql`json_build_array(${sql.join(
    keys.map(key => sql`(${key.at(row)})::text`),
    sql`, `,
  )})::text`;
  const tag = values ? sql`${quote(text)} || ${bind(values)}` : quote(text);
  const digest = sql`left(encode(sha256(convert_to(${tag} || ${place}, 'UTF8')), 'hex'), ${sql.raw(String(DIGEST))})`;
  // PostgreSQL breaks base64 into lines and pads it; neither belongs in a cursor.
  return sql`translate(encode(convert_to(${digest} || ${place}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

const FORMS: readonly [RegExp, RegExp][] = [
  [/^integer$/, /^-?\d{1,10}$/],
  [/^bigint$/, /^-?\d{1,18}$/],
  [/^boolean$/, /^(true|false)$/],
  [/^date$/, /^\d{4}-\d\d-\d\d$/],
  [/^numeric/, /^-?\d+(\.\d+)?$/],
  [/^timestamp/, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/],
];

function fits(key: Key, value: unknown): value is string | null {
  if (value === null) return key.nullable;
  if (typeof value !== 'string') return false;
  if (key.values) return key.values.includes(value);
  const [, form] = FORMS.find(([type]) => type.test(key.form)) ?? [];
  return form ? form.test(value) : true;
}

/** The place a cursor names, a text or null for each key; undefined for a cursor of another list, or changed. */
export function placeOf(cursor: string, tag: string, keys: readonly Key[]): (string | null)[] | undefined {
  const bytes = Buffer.from(cursor, 'base64url');
  const text = bytes.toString('utf8');
  // Only the one spelling of these bytes is a cursor of ours, and bytes that are no UTF-8 would be read as U+FFFD.
  if (bytes.toString('base64url') !== cursor || !Buffer.from(text).equals(bytes)) return undefined;
  const [digest, place] = [text.slice(0, DIGEST), text.slice(DIGEST)];
  if (
    createHash('sha256')
      .update(tag + place)
      .digest('hex')
      .slice(0, DIGEST) !== digest
  )
    return undefined;
  try {
    const values: unknown = JSON.parse(place);
    if (!Array.isArray(values) || values.length !== keys.length) return undefined;
    const found: (string | null)[] = [];
    for (const [i, key] of keys.entries()) {
      const value: unknown = values[i];
      if (!fits(key, value)) return undefined;
      found.push(value);
    }
    return found;
  } catch {
    return undefined;
  }
}
