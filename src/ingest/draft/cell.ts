import { shortForm } from './calendar.ts';
import type { RecordType } from './concepts.ts';
import type { Property } from './property.ts';
import type { Value } from './value.ts';

/** What a column that refers to a record holds, before or after its id is known. */
export interface Reference {
  readonly type: RecordType;
  readonly slug: string;
}

/** What stands in one column of one row. */
export type Cell = string | boolean | null | readonly string[] | Reference;

/** A value and the words it was printed in. */
export interface Said {
  readonly value: Value;
  readonly printed: string | null;
}

/** Spreads a value over a property's columns; without one they hold what they do when nobody says anything. */
export function spread(property: Property, said: Said | undefined, into: Map<string, Cell>): void {
  const cells = said ? contents(property, said) : {};
  const silent: Cell = property.kind === 'list' ? [] : property.kind === 'boolean' ? false : null;
  for (const role in property.columns) {
    const column = property.columns[role];
    if (column !== undefined) into.set(column, cells[role] ?? silent);
  }
}

function contents({ kind }: Property, { value, printed }: Said): Record<string, Cell> {
  switch (value.type) {
    case 'When': {
      if (kind !== 'fiscal') return { ...value, asPrinted: printed };
      const period = shortForm(value);
      return period ? { period, year: period.slice(2, 6) } : {};
    }
    case 'Quantity':
      return kind === 'integer' ? { value: value.point } : { ...value, asPrinted: printed };
    case 'Money':
      return { ...value, asPrinted: printed };
    case 'Enum':
      return { value: value.value };
    case 'Record':
      return { id: { type: value.record, slug: value.slug } };
    case 'Text':
      if (kind === 'list') return { value: value.text === '' ? [] : value.text.split('; ') };
      return { value: kind === 'boolean' ? value.text === 'true' : value.text };
  }
}

/** A cell as one text, for keys and for comparing: references by their slug. */
export function cellText(cell: Cell): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return String(cell);
  return 'slug' in cell ? `${cell.type}:${cell.slug}` : cell.join('; ');
}
