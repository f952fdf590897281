import { type SQL, sql } from 'drizzle-orm';
import type { Calculation, Extreme } from '../collection/aggregate.ts';
import type { FacetOf } from '../declared.ts';
import { whole } from './filter.ts';
import { type Cell, from, jsonOf, partRow, type Row, type TableName, tableRow } from './row.ts';

/** One value worked out from many rows. */
export type Measure =
  | { of: 'count' }
  | { of: 'countDistinct'; facet: FacetOf<'column'> | FacetOf<'one'> }
  | { of: 'approximateCount' | 'openCount'; facet: FacetOf<'value'> }
  | { of: Calculation | Extreme; facet: FacetOf<'value'> }
  | { of: Extreme; facet: FacetOf<'column'> };

/** Enough zeros that no division of amounts loses what is shown. */
const EXACT = sql.raw('1.00000000000000000000');

const cell = (value: SQL, like: Pick<Cell, 'type' | 'form' | 'values' | 'notNull'>): Cell => {
  const { type, form, values, notNull } = like;
  return { sql: value, json: jsonOf(like, value), type, form, values, notNull };
};
const counted = (value: SQL) => cell(value, whole);
export const numeric = { type: sql`numeric`, form: 'numeric', values: undefined, notNull: false } as const;

/** What has a currency is money; other amounts are counted in a unit, if any. */
export const isMoney = ({ of }: FacetOf<'value'>): boolean => 'currency' in of.fields;

/** The point of an amount, what it is counted in, and how many decimals its means have. */
export function amountOf(row: Row, facet: FacetOf<'value'>) {
  const part = partRow(row, facet.at);
  const money = isMoney(facet);
  return { point: part.cell('point').sql, unit: part.cell(money ? 'currency' : 'unit'), decimals: money ? 2 : 6 };
}

/** Whether all amounts that have a point are counted in the same. */
export function alike(row: Row, facet: FacetOf<'value'>): SQL {
  const { point, unit } = amountOf(row, facet);
  const money = isMoney(facet);
  const those = sql`filter (where ${money && row.table ? mixes(row.table, facet) : sql``}${point} is not null)`;
  const same = sql`min(${unit.sql}) ${those} is not distinct from max(${unit.sql}) ${those}`;
  // Money always has its currency; a number may have no unit.
  if (money) return same;
  return sql`${same} and count(${unit.sql}) ${those} in (0, count(${point}))`;
}

/** Whether there are several currencies in a table at all, which an index tells at once: mostly no row need be looked at. */
function mixes(table: TableName, facet: FacetOf<'value'>): SQL {
  const any = tableRow(table, 'm');
  const { unit } = amountOf(any, facet);
  return sql`(select min(${unit.sql}) <> max(${unit.sql}) from ${from(table, any.alias)}) and `;
}

/** A calculation over numbers, whatever they are counted in, to more decimals than are shown. */
export function calculated(of: Calculation | Extreme, number: SQL): SQL {
  switch (of) {
    case 'avg':
      return sql`sum(${number}) * ${EXACT} / nullif(count(${number}), 0)`;
    case 'median': {
      // The lower and the upper middle; of an odd number of values both are the one in the middle.
      const middle = (order: SQL) => sql`percentile_disc(0.5) within group (order by ${order})`;
      return sql`(${middle(number)} + ${middle(sql`${number} desc`)}) * 0.5`;
    }
    default:
      return sql`${sql.raw(of)}(${number})`;
  }
}

export const rounded = (value: SQL, decimals: number): SQL => sql`round(${value}, ${sql.raw(String(decimals))})`;

/** An amount at the prices of a year whose level is 1: exact to more decimals than are shown. */
export const atLevel = (point: SQL, level: SQL): SQL => sql`${point} * ${EXACT} / ${level}`;

/** A measure as an SQL aggregate over rows in scope. */
export function measured(row: Row, measure: Measure): Cell {
  switch (measure.of) {
    case 'count':
      return counted(sql`count(*)`);
    case 'countDistinct': {
      const { facet } = measure;
      return counted(sql`count(distinct ${facet.is === 'one' ? facet.id(row) : facet.cell(row).sql})`);
    }
    case 'approximateCount':
      return counted(sql`count(*) filter (where ${partRow(row, measure.facet.at).cell('qualifier').sql} = 'ABOUT')`);
    case 'openCount': {
      const part = partRow(row, measure.facet.at);
      return counted(
        sql`count(*) filter (where ${part.cell('qualifier').sql} is not null and ${part.cell('point').sql} is null)`,
      );
    }
    default:
      return extreme(row, measure);
  }
}

function extreme(row: Row, { of, facet }: Extract<Measure, { of: Calculation | Extreme }>): Cell {
  if (facet.is === 'column') {
    const column = facet.cell(row);
    return cell(sql`${sql.raw(of)}(${column.sql})`, { ...column, notNull: false });
  }
  if (facet.of.name === 'When') {
    const day = partRow(row, facet.at).cell(of);
    return cell(sql`${sql.raw(of)}(${day.sql})`, { ...day, notNull: false });
  }
  const { point, decimals } = amountOf(row, facet);
  const value = calculated(of, point);
  const shown = of === 'avg' || of === 'median' ? rounded(value, decimals) : value;
  return cell(sql`case when ${alike(row, facet)} then ${shown} end`, numeric);
}
