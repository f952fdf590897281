import { splitId } from './find.ts';
import type { Operation } from './operation.ts';
import { Slot, type Variables } from './slot.ts';

/** The shape of an operation's variables: what of them is part of the plan, and slots for the rest. */
export interface Steered {
  /** Equal for all values that may share a plan. */
  key: string;
  variables: Variables;
}

const typesOf = (value: unknown): string[] =>
  [
    ...new Set((Array.isArray(value) ? value : [value]).map(id => (typeof id === 'string' ? splitId(id)[0] : ''))),
  ].sort();

/** Tells apart, among coerced values, those that the plan depends on. */
export function steer({ steering }: Operation, coerced: Variables): Steered {
  const shape: unknown[] = [];
  // Without a prototype, a variable may be named __proto__.
  const variables: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(coerced)) {
    const how = steering.get(name);
    if (value === null || how === 'value') {
      shape.push([name, value]);
      variables[name] = value;
    } else if (how === 'type') {
      const types = typesOf(value);
      shape.push([name, types]);
      variables[name] = new Slot(values => values[name], types);
    } else {
      shape.push(name);
      variables[name] = new Slot(values => values[name]);
    }
  }
  return { key: JSON.stringify(shape), variables };
}
