import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { splitId } from './find.ts';
import type { Operation } from './operation.ts';
import { Slot, type Variables } from './slot.ts';

/** The shape of an operation's variables: what of them is part of the plan, and slots for the rest. */
export interface Steered {
  /** Equal for all values that may share a plan. */
  key: string;
  variables: Variables;
}

/** One value, split: its shape, and the value with slots in place of what is only bound. */
interface Split {
  shape: unknown;
  value: unknown;
}

const typesOf = (value: unknown): string[] =>
  [
    ...new Set((Array.isArray(value) ? value : [value]).map(id => (typeof id === 'string' ? splitId(id)[0] : ''))),
  ].sort();

/** Enums and booleans decide what the statement says, wherever they stand. */
const steers = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return isEnumType(named) || named.name === 'Boolean';
};

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Splits a coerced value by its type: of an input object its keys are part of the plan, of a list of them their number. */
function split(value: unknown, given: GraphQLInputType, read: (variables: Variables) => unknown): Split {
  const type = getNullableType(given);
  if (value === null || steers(type)) return { shape: value, value };
  if (isListType(type) && isInputObjectType(getNamedType(type)) && Array.isArray(value)) {
    const items = value.map((item: unknown, i) =>
      split(item, type.ofType, variables => {
        const list = read(variables);
        return Array.isArray(list) ? list[i] : undefined;
      }),
    );
    return { shape: items.map(({ shape }) => shape), value: items.map(item => item.value) };
  }
  if (isInputObjectType(type) && isMap(value)) {
    const fields = type.getFields();
    const parts = Object.entries(value).flatMap(([key, inner]): [string, Split][] => {
      const field = fields[key];
      if (!field) return [];
      const readField = (variables: Variables) => {
        const found = read(variables);
        return isMap(found) ? found[key] : undefined;
      };
      return [[key, split(inner, field.type, readField)]];
    });
    return {
      shape: parts.map(([key, { shape }]) => [key, shape]),
      value: Object.fromEntries(parts.map(([key, part]) => [key, part.value])),
    };
  }
  return { shape: '', value: new Slot(read) };
}

/** Tells apart, among coerced values, those that the plan depends on. */
export function steer({ steering, types }: Operation, coerced: Variables): Steered {
  const shapes: unknown[] = [];
  // Without a prototype, a variable may be named __proto__.
  const variables: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(coerced)) {
    const how = steering.get(name);
    const type = types.get(name);
    if (value === null || how === 'value' || !type) {
      shapes.push([name, value]);
      variables[name] = value;
    } else if (how === 'type') {
      const among = typesOf(value);
      shapes.push([name, among]);
      variables[name] = new Slot(values => values[name], among);
    } else {
      const { shape, value: kept } = split(value, type, values => values[name]);
      shapes.push([name, shape]);
      variables[name] = kept;
    }
  }
  return { key: JSON.stringify(shapes), variables };
}
