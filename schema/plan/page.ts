import type { SQL } from 'drizzle-orm';
import { type FieldNode, type GraphQLNamedOutputType, type GraphQLObjectType, getNamedType } from 'graphql';
import { DEFAULT_PAGE, MOST_ENTRIES } from '../collection/connection.ts';
import { problem } from '../errors.ts';
import { placeOf, type Tag } from './cursor.ts';
import type { Key } from './order.ts';
import type { Scope } from './scope.ts';
import { bind, Slot, slotOf } from './slot.ts';

/** Where in the answer a field stands, for errors. */
export type Path = readonly (string | number)[];
export interface Spot {
  path: Path;
  nodes: readonly FieldNode[];
}

/** Which part of a list is asked for: so many from the start or the end of what lies between two places. */
export interface Page {
  size: number;
  backward: boolean;
  after: SQL[] | undefined;
  before: SQL[] | undefined;
}

/** The type of an object's field. */
export function fieldType(type: GraphQLObjectType, name: string): GraphQLNamedOutputType {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}.`);
  return getNamedType(field.type);
}

/** A page's size as given; undefined where it is not. */
export function count(name: 'first' | 'last', value: unknown, spot: Spot, most = MOST_ENTRIES): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw problem('BAD_PAGE', `\`${name}\` is ${value}; it may be 0 to ${most}.`, spot);
}

/** Reads the arguments of a connection; all that is wrong with them is found before any SQL is sent. */
export function pageOf(
  c: Scope,
  args: Readonly<Record<string, unknown>>,
  tag: Tag,
  keys: readonly Key[],
  spot: Spot,
): Page {
  const first = count('first', args.first, spot);
  const last = count('last', args.last, spot);
  if (first !== undefined && last !== undefined) throw problem('BAD_PAGE', '`first` and `last` were both given.', spot);
  const place = (name: 'after' | 'before') => {
    const given = args[name];
    if (given === undefined || given === null) return undefined;
    const decoded = new Slot(variables => {
      const cursor = slotOf(given).read(variables);
      const whole = `${tag.text}${tag.values?.read(variables) ?? ''}`;
      const found = typeof cursor === 'string' ? placeOf(cursor, whole, keys) : undefined;
      if (!found) throw problem('BAD_CURSOR', `\`${name}\` is no cursor of this list in this order.`, spot);
      return found;
    });
    c.check(decoded);
    return keys.map((_, i) => bind(decoded.map(found => (Array.isArray(found) ? found[i] : null))));
  };
  return {
    size: first ?? last ?? DEFAULT_PAGE,
    backward: last !== undefined,
    after: place('after'),
    before: place('before'),
  };
}
