import type { Format } from './walk.ts';

/** What a spreadsheet would take for a formula and run (OWASP, CSV injection): also in the full width of East Asian keyboards. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const SPECIAL = /[",\r\n]/;

/** A field of RFC 4180: quoted where it must be. An apostrophe before it keeps a text from being a formula. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  const given = Array.isArray(value) ? value.join('; ') : String(value);
  const text = FORMULA.test(given) && !NUMBER.test(given) ? `'${given}` : given;
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of RFC 4180; one that would be empty is quoted, because many readers pass over empty lines. */
const line = (fields: readonly string[]) => `${fields.join(',') || '""'}\r\n`;

/** Comma-separated values (RFC 4180), the first line their names; lists are joined by "; ". */
export const csv: Format = {
  type: 'text/csv; charset=utf-8; header=present',
  head: columns => line(columns),
  line: (row, columns) => {
    const values: Record<string, unknown> = JSON.parse(row);
    return line(columns.map(name => field(values[name])));
  },
};
