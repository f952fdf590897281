import { meets } from './conditions.ts';
import { columnOf, partOf, presence, shapeOf } from './fields.ts';
import { goesOn } from './moments.ts';
import { related } from './relations.ts';
import type { Row, Rows } from './rows.ts';
import { matches } from './search/search.ts';
import type { Thing } from './tables.ts';
import { compared } from './unsure.ts';

/** A filter as coerced: its keys are fields, and what joins filters. */
export type Filter = Readonly<Record<string, unknown>>;

export const isFilter = (value: unknown): value is Filter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const filtersOf = (value: unknown): Filter[] => (Array.isArray(value) ? value : [value]).filter(isFilter);

const parts: Readonly<Record<string, string | undefined>> = {
  min: 'Decimal',
  max: 'Decimal',
  point: 'Decimal',
  value: 'Decimal',
  qualifier: 'Qualifier',
  precision: 'DatePrecision',
};

/** Tells of a thing whether a filter over a type or an interface holds; each filter is asked of each row once. */
export function filtering(rows: Rows): (thing: Thing, filter: Filter, type: string) => boolean {
  const known = new WeakMap<Filter, WeakMap<Row, boolean>>();
  const holds = (thing: Thing, filter: Filter, type: string): boolean => {
    const answers = known.get(filter) ?? new WeakMap<Row, boolean>();
    known.set(filter, answers);
    const before = answers.get(thing.row);
    if (before !== undefined) return before;
    const answer = Object.entries(filter).every(([key, wanted]) => fulfills(thing, type, key, wanted));
    answers.set(thing.row, answer);
    return answer;
  };

  function fulfills(thing: Thing, type: string, key: string, wanted: unknown): boolean {
    if (key === 'and') return filtersOf(wanted).every(one => holds(thing, one, type));
    if (key === 'or') return filtersOf(wanted).some(one => holds(thing, one, type));
    if (key === 'not') return filtersOf(wanted).every(one => !holds(thing, one, type));
    if (key === 'matches') return matches(rows, thing.row, wanted);
    const moment = goesOn(thing, key, wanted);
    if (moment !== undefined) return moment;
    const shape = shapeOf(type, key);
    if (!shape) {
      const relation = key.replace(/IsNull$/, '');
      return (related(rows, thing, relation).length === 0) === wanted;
    }
    if (!isFilter(wanted)) throw new Error(`${key} is asked for ${wanted}.`);
    switch (shape.is) {
      case 'column':
        return meets(rows, shape.type, columnOf(thing, key), wanted);
      case 'texts':
        return meets(rows, 'String', columnOf(thing, key), wanted);
      case 'group':
        return Object.entries(wanted).every(([part, condition]) => {
          if (part === 'isNull') return (partOf(thing, key, shape.type, presence[shape.type]) === null) === condition;
          if (part === 'certainty') return true;
          const of = (name: string) => partOf(thing, key, shape.type, name);
          const whole = compared(shape.type, of, part, condition, wanted.certainty);
          if (whole !== undefined) return whole;
          const kind = shape.type === 'When' && /^m/.test(part) ? 'Date' : (parts[part] ?? 'String');
          return isFilter(condition) && meets(rows, kind, partOf(thing, key, shape.type, part), condition);
        });
      case 'one':
        return related(rows, thing, key).some(other => holds(other, wanted, shape.type));
      case 'kind':
        return thing.type === shape.type && holds(thing, wanted, shape.type);
      case 'many': {
        const all = related(rows, thing, key);
        return Object.entries(wanted).every(([how, condition]) => {
          if (!isFilter(condition)) throw new Error(`${key}.${how} is asked for ${condition}.`);
          if (how === 'count') return meets(rows, 'Int', all.length, condition);
          const fitting = all.filter(other => holds(other, condition, shape.type)).length;
          return how === 'some' ? fitting > 0 : how === 'none' ? fitting === 0 : fitting === all.length;
        });
      }
    }
  }
  return holds;
}
