import type { Row } from './rows.ts';
import { snake, type Thing } from './tables.ts';

const trimmed = (number: unknown) =>
  typeof number === 'string' && number.includes('.') ? number.replace(/\.?0+$/, '') : number;
const instant = (text: unknown) =>
  typeof text === 'string' ? new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString() : null;

const edtf = ({ min, max }: Row) => {
  if (typeof min !== 'string' && typeof max !== 'string') return null;
  if (min === max) return min;
  if (typeof min === 'string' && typeof max === 'string') {
    const [year, month] = [min.slice(0, 4), min.slice(0, 7)];
    if (min === `${year}-01-01` && max === `${year}-12-31`) return year;
    const next = new Date(`${month}-01T00:00:00Z`);
    next.setUTCMonth(next.getUTCMonth() + 1, 0);
    if (min === `${month}-01` && max === next.toISOString().slice(0, 10)) return month;
  }
  return `${min ?? '..'}/${max ?? '..'}`;
};

/** One group of columns as a row of its own; null where nothing was stated. */
export function group(row: Row, prefix: string, present: string): Row | null {
  if ((row[`${prefix}_${present}`] ?? null) === null) return null;
  const parts = Object.entries(row).filter(([key]) => key.startsWith(`${prefix}_`));
  return Object.fromEntries(parts.map(([key, value]) => [key.slice(prefix.length + 1), value]));
}

const members: Readonly<Record<string, string>> = {
  Text: 'TextValue',
  Record: 'RecordValue',
  Enum: 'EnumValue',
  Row: 'RowValue',
};
/** What a claim states. */
export function claimValue(row: Row): Thing {
  const value: Record<string, unknown> = JSON.parse(JSON.stringify(row.value));
  const type = String(value.type);
  const more = { as_printed: row.as_printed, value_record_id: row.value_record_id };
  return { type: members[type] ?? type, row: { ...value, ...more } };
}

/** How a column or part of a value reads in the graph. */
export function leaf(type: string, name: string, row: Row, of: string): unknown {
  if (name === 'edtf') return edtf(row);
  const key = name === 'headline' ? 'title' : name === 'value' && of === 'Money' ? 'point' : snake(name);
  const value = row[key] ?? null;
  return type === 'DateTime' ? instant(value) : type === 'Decimal' ? trimmed(value) : value;
}
