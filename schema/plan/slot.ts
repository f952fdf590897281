import { type SQL, sql } from 'drizzle-orm';
import { problem } from '../errors.ts';

/** The coerced values of an operation's variables. */
export type Variables = Record<string, unknown>;
/** What travels beside the statement. */
export type Bound = string | number | boolean | null;

/** The place of a bound value in a plan: it is read from the variables each time the plan is used. */
export class Slot {
  readonly read: (variables: Variables) => unknown;
  /** For an id or a list of ids: the types they name, which are part of the plan. */
  readonly types: readonly string[] | undefined;

  constructor(read: (variables: Variables) => unknown, types?: readonly string[]) {
    this.read = read;
    this.types = types;
  }

  /** A slot for something worked out from this one's value. */
  map(derive: (value: unknown) => unknown): Slot {
    return new Slot(variables => derive(this.read(variables)));
  }
}

/** The slot of what an argument holds at planning: a variable's own, or one that always reads the value given. */
export const slotOf = (value: unknown): Slot => (value instanceof Slot ? value : new Slot(() => value));

/** A bound parameter, always sent as text: postgres.js would rewrite what it is told is a date or JSON. */
export const bind = (slot: Slot): SQL => sql`${sql.param(slot)}::text`;

/** Neither NUL nor half of a surrogate pair can be stored, so no PostgreSQL text equals them. */
const UNSTORABLE = /\0|[\ud800-\udfff]/u;

/** The text, unless nothing stored can equal it. */
export function storable(text: string): string {
  if (!UNSTORABLE.test(text)) return text;
  const shown = JSON.stringify(text);
  throw problem(
    'BAD_USER_INPUT',
    `The text ${shown} holds NUL or half of a surrogate pair, which no stored text does.`,
  );
}

/** The values of a plan's parameters for one use of it. */
export const fill = (params: readonly unknown[], variables: Variables): Bound[] =>
  params.map(param => {
    const value = param instanceof Slot ? param.read(variables) : param;
    if (typeof value === 'string') return storable(value);
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    throw new Error(`A parameter cannot be bound: ${typeof value}.`);
  });
