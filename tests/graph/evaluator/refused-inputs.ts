import { shapeOf } from './fields.ts';
import { type Filter, isFilter } from './filters.ts';
import { textCodes } from './search/search.ts';

/** The codes of all that is wrong with an input. */
export type Codes = Set<string>;

const MOST_CONDITIONS = 200;
const DEEPEST = 5;
const MOST_ORDERS = 8;
const MOST_KEYS = 6;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const isJoin = (key: string) => key === 'and' || key === 'or' || key === 'not';
const ofMany = ['some', 'every', 'none', 'count'];

/** What is wrong with a filter, or with what groups must have. */
export function filterCodes(type: string, filter: unknown): Codes {
  const codes: Codes = new Set();
  let conditions = 0;
  /** Whether it is an object with something in it; what is not is refused. */
  const filled = (given: unknown, mayBeEmpty = false): given is Filter => {
    const fine = isFilter(given) && (mayBeEmpty || Object.keys(given).length > 0);
    if (!fine) codes.add('BAD_FILTER');
    return fine;
  };
  /** A filter over rows of a type; of groups, `of` is undefined. */
  function rows(of: string | undefined, given: unknown, depth: number, mayBeEmpty = false): void {
    if (depth > DEEPEST) codes.add('TOO_DEEP');
    if (!filled(given, mayBeEmpty)) return;
    for (const [key, value] of Object.entries(given)) {
      if (isJoin(key)) {
        conditions++;
        for (const one of listOf(value)) rows(of, one, depth);
      } else if (key === 'matches' && typeof value === 'string') {
        conditions++;
        for (const code of textCodes(value)) codes.add(code);
      } else {
        const shape = of === undefined ? undefined : shapeOf(of, key);
        if (shape?.is === 'one' || shape?.is === 'kind') rows(shape.type, value, depth + 1);
        else if (shape?.is === 'many') many(shape.type, value, depth + 1);
        else if (shape?.is === 'group') whole(value);
        else operators(value);
      }
    }
  }
  /** Conditions on a When, a Quantity or Money: how sure they must be is none itself, and a range of days is one. */
  function whole(given: unknown): void {
    const { certainty: _, ...asked } = isFilter(given) ? given : {};
    if (!filled(asked)) return;
    for (const [key, value] of Object.entries(asked)) {
      if (!key.endsWith('Within')) operators(value);
      else if (filled(value)) {
        conditions++;
        for (const day of Object.values(value)) if (day === null) codes.add('BAD_FILTER');
      }
    }
  }
  function many(of: string, given: unknown, depth: number): void {
    if (!filled(given)) return;
    for (const [key, value] of Object.entries(given)) {
      if (!ofMany.includes(key)) throw new Error(`The evaluator does not know ${key} of many.`);
      conditions++;
      if (key === 'count') operators(value);
      else rows(of, value, depth, true);
    }
  }
  /** Operators, or groups of them. */
  function operators(given: unknown): void {
    if (given !== null && !isFilter(given)) conditions++;
    else if (filled(given)) for (const value of Object.values(given)) operators(value);
  }
  rows(type === '' ? undefined : type, filter, 0);
  if (conditions > MOST_CONDITIONS) codes.add('BAD_FILTER');
  return codes;
}

/** Whether a filter lets one stage through only. */
function fixesStage(filter: unknown): boolean {
  if (!isFilter(filter)) return false;
  const { stage, and } = filter;
  const one = isFilter(stage) && ('eq' in stage || (Array.isArray(stage.in) && stage.in.length === 1));
  return one || (and !== undefined && listOf(and).some(fixesStage));
}

/** Whether amounts of rows of a type may be added up. */
export const isApart = (type: string, where: unknown, mix: unknown, by: readonly unknown[] = []) =>
  type === 'FundingLine' && !fixesStage(where) && !listOf(mix).includes('STAGE') && !by.includes('STAGE');
export const addsUp = (measure: string) => measure === 'sum' || measure === 'avg' || measure === 'median';

/** The one thing that an entry of an order names; undefined where it names none, several, or nothing. */
function onlyKey({ direction: _, nulls: __, where: ___, mix: ____, ...rest }: Filter): [string, unknown] | undefined {
  const entries = Object.entries(rest);
  const [only] = entries;
  return entries.length === 1 && only && only[1] !== null ? only : undefined;
}

function totalCodes(type: string, total: Filter): string[] {
  const only = onlyKey(total);
  const where = 'where' in total ? [...filterCodes(type, total.where)] : [];
  if (!only) return ['BAD_ORDER', ...where];
  return addsUp(only[0]) && isApart(type, total.where, total.mix) ? ['MIXED_STAGES', ...where] : where;
}

/** What is wrong with an order of rows of a type. */
export function orderCodes(type: string, orderBy: unknown): Codes {
  const codes: Codes = new Set();
  const entry = (of: string, given: unknown, depth: number): void => {
    const only = isFilter(given) ? onlyKey(given) : undefined;
    if (depth > DEEPEST) codes.add('TOO_DEEP');
    if (!only) return void codes.add('BAD_ORDER');
    const [key, value] = only;
    const shape = key === 'field' ? undefined : shapeOf(of, key);
    if (shape?.is === 'one') entry(shape.type, value, depth + 1);
    if (shape?.is === 'many' && isFilter(value)) for (const code of totalCodes(shape.type, value)) codes.add(code);
  };
  const entries = orderBy == null ? [] : listOf(orderBy);
  if (entries.length > MOST_ORDERS) codes.add('BAD_ORDER');
  for (const given of entries) entry(type, given, 0);
  return codes;
}

/** What is wrong with the arguments of `groups`, but for cursors. */
export function groupCodes(type: string, where: unknown, args: Filter): Codes {
  const by = listOf(args.by);
  const codes: Codes = new Set('having' in args ? filterCodes('', args.having) : []);
  if (by.length < 1 || by.length > MOST_KEYS || new Set(by).size < by.length) codes.add('BAD_GROUP');
  const apart = isApart(type, where, args.mix, by);
  const entries = args.orderBy == null ? [] : listOf(args.orderBy);
  if (entries.length > MOST_ORDERS) codes.add('BAD_ORDER');
  for (const given of entries) {
    const only = isFilter(given) ? onlyKey(given) : undefined;
    if (!only || (only[0] === 'key' && !by.includes(only[1]))) codes.add('BAD_ORDER');
    else if (apart && addsUp(only[0])) codes.add('MIXED_STAGES');
  }
  const summed = (having: unknown): boolean =>
    isFilter(having) &&
    Object.entries(having).some(([key, value]) => (isJoin(key) ? listOf(value).some(summed) : addsUp(key)));
  if (apart && summed(args.having)) codes.add('MIXED_STAGES');
  return codes;
}
