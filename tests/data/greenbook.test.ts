import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';
import { greenbook, skipped } from './greenbook.ts';

interface Line {
  slug: string;
  fiscalPeriod: string;
  stage: string;
  category: string;
  agency: { title: string };
  recipient: { title: string };
  amount: { value: string; currency: string; qualifier: string; inDollarsOf2020: string };
}
interface Cited {
  dataset: {
    stated: {
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { datasetRow: string; record: Partial<Line> }[];
    };
  };
}
const question = `query ($after: String) {
  dataset(slug: "greenbook") {
    stated(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        datasetRow
        record {
          ... on FundingLine {
            slug fiscalPeriod stage category agency { title } recipient { title }
            amount { value currency qualifier inDollarsOf2020: value(constantYear: 2020) }
          }
        }
      }
    }
  }
}`;

let service: Service;
/** The rows the seeds cite, each with what it states; a record that is no funding line has no fields here. */
let cited: { datasetRow: string; record: Partial<Line> }[];
beforeAll(async () => {
  service = await startService({ world: 'seeds' });
  cited = [];
  for (let after: string | null = null, more = true; more; ) {
    const stated: Cited['dataset']['stated'] | undefined = (await service.ask<Cited>(question, { after })).body.data
      ?.dataset.stated;
    cited.push(...(stated?.nodes ?? []).filter(({ datasetRow }) => datasetRow !== 'itself'));
    after = stated?.pageInfo.endCursor ?? null;
    more = stated?.pageInfo.hasNextPage ?? false;
  }
});
afterAll(() => service.stop());

const linesCited = () => cited.filter(({ record }) => record.slug);

test.skipIf(skipped)('every line drawn from the Greenbook equals its row, to the dollar', () => {
  const rows = new Map(greenbook().map(row => [row.key, row]));
  expect(cited.filter(({ datasetRow }) => !rows.has(datasetRow))).toEqual([]);
  expect(linesCited()).not.toEqual([]);
  for (const { datasetRow, record } of linesCited()) {
    const row = rows.get(datasetRow);
    expect(record).toEqual({
      slug: `greenbook-${datasetRow.toLowerCase().replaceAll(',', '').replaceAll(/[ |]/g, '-')}`,
      fiscalPeriod: `FY${row?.fiscalYear}`,
      stage: 'OBLIGATED',
      category: row?.category.toUpperCase(),
      agency: { title: row?.agency },
      recipient: { title: row?.country },
      amount: expect.objectContaining({ value: row?.historical, currency: 'USD', qualifier: 'EXACT' }),
    });
  }
});

test.skipIf(skipped)('every line is answered in constant dollars as the Greenbook has them, within 0.1%', () => {
  const rows = new Map(greenbook().map(row => [row.key, row]));
  for (const { datasetRow, record } of linesCited()) {
    const constant = Number(rows.get(datasetRow)?.constant);
    const ours = Number(record.amount?.inDollarsOf2020);
    expect(Math.abs(ours - constant), datasetRow).toBeLessThanOrEqual(0.001 * Math.abs(constant));
  }
});

test.skipIf(skipped)('and of the accounts of military assistance no row between its lines is left out', () => {
  const rows = greenbook();
  const keys = new Set(linesCited().map(({ datasetRow }) => datasetRow));
  const drawn = rows.filter(row => keys.has(row.key) && row.category === 'Military');
  const years = drawn.map(row => Number(row.fiscalYear));
  const [countries, accounts] = [new Set(drawn.map(row => row.country)), new Set(drawn.map(row => row.account))];
  const between = rows.filter(
    row =>
      countries.has(row.country) &&
      accounts.has(row.account) &&
      Number(row.fiscalYear) >= Math.min(...years) &&
      Number(row.fiscalYear) <= Math.max(...years),
  );
  expect(between.map(row => row.key).sort()).toEqual(drawn.map(row => row.key).sort());
});
