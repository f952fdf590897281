import { priced } from '../plan/prices.ts';
import { cellLeaf } from '../plan/source.ts';
import { printObject } from '../print.ts';
import { numberOperators } from './number-operators.ts';
import { part } from './part.ts';
import { range } from './quantity.ts';

/** An amount that may be vague. */
export function printMoney(): void {
  printObject(
    'Money',
    'An amount of money that may be vague, at the prices of its time; negative is money taken back.',
    {
      value: {
        ...part('point', 'The amount in units of the currency; null where only bounds were stated.', 'Decimal'),
        source: {
          ...cellLeaf(amount => amount.cell('point')),
          priced: (amount, year) => priced(amount, (amount.whole ?? amount).cell('fiscalPeriod').sql, year),
        },
        args: {
          constantYear: {
            type: 'Int',
            about:
              'The US fiscal year at whose prices the amount is given, by the price levels in `deflators`, rounded to two decimals; null where a level is missing.',
          },
        },
      },
      ...range,
      currency: part('currency', 'ISO 4217 code.', 'String', false),
    },
    numberOperators(true),
  );
}
