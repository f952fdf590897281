import type { Choice } from '../choice.ts';
import type { Column, Table } from './catalog.ts';
import { drawText, drawYear } from './texts.ts';
import { drawAmount, drawWhen } from './values.ts';

export type Drawn = Record<string, unknown>;
/** The ids that a table's rows have or will have. */
export type Ids = ReadonlyMap<string, readonly number[]>;

/** One of some ids, the first of them often: lists of its own grow long, those of others stay empty. */
export const drawId = ({ chance, pick }: Choice, ids: readonly number[]) => (chance(45) ? ids[0] : pick(ids));

/** Columns whose text has a form of its own. */
const forms: Readonly<Record<string, ((choice: Choice, id: number) => string) | undefined>> = {
  slug: (_, id) => `s${id}`,
  key: (_, id) => `k${id}`,
  sha256: ({ below }) => String(below(10)).repeat(64),
  wikidata_id: (_, id) => `Q${id}`,
  currency: ({ pick }) => pick(['USD', 'EUR', 'KZT']),
  amount_currency: ({ pick }) => pick(['USD', 'KZT']),
};

/** Whether any row can be, with what rows other tables have. */
export function possible({ columns, exclusive }: Table, ids: Ids): boolean {
  const filled = ({ to }: Column) => to === null || (ids.get(to)?.length ?? 0) > 0;
  return (
    columns.every(column => column.nullable || filled(column)) &&
    exclusive.every(names => columns.some(column => names.includes(column.name) && filled(column)))
  );
}

/** A row of any table but `records`: what its columns, checks and references allow, and nothing that is one table's own. */
export function drawRow(choice: Choice, { columns, exclusive }: Table, ids: Ids, id: number): Drawn {
  const { chance, pick } = choice;
  const row: Drawn = {};
  const idsFor = ({ to }: Column) => (ids.get(to ?? '') ?? []).filter(other => other !== id);
  const chosen = exclusive.map(names => {
    const able = columns.filter(column => names.includes(column.name) && idsFor(column).length > 0);
    return pick(able).name;
  });
  const left = new Set(exclusive.flat().filter(name => !chosen.includes(name)));
  const groups = new Map<string, Drawn>();
  for (const column of columns) {
    const { name, type, nullable, values } = column;
    const group = groupOf(column, columns);
    if (group) {
      const parts = groups.get(group.prefix) ?? group.draw(choice);
      groups.set(group.prefix, parts);
      row[name] = parts[name.slice(group.prefix.length + 1)] ?? null;
    } else if (name === 'id') row.id = id;
    else if (left.has(name)) row[name] = null;
    else if (nullable && !chosen.includes(name) && chance(30)) row[name] = null;
    else if (column.to !== null) row[name] = idsFor(column).length > 0 ? drawId(choice, idsFor(column)) : null;
    else if (values) row[name] = pick(values);
    else if (type === 'bool') row[name] = name === 'listed' ? !chance(12) : chance(50);
    else if (type === 'int4') row[name] = drawYear(choice);
    else if (type === '_text') row[name] = chance(30) ? [] : [drawText(choice), drawText(choice)];
    else if (type === 'text') row[name] = forms[name]?.(choice, id) ?? drawText(choice);
    else row[name] = null;
  }
  return row;
}

/** The group of columns that a column is part of: a When, a Quantity or a Money, told by what stands beside it. */
function groupOf({ name }: Column, columns: readonly Column[]) {
  const [, prefix, part] = /^(\w+)_(min|max|point|precision|qualifier|unit|currency|as_printed)$/.exec(name) ?? [];
  if (prefix === undefined || part === undefined) return undefined;
  const beside = (other: string) => columns.find(column => column.name === `${prefix}_${other}`);
  const precision = beside('precision')?.values;
  if (precision) return { prefix, draw: (choice: Choice): Drawn => drawWhen(choice, precision) };
  const qualifier = beside('qualifier')?.values;
  if (!qualifier) return undefined;
  return {
    prefix,
    draw: (choice: Choice): Drawn => {
      const amount = drawAmount(choice, qualifier, prefix === 'price_level');
      const stated = amount.qualifier !== null;
      return {
        ...amount,
        // Mostly alike, so that some add up.
        unit: stated && !choice.chance(15) ? (choice.chance(85) ? 'people' : drawText(choice)) : null,
        currency: stated ? (choice.chance(85) ? 'USD' : 'EUR') : null,
      };
    },
  };
}

/** The rows that no unique constraint forbids beside those before them. */
export function withoutDoubles({ uniques }: Table, rows: readonly Drawn[]): Drawn[] {
  const seen = uniques.map(() => new Set<string>());
  return rows.filter(row => {
    const keys = uniques.map(({ columns, nulls }) => {
      const values = columns.map(column => row[column]);
      return !nulls && values.includes(null) ? undefined : JSON.stringify(values);
    });
    if (keys.some((key, i) => key !== undefined && seen[i]?.has(key))) return false;
    for (const [i, key] of keys.entries()) if (key !== undefined) seen[i]?.add(key);
    return true;
  });
}
