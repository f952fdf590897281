import { and, type SQL, sql } from 'drizzle-orm';
import type { Piece } from './json-text.ts';
import { atLevel, numeric } from './measure.ts';
import { from, jsonOf, type Row, tableRow } from './row.ts';

/** The row of the price level of a currency in a period such as FY1998. */
export const levelOf = (level: Row, currency: SQL, period: SQL): SQL =>
  and(
    level.cell('listed').sql,
    sql`${level.cell('currency').sql} = ${currency}`,
    sql`${level.cell('fiscalPeriod').sql} = ${period}`,
  ) ?? sql`true`;

/** The price level of a currency in a fiscal year; NULL where it is not known. */
export function levelIn(alias: string, currency: SQL, year: SQL): SQL {
  const level = tableRow('deflators', alias);
  return sql`(select ${level.cell('priceLevelPoint').sql} from ${from('deflators', alias)} where ${levelOf(level, currency, sql`'FY' || ${year}`)})`;
}

/** JSON text of one amount of a period at the prices of a fiscal year. */
export function priced(amount: Row, period: SQL, year: SQL): Piece {
  const level = tableRow('deflators', `${amount.alias}y`);
  const currency = sql`${amount.cell('currency').sql}`;
  const then = sql`(select ${level.cell('priceLevelPoint').sql} from ${from('deflators', level.alias)} where ${levelOf(level, currency, period)})`;
  const value = sql`round(${atLevel(sql`(${amount.cell('point').sql})::numeric`, then)} * ${levelIn(`${amount.alias}z`, currency, year)}, 2)`;
  return jsonOf(numeric, value);
}
