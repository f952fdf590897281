import { qualifier } from '../../drizzle/tables/index.ts';
import { enumeration } from '../enumeration.ts';
import { printObject } from '../print.ts';
import { numberOperators } from './number-operators.ts';
import { part } from './part.ts';

enumeration(qualifier, 'How a number was stated.', {
  EXACT: 'As that number.',
  ABOUT: 'As roughly that number; no bounds are invented.',
  MORE_THAN:
    'As more than a number: a count of "more than 40" has min 41, an amount keeps the number as an exclusive min.',
  AT_LEAST: 'As that number or more.',
  LESS_THAN:
    'As less than a number: a count of "fewer than 40" has max 39, an amount keeps the number as an exclusive max.',
  AT_MOST: 'As that number or less.',
  UP_TO: 'As up to that number.',
  BETWEEN: 'As between two numbers, both included.',
});

/** What numbers of every sort have. */
export const range = {
  min: part('min', 'Least it can be; null if open.', 'Decimal'),
  max: part('max', 'Most it can be; null if open.', 'Decimal'),
  qualifier: part('qualifier', 'How it was stated.', { enum: qualifier.enumName }, false),
  asPrinted: part('asPrinted', 'The words of the source.', 'String'),
};

/** A number that may be vague. */
export function printQuantity(): void {
  printObject(
    'Quantity',
    'A number that may be vague, of something counted or measured.',
    {
      point: part('point', 'The number itself; null where only bounds were stated.', 'Decimal'),
      ...range,
      unit: part('unit', 'What is counted or measured.', 'String'),
    },
    numberOperators(false),
  );
}
