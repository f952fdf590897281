import { category, stage } from '../drizzle/tables/index.ts';
import { concept } from './concept.ts';
import { enumeration } from './enumeration.ts';

enumeration(stage, 'How far money has come in the US budget; sums over several stages count the same money twice.', {
  REQUESTED: 'Asked for by the President.',
  AUTHORIZED: 'Allowed by law.',
  APPROPRIATED: 'Provided by law.',
  ALLOCATED: 'Set aside for a recipient.',
  OBLIGATED: 'Legally bound to be paid.',
  DISBURSED: 'Paid.',
  UNSPECIFIED: 'The source’s words, in `stageAsReported`, fit none of these.',
});
enumeration(category, 'Whether assistance is military or economic, as the USAID Greenbook divides it.', {
  MILITARY: 'Military assistance.',
  ECONOMIC: 'Economic assistance.',
});

concept('FundingLine', 'fundingLines', {
  about:
    'Money of one program for one recipient in one fiscal period at one stage; another stage is another line, not a conflict.',
  order: ['fiscalYear'],
  keys: ['fiscalPeriod', 'stageAsReported', 'purpose'],
  apart: ['stage'],
  title: 'Program, recipient, period and stage.',
  columns: {
    fiscalYear:
      'US fiscal year; 1998 ran from 1 October 1997 to 30 September 1998, 1976 from 1 July 1975 to 30 June 1976.',
    fiscalPeriod: '`FY1998`; `FY1976TQ` for the transition quarter of July to September 1976.',
    category: 'Military or economic assistance.',
    stage: 'How far the money had come.',
    stageAsReported: 'The stage in the words of the source.',
    purpose: 'What for, in our words.',
  },
  money: { amount: 'How much, at the prices of its time; negative is money taken back.' },
  one: {
    program: 'The program it is of.',
    donor: 'Who gave.',
    agency: 'Which body of the donor paid; null if not stated.',
    recipient: 'Who received.',
    agreement: 'The agreement a source states it follows from.',
  },
});
