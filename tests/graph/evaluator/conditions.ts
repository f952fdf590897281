import type { Rows } from './rows.ts';
import { comparing, lowered } from './scalars.ts';

type Condition = Readonly<Record<string, unknown>>;
type Operator = (value: unknown, wanted: unknown, compare: (a: unknown, b: unknown) => number) => boolean;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const among: Operator = (value, wanted, compare) => isList(wanted) && wanted.some(one => compare(value, one) === 0);

/** What holds of a value that is there; nothing of these holds of NULL. */
const operators: Readonly<Record<string, Operator | undefined>> = {
  eq: (value, wanted, compare) => compare(value, wanted) === 0,
  in: among,
  lt: (value, wanted, compare) => compare(value, wanted) < 0,
  lte: (value, wanted, compare) => compare(value, wanted) <= 0,
  gt: (value, wanted, compare) => compare(value, wanted) > 0,
  gte: (value, wanted, compare) => compare(value, wanted) >= 0,
  contains: (value, wanted) => String(value).includes(String(wanted)),
  startsWith: (value, wanted) => String(value).startsWith(String(wanted)),
  equalsIgnoringCase: (value, wanted) => lowered(String(value)) === lowered(String(wanted)),
  has: (value, wanted) => isList(value) && value.includes(wanted),
  isEmpty: (value, wanted) => isList(value) && (value.length === 0) === wanted,
};
const complements: Readonly<Record<string, string | undefined>> = { ne: 'eq', notIn: 'in' };

/** Whether a value fulfills every operator of a condition. */
export function meets(rows: Rows, type: string, value: unknown, condition: Condition): boolean {
  const compare = comparing(rows, type);
  const holds = (name: string, wanted: unknown): boolean => {
    if (name === 'isNull') return (value === null) === wanted;
    const opposite = complements[name];
    if (opposite) return !holds(opposite, wanted);
    const operator = operators[name];
    if (!operator) throw new Error(`The evaluator does not know the operator ${name}.`);
    return value !== null && operator(value, wanted, compare);
  };
  return Object.entries(condition).every(([name, wanted]) => holds(name, wanted));
}
