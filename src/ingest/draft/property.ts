import type { PgColumn } from 'drizzle-orm/pg-core';
import { partOf } from '../../../drizzle/values/prefixed.ts';
import type { RecordType } from './concepts.ts';

export type Kind =
  | 'when'
  | 'quantity'
  | 'money'
  | 'fiscal'
  | 'record'
  | 'enum'
  | 'list'
  | 'integer'
  | 'boolean'
  | 'text';

/** One thing a table can say of a record: a column, or several that belong together. */
export interface Property {
  readonly name: string;
  /** As the claims spell it, such as DCAD_CLASS. */
  readonly word: string;
  readonly kind: Kind;
  /** Its columns; for a group, named by their role: min, max, precision, asPrinted. */
  readonly columns: Readonly<Record<string, string>>;
  readonly required: boolean;
  /** What a reference leads to. */
  readonly target: RecordType | null;
  readonly allowed: readonly string[];
}

type Columns = Readonly<Record<string, PgColumn>>;

const GROUPS = [
  { kind: 'when', roles: ['min', 'max', 'precision', 'asPrinted'] },
  { kind: 'money', roles: ['point', 'min', 'max', 'qualifier', 'currency', 'asPrinted'] },
  { kind: 'quantity', roles: ['point', 'min', 'max', 'qualifier', 'unit', 'asPrinted'] },
] as const;

/** `dcadClass` as the claims spell it: DCAD_CLASS. */
export const upperSnake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase();

/** Reads the properties off a table's columns, in their order; `targets` says where each reference leads. */
export function readProperties(columns: Columns, targets: ReadonlyMap<string, RecordType>): Property[] {
  const taken = new Set<string>();
  const found: Property[] = [];
  for (const [key, column] of Object.entries(columns)) {
    if (taken.has(key)) continue;
    const property = groupAt(key, columns) ?? fiscalAt(key, columns) ?? single(key, column, targets);
    for (const name of Object.values(property.columns)) taken.add(name);
    found.push(property);
  }
  return found;
}

function groupAt(key: string, columns: Columns): Property | null {
  for (const { kind, roles } of GROUPS) {
    const [first] = roles;
    const suffix = partOf('', first);
    if (!key.endsWith(suffix)) continue;
    const name = key.slice(0, -suffix.length);
    const members = Object.fromEntries(roles.map(role => [role, partOf(name, role)]));
    if (Object.values(members).every(member => member in columns)) return described(name, kind, members, columns);
  }
  return null;
}

/** A fiscal year stands twice: as a number to compute with and as the period printed, such as FY1976TQ. */
function fiscalAt(key: string, columns: Columns): Property | null {
  const period = key.replace(/Year$/, 'Period');
  if (period === key || !(period in columns)) return null;
  return described(key, 'fiscal', { year: key, period }, columns);
}

function single(key: string, column: PgColumn, targets: ReadonlyMap<string, RecordType>): Property {
  const target = targets.get(key);
  if (target) return { ...described(key.replace(/Id$/, ''), 'record', { id: key }, { [key]: column }), target };
  const kind: Kind = column.enumValues?.length
    ? 'enum'
    : column.dimensions > 0
      ? 'list'
      : column.dataType === 'boolean'
        ? 'boolean'
        : column.dataType.startsWith('number')
          ? 'integer'
          : 'text';
  return described(key, kind, { value: key }, { [key]: column });
}

function described(name: string, kind: Kind, members: Record<string, string>, columns: Columns): Property {
  const own = Object.values(members).flatMap(key => columns[key] ?? []);
  const required = own.some(column => column.notNull && !column.hasDefault);
  const allowed = kind === 'enum' ? (own[0]?.enumValues ?? []) : [];
  return { name, word: upperSnake(name), kind, columns: members, required, target: null, allowed };
}
