import { getNamedType, getNullableType, isInterfaceType, isLeafType, isListType, isObjectType } from 'graphql';
import { contract } from './contract.ts';
import { snake, type Thing } from './tables.ts';

/** What a field of a concept holds, as filters, orders and groups see it. */
export type Shape =
  | { is: 'column'; type: string }
  | { is: 'texts' }
  | { is: 'group'; type: 'When' | 'Quantity' | 'Money' }
  | { is: 'one'; type: string; nullable: boolean }
  /** Of an interface: the thing itself, where it is of that type. */
  | { is: 'kind'; type: string }
  | { is: 'many'; type: string };

const groups = ['When', 'Quantity', 'Money'] as const;

/** What a field of a type holds; undefined where the type has no such field, or nothing looks at it. */
export function shapeOf(type: string, name: string): Shape | undefined {
  // What a row of `records` is the record of is a field of filters and groups alone.
  if (name === 'type') return { is: 'column', type: 'RecordType' };
  const owner = contract.getType(type);
  const field = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[name] : undefined;
  if (!field) {
    const kinds = isInterfaceType(owner) ? contract.getPossibleTypes(owner) : [];
    const kind = kinds.find(one => one.name === `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
    return kind && { is: 'kind', type: kind.name };
  }
  const named = getNamedType(field.type);
  const list = isListType(getNullableType(field.type));
  if (isLeafType(named)) return list ? { is: 'texts' } : { is: 'column', type: named.name };
  const group = groups.find(one => one === named.name);
  if (group) return { is: 'group', type: group };
  const of = named.name.replace(/Connection$/, '');
  if (list || of !== named.name) return { is: 'many', type: of };
  return { is: 'one', type: of, nullable: getNullableType(field.type) === field.type };
}

/** A column of a thing as the database has it. */
export function columnOf({ type, row }: Thing, name: string): unknown {
  if (name === 'type') return snake(type).slice(1).toUpperCase();
  return row[name === 'headline' ? 'title' : snake(name)] ?? null;
}

/** The part of a group of columns; NULL wherever nothing was stated. */
export function partOf({ row }: Thing, name: string, group: 'When' | 'Quantity' | 'Money', part: string): unknown {
  const prefix = snake(name);
  if ((row[`${prefix}_${presence[group]}`] ?? null) === null) return null;
  return row[`${prefix}_${part === 'value' ? 'point' : snake(part)}`] ?? null;
}

/** The part of each group that is there if anything was stated. */
export const presence = { When: 'precision', Quantity: 'qualifier', Money: 'qualifier' } as const;

/** `RECIPIENT_REGION` is recipientRegion. */
export const camel = (name: string) =>
  name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
