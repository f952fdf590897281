import { type SQL, sql } from 'drizzle-orm';
import type { Row } from '../plan/row.ts';
import type { Operators } from './operator.ts';

/** The bounds between which a vague number lies, and whether each is itself left out. */
function range(value: Row, money: boolean) {
  const part = (name: string) => value.cell(name).sql;
  const leavesOut = (qualifier: string) =>
    money ? sql`${part('qualifier')} = ${sql.raw(`'${qualifier}'`)}` : sql`false`;
  return {
    least: sql`coalesce(${part('point')}, ${part('min')})`,
    most: sql`coalesce(${part('point')}, ${part('max')})`,
    above: leavesOut('MORE_THAN'),
    below: leavesOut('LESS_THAN'),
  };
}

/**
 * Comparing a number that may be vague: possibly, if one of the numbers it can be fits; definitely, if all do. ABOUT a
 * number is possibly that number, and definitely none. More than an amount leaves the amount out; of counts the store
 * has the next whole number.
 */
export function numberOperators(money: boolean): Operators {
  type Compare = (r: ReturnType<typeof range>, x: SQL) => SQL;
  const operator = (about: string, possibly: Compare, definitely: Compare): Operators[string] => ({
    takes: 'Decimal',
    about,
    holds: (value, number, sure) => {
      const found = range(value, money);
      const qualifier = value.cell('qualifier').sql;
      return sure
        ? sql`(${qualifier} <> 'ABOUT' and (${definitely(found, number)}))`
        : sql`(${qualifier} is not null and (${possibly(found, number)}))`;
    },
  });
  const reaches: Compare = ({ most, below }, x) =>
    sql`${most} is null or ${most} > ${x} or (${most} = ${x} and not ${below})`;
  const begins: Compare = ({ least, above }, x) =>
    sql`${least} is null or ${least} < ${x} or (${least} = ${x} and not ${above})`;
  return {
    eq: operator(
      'It is this number.',
      (r, x) => sql`(${begins(r, x)}) and (${reaches(r, x)})`,
      ({ least, most }, x) => sql`${least} = ${x} and ${most} = ${x}`,
    ),
    lt: operator(
      'It is less than this.',
      ({ least }, x) => sql`${least} is null or ${least} < ${x}`,
      ({ most, below }, x) => sql`${most} < ${x} or (${most} = ${x} and ${below})`,
    ),
    lte: operator('It is this or less.', begins, ({ most }, x) => sql`${most} <= ${x}`),
    gt: operator(
      'It is more than this.',
      ({ most }, x) => sql`${most} is null or ${most} > ${x}`,
      ({ least, above }, x) => sql`${least} > ${x} or (${least} = ${x} and ${above})`,
    ),
    gte: operator('It is this or more.', reaches, ({ least }, x) => sql`${least} >= ${x}`),
  };
}
