import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deflators } from '../../src/ingest/doors/deflators.ts';
import { greenbook } from '../../src/ingest/doors/greenbook.ts';
import { type Service, startService } from '../service.ts';
import { Bringing } from './bringing.ts';

let service: Service;
let store: Bringing;
beforeEach(async () => {
  service = await startService({ world: 'seeds' });
  store = new Bringing(service.url);
});
afterEach(async () => {
  await store.close();
  await service.stop();
});

const held = async () => {
  const { body } = await service.ask<{
    deflators: { nodes: { fiscalPeriod: string; priceLevel: { point: string } }[] };
  }>('{ deflators(first: 100) { nodes { fiscalPeriod priceLevel { point } } } }');
  return new Map(body.data?.deflators.nodes.map(({ fiscalPeriod, priceLevel }) => [fiscalPeriod, priceLevel.point]));
};

test('levels that the seeds hold are met, a corrected one is corrected, forecasts and what is no number are left', async () => {
  const before = await held();
  const level = before.get('FY1998');
  const rows = [`1998,${level},0`, '1999,0.5,0', '2020,,0', '2023,1.2,0', 'all,1,0'];
  const report = await store.bring(deflators, `\ufeffFiscal_Year,OMB22_GDP20,Other\n${rows.join('\n')}\n`, {
    edition: '2',
  });
  expect(report).toMatchObject({ rows: 4, inserted: 0, updated: 1, unchanged: 1, rejected: 2 });
  const after = await held();
  expect(after.get('FY1999')).toBe('0.5');
  expect(after).toEqual(new Map([...before, ['FY1999', '0.5']]));
  expect(await store.unfounded()).toEqual([]);
});

/** A line of the Greenbook: year, then dollars at the prices of the year and constant ones. */
const paid = (year: string, historical: string, constant: string) =>
  `${year},Somewhere,Kazakhstan,Economic,A Row,Bureau of Bridges,Bridges of ${year} for ${historical},${historical},${constant}`;
const AMOUNTS = ['Obligations (Historical Dollars)', 'Obligations (Constant Dollars)'];
const table = (rows: readonly string[]) =>
  `Fiscal Year,Region,Country,Assistance Category,Publication Row,Funding Agency,Funding Account Name,${AMOUNTS}\n${rows.join('\n')}\n`;
/** Both files in a folder, as their publishers call them. */
async function both(levels: readonly string[], amounts: readonly string[]): Promise<string> {
  const folder = join(dirname(await store.file('')), 'funding');
  await mkdir(folder);
  await writeFile(join(folder, 'csis_Lookup_Deflators.csv'), `Fiscal_Year,OMB22_GDP20\n${levels.join('\n')}\n`);
  await writeFile(join(folder, 'us_foreignaid_greenbook.csv'), table(amounts));
  return folder;
}

test('the years before are worked out from the two columns of the Greenbook, and say so', async () => {
  const before = await held();
  const level = Number(before.get('FY1998'));
  const amounts = [
    // A quarter in the dollars of its year, what was taken back included; each constant amount is a rounded one.
    ...[paid('1950', '3000001', '12000005'), paid('1950', '-2999999', '-11999997'), paid('1950', '0', '0')],
    paid('1976.9', '1234500', '5000000'),
    paid('1998', '1000000', String(Math.round(1000000 / level))),
    ...[
      paid('1951', '5', '20'),
      paid('1952', '5.5', '20'),
      paid('1952', '3000000', 'n/a'),
      paid('x', '3000000', '12000000'),
    ],
  ];
  const folder = await both([`1998,${level}`], amounts);
  const report = await store.bringPath(deflators, folder);
  expect(report).toMatchObject({ inserted: 2, updated: 0, unchanged: 1, absent: 0 });
  expect(report.refused.map(({ line, refusal, what }) => `${line} ${refusal} ${what}`)).toEqual([
    '8 UNREADABLE Obligations (Historical Dollars) is "5.5".',
    '9 UNREADABLE Obligations (Constant Dollars) is "n/a".',
    '7 RULE What was paid in 1951 is too little to tell the price level to four decimals.',
    '10 UNREADABLE Fiscal Year is "x".',
  ]);
  const worked = new Map([...before, ['FY1950', '0.25'], ['FY1976TQ', '0.2469']]);
  expect(await held()).toEqual(worked);
  const { body } = await service.ask(
    '{ deflator(slug: "usd-fy1976tq") { title priceLevel { unit } claims(first: 2) { nodes { inferred method datasetRow dataset { slug } } } } }',
  );
  expect(body.data).toEqual({
    deflator: {
      title: 'US dollar price level, FY1976TQ',
      priceLevel: { unit: 'FY2020 = 1' },
      claims: {
        nodes: [
          {
            ...{ inferred: true, method: 'deflators@1', dataset: { slug: 'greenbook' } },
            datasetRow: `1976.9|${AMOUNTS.join(' / ')}`,
          },
        ],
      },
    },
  });
  expect(await store.bringPath(deflators, folder)).toMatchObject({ inserted: 0, changed: false, absent: 0 });
  // Amounts of these years are answered in constant dollars, as the Greenbook has them; it knows nothing of levels.
  const brought = await store.bring(greenbook, table(amounts.slice(0, 4)));
  expect(brought).toMatchObject({ inserted: 4, rejected: 0, absent: 0 });
  const constant = await service.ask<{ fundingLines: { nodes: { amount: { value: string } }[] } }>(
    `{ fundingLines(first: 9, where: { fiscalYear: { lt: 1977 } }, orderBy: [{ field: AMOUNT }]) { nodes { amount { value(constantYear: 2020) } } } }`,
  );
  expect(constant.body.data?.fundingLines.nodes.map(({ amount }) => Number(amount.value))).toEqual([
    ...[-11999996, 0, 5000000, 12000004],
  ]);
  expect(await store.unfounded()).toEqual([]);
});

test('constant dollars of another year than FY2020 are refused, and such whose year nobody can tell', async () => {
  const level = Number((await held()).get('FY1998'));
  const early = paid('1950', '3000000', '12000000');
  const other = paid('1998', '1000000', String(Math.round((1000000 / level) * 1.002)));
  await expect(store.bringPath(deflators, await both([`1998,${level}`], [early, other]))).rejects.toThrow(
    /^us_foreignaid_greenbook.csv: "Obligations \(Constant Dollars\)" must be dollars of FY2020. Those of 1998 make a price level of 0.66/,
  );
  await expect(store.bringPath(deflators, await both([`1998,${level}`], [early]))).rejects.toThrow(
    /No year of it has a known level, so nobody can tell. Nothing was written.$/,
  );
  expect(await store.rows(sql`select from deflators where fiscal_year < 1977`)).toEqual([]);
});

test('a folder without the file of levels is refused, naming it', async () => {
  const path = dirname(await store.file(table([]), 'us_foreignaid_greenbook.csv'));
  await expect(store.bringPath(deflators, path)).rejects.toThrow(/lacks a file whose name holds "Deflators"/);
});
