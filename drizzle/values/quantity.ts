import { sql } from 'drizzle-orm';
import { check, numeric, pgEnum, text } from 'drizzle-orm/pg-core';
import { prefixed, snake } from './prefixed.ts';

/** How a number was stated. MORE_THAN and LESS_THAN of money exclude their bound; of a count it is the next whole number. */
export const qualifier = pgEnum('qualifier', [
  'EXACT',
  'ABOUT',
  'MORE_THAN',
  'AT_LEAST',
  'LESS_THAN',
  'AT_MOST',
  'UP_TO',
  'BETWEEN',
]);

/** A number that may be vague; no qualifier means nothing was stated. Bounds are never invented. */
export const quantity = <P extends string>(prefix: P) =>
  prefixed(prefix, {
    point: numeric(),
    min: numeric(),
    max: numeric(),
    qualifier: qualifier(),
    unit: text(),
    asPrinted: text(),
  });

/** What the database holds true of each Quantity or Money of a table: the bounds, and which of them a qualifier needs. */
export const rangeChecks = (table: string, kind: 'quantity' | 'money', ...prefixes: string[]) =>
  prefixes.map(prefix => {
    const part = (name: string) => sql.identifier(`${snake(prefix)}_${name}`);
    const finite = ['point', 'min', 'max'].map(name => sql`${part(name)} not in ('NaN', 'Infinity', '-Infinity')`);
    const stated = sql`coalesce(${part('point')}, ${part('min')}, ${part('max')}) is not null`;
    const rest =
      kind === 'money'
        ? sql`(${part('currency')} is null) = (not (${stated}))`
        : sql`(${part('qualifier')} is not null or ${part('unit')} is null)`;
    // More than a number is not that number; of an amount it leaves room below the other bound.
    const room = kind === 'money' ? sql` and ${part('min')} is distinct from ${part('max')}` : sql``;
    const open = sql`(${part('qualifier')} not in ('MORE_THAN', 'LESS_THAN') or (${part('point')} is null${room}))`;
    const printed = sql`(${part('qualifier')} is not null or ${part('as_printed')} is null)`;
    return check(
      `${table}_${snake(prefix)}_${kind}`,
      sql`${part('min')} <= ${part('max')} and ${sql.join(finite, sql` and `)} and (${part('qualifier')} is not null) = (${stated}) and (${part('qualifier')} not in ('EXACT', 'ABOUT') or ${part('point')} is not null) and (${part('qualifier')} not in ('MORE_THAN', 'AT_LEAST') or ${part('min')} is not null) and (${part('qualifier')} not in ('LESS_THAN', 'AT_MOST', 'UP_TO') or ${part('max')} is not null) and (${part('qualifier')} <> 'BETWEEN' or (${part('min')} is not null and ${part('max')} is not null)) and ${printed} and ${open} and ${rest}`,
    );
  });
