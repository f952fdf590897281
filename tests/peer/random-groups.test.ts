import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { called } from '../graph/worlds/open-world.ts';
import { grouped } from './grouped.ts';
import { filtersOf } from './random/draw-filter.ts';
import { readValues } from './random/read-values.ts';
import { askBoth, openBoth, SEED, type SideBySide, worlds } from './side-by-side.ts';

/** How many in each world. */
const QUESTIONS = Number(process.env.QUESTIONS ?? 200);

const columns = ['fiscalYear', 'fiscalPeriod', 'category', 'stage', 'stageAsReported', 'purpose'];
const relations = ['program', 'donor', 'recipient', 'agency', 'agreement'];
const keys = fc
  .record({ columns: fc.subarray(columns, { maxLength: 3 }), relations: fc.subarray(relations, { maxLength: 3 }) })
  .filter(by => by.columns.length + by.relations.length > 0);
/** How many rows or different years of a group there are at least. */
const least = fc.record({ rows: fc.integer({ min: 1, max: 4 }), years: fc.integer({ min: 1, max: 3 }) });

const words = {
  entente: {
    declares: '$where: FundingLineFilter!, $having: FundingLineHaving!',
    where: '{ amount: { value: { isNull: false } }, and: [$where] }',
    having: '$having',
    // PostGraphile adds up whatever there is.
    mix: '[STAGE]',
    aggregates: `countDistinct { stage category program donor recipient agency agreement purpose }
      sum { amount { value } } avg { amount { value } }
      min { fiscalYear amount { value } } max { fiscalYear amount { value } }`,
  },
  postgraphile: {
    declares: '$filter: FundingLineFilter!, $having: FundingLineHavingInput!',
    where: '{ listed: { equalTo: true }, amountPoint: { isNull: false } }, $filter',
    having: '$having',
    aggregates: `apart: distinctCount { of: amountCurrency }
      countDistinct: distinctCount {
        stage category program: programId donor: donorId recipient: recipientId agency: agencyId
        agreement: agreementId purpose
      }
      sum { amountValue: amountPoint } avg: average { amountValue: amountPoint }
      min { fiscalYear amountValue: amountPoint } max { fiscalYear amountValue: amountPoint }`,
  },
};

describe.each(worlds.map(which => ({ which, name: called(which) })))('over $name', ({ which }) => {
  let both: SideBySide;
  beforeAll(async () => {
    both = await openBoth(which);
  });
  afterAll(() => both.stop());

  test('random groups of money are the same, with their sums', { timeout: 3_600_000 }, async () => {
    const filters = filtersOf(await readValues(both))('FundingLine', 2);
    await fc.assert(
      fc.asyncProperty(filters, keys, least, async ({ where, filter }, by, { rows, years }) => {
        const pair = grouped('fundingLines', '', by, words.entente, words.postgraphile);
        const { entente, postgraphile } = await askBoth(both, pair, {
          entente: { where, having: { count: { gte: rows }, countDistinct: { fiscalYear: { gte: years } } } },
          postgraphile: {
            filter,
            having: {
              distinctCount: { rowId: { greaterThanOrEqualTo: rows }, fiscalYear: { greaterThanOrEqualTo: years } },
            },
          },
        });
        expect(entente).toEqual(postgraphile);
      }),
      { numRuns: QUESTIONS, seed: SEED },
    );
  });
});
