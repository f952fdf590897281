import type { Row, Rows } from './rows.ts';

/** By code points, as the database's C collation has it. */
export function compareText(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}

/** What each list is ordered by, as the schema's descriptions and the model have it; the id settles ties. */
const keys: Readonly<Record<string, readonly string[]>> = {
  countries: ['title'],
  organizations: ['title'],
  officials: ['sort_name'],
  posts: ['title'],
  tenures: ['start_min', 'start_max'],
  agreements: ['signed_min', 'signed_max'],
  programs: ['code'],
  funding_lines: ['fiscal_year'],
  events: ['start_min', 'start_max'],
  statements: ['said_min', 'said_max'],
  articles: ['published_min', 'published_max'],
  datasets: ['title'],
  deflators: ['currency', 'fiscal_year'],
  claims: ['record_id', 'property', 'rank'],
  records: ['type', 'slug'],
};
const enums: Readonly<Record<string, string>> = { property: 'property', rank: 'rank', type: 'record_type' };

/** How two rows of a table stand in its lists: ascending, NULLs last, ids last of all. */
export function comparator(rows: Rows, table: string): (a: Row, b: Row) => number {
  const columns = [...(keys[table] ?? []), 'id'];
  return (a, b) => {
    for (const column of columns) {
      const [x, y] = [a[column] ?? null, b[column] ?? null];
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      const name = enums[column];
      const difference = name
        ? rows.rankIn(name, x) - rows.rankIn(name, y)
        : typeof x === 'number' && typeof y === 'number'
          ? x - y
          : compareText(String(x), String(y));
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
