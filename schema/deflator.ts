import { concept } from './concept.ts';

concept('Deflator', 'deflators', {
  about:
    'How high prices stood in a fiscal year: an amount divided by one year’s level and multiplied by another’s is at that other year’s prices.',
  order: ['currency', 'fiscalYear'],
  keys: ['currency', 'fiscalPeriod'],
  title: 'Currency and period.',
  columns: {
    currency: 'ISO 4217 code of the currency.',
    fiscalYear: 'US fiscal year; 1998 ran from 1 October 1997 to 30 September 1998.',
    fiscalPeriod: '`FY1998`; `FY1976TQ` for the transition quarter of July to September 1976.',
  },
  quantity: { priceLevel: 'The level; its unit says in which year it is 1.' },
});
