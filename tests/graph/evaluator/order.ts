import type { Row, Rows } from './rows.ts';

/** By code points, as the database's C collation has it. */
export function compareText(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [i, character] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    const difference = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
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

/** The rows of a list in its order: ascending, NULLs last, ids last of all. */
export function inOrder(rows: Rows, table: string, list: readonly Row[]): Row[] {
  const columns = [...(keys[table] ?? []), 'id'];
  return [...list].sort((a, b) => {
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
  });
}
