import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { greenbook } from '../../src/ingest/doors/greenbook.ts';
import { seed } from '../../src/ingest/seed.ts';
import { type Service, startService } from '../service.ts';
import { Bringing } from './bringing.ts';
import { seedsFolder } from './seeds-folder.ts';

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

const HEADER =
  'Fiscal Year,Region,Country,Assistance Category,Publication Row,Funding Agency,Funding Account Name,Obligations (Historical Dollars),Obligations (Constant Dollars)';
const line = (
  year: string,
  country: string,
  amount: string,
  { category = 'Economic', agency = 'Bureau of Bridges', account = 'Bridges' } = {},
) => `${year},Somewhere,${quoted(country)},${category},A Row,${quoted(agency)},${quoted(account)},${amount},1`;
const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const table = (...lines: readonly string[]) => `${HEADER}\n${lines.join('\n')}\n`;

/** The lines of an account, with who says so. */
const linesOf = async (account: string) => {
  const { body } = await service.ask<{ fundingLines: { nodes: unknown[] } }>(
    `query ($account: String!) {
      fundingLines(first: 50, where: { program: { title: { eq: $account } } }, orderBy: [{ field: FISCAL_YEAR }, { field: AMOUNT }]) {
        nodes { title fiscalPeriod category stage stageAsReported amount { value currency } agency { title } recipient { code }
          claims(first: 5) { nodes { rank datasetRow method dataset { slug } } } }
      }
    }`,
    { account },
  );
  expect(body.errors).toBeUndefined();
  return body.data?.fundingLines.nodes;
};

describe('a first import', () => {
  test('makes a line of each row, which cites it', async () => {
    const report = await store.bring(
      greenbook,
      `\ufeff${table(line('1998', 'Kazakhstan', '-1250'), line('1976.9', 'Uzbekistan', '7', { agency: 'Unknown - Historical Greenbook' }))}`,
    );
    expect(report).toMatchObject({ rows: 2, inserted: 2, updated: 0, unchanged: 0, rejected: 0, changed: true });
    const own = (row: string) => ({
      nodes: [{ rank: 'PREFERRED', datasetRow: row, method: 'greenbook@1', dataset: { slug: 'greenbook' } }],
    });
    expect(await linesOf('Bridges')).toEqual([
      {
        title: 'Bridges for Uzbekistan, FY1976TQ, obligated',
        ...{ fiscalPeriod: 'FY1976TQ', category: 'ECONOMIC', stage: 'OBLIGATED' },
        stageAsReported: 'Obligations (Historical Dollars)',
        amount: { value: '7', currency: 'USD' },
        agency: null,
        recipient: { code: 'UZB' },
        claims: own('1976.9|Uzbekistan|Economic|Unknown - Historical Greenbook|Bridges'),
      },
      {
        title: 'Bridges for Kazakhstan, FY1998, obligated',
        ...{ fiscalPeriod: 'FY1998', category: 'ECONOMIC', stage: 'OBLIGATED' },
        stageAsReported: 'Obligations (Historical Dollars)',
        amount: { value: '-1250', currency: 'USD' },
        agency: { title: 'Bureau of Bridges' },
        recipient: { code: 'KAZ' },
        claims: own('1998|Kazakhstan|Economic|Bureau of Bridges|Bridges'),
      },
    ]);
    expect(await store.unfounded()).toEqual([]);
  });

  test('keeps apart what one account is under both categories, and what unusual letters tell apart', async () => {
    const odd = 'Bridges, "old" – œuvre 🌉';
    const rows = [
      line('1998', 'Kazakhstan', '1'),
      line('1998', 'Kazakhstan', '2', { category: 'Military' }),
      line('1998', 'Kazakhstan', '3', { account: odd }),
    ];
    expect(await store.bring(greenbook, table(...rows).replaceAll('\n', '\r\n'))).toMatchObject({
      inserted: 3,
      rejected: 0,
    });
    expect(await linesOf('Bridges')).toHaveLength(2);
    expect(await linesOf(odd)).toMatchObject([{ amount: { value: '3' } }]);
  });

  test('reads what is packed, and from nothing but a header takes nothing', async () => {
    expect(await store.bring(greenbook, gzipSync(table(line('1998', 'Kazakhstan', '5'))))).toMatchObject({
      inserted: 1,
    });
    expect(await store.bring(greenbook, HEADER)).toMatchObject({ rows: 0, changed: false, absent: 1 });
  });

  test('says what it leaves out: line, reason and cure', async () => {
    const rows = [
      line('1998', 'Kazakhstan', '1'),
      line('98th', 'Kazakhstan', '1'),
      line('1998', 'Kazakhstan', '1,000.5e3'.replace(',', '')),
      line('1998', 'Kazakhstan', '1', { category: 'Other' }),
      line('1998', 'Quaria', '1'),
      line('1998', 'Kazakstan', '1'),
      line('1998', 'Kazakhstan', '2'),
    ];
    const { refused, ...report } = await store.bring(greenbook, table(...rows));
    expect(report).toMatchObject({ rows: 7, inserted: 1, rejected: 6 });
    expect(refused.map(row => [row.line, row.refusal])).toEqual([
      [3, 'UNREADABLE'],
      [4, 'UNREADABLE'],
      [5, 'UNREADABLE'],
      [6, 'UNKNOWN_NAME'],
      [7, 'LIKELY_NAME'],
      [8, 'TWICE'],
    ]);
    for (const { what, cure, key } of refused) for (const words of [what, cure, key]) expect(words).not.toBe('');
  });

  test('of a dry run tells the same and writes nothing', async () => {
    const before = await store.content();
    const rows = table(line('1998', 'Kazakhstan', '1'), line('1998', 'Quaria', '1'));
    expect(await store.bring(greenbook, rows, { dryRun: true })).toMatchObject({
      inserted: 1,
      rejected: 1,
      changed: true,
    });
    expect(await store.content()).toEqual(before);
    expect(await store.rows(sql`select from ingestions`)).toEqual([]);
  });
});

describe('what the seeds hold', () => {
  const IMET = {
    category: 'Military',
    agency: 'Department of State',
    account: 'International Military Education and Training',
  };
  const held = () =>
    service.ask(
      '{ fundingLine(slug: "greenbook-1998-kazakhstan-military-department-of-state-international-military-education-and-training") { amount { value } claims(first: 9) { nodes { rank reason method valueText } } } }',
    );

  test('is met by the row, not doubled', async () => {
    const before = await held();
    const amount = (before.body.data as { fundingLine: { amount: { value: string } } }).fundingLine.amount.value;
    const report = await store.bring(greenbook, table(line('1998', 'Kazakhstan', amount, IMET)));
    expect(report).toMatchObject({ inserted: 0, updated: 0, unchanged: 1, changed: false });
    expect((await held()).body.data).toEqual(before.body.data);
  });

  test('is corrected by a newer edition, and stays so when the seeds are written again', async () => {
    expect(
      await store.bring(greenbook, table(line('1998', 'Kazakhstan', '12', IMET)), { edition: '2030' }),
    ).toMatchObject({ updated: 1 });
    const corrected = await held();
    expect(corrected.body.data).toMatchObject({
      fundingLine: {
        amount: { value: '12' },
        claims: {
          nodes: [
            { rank: 'PREFERRED', method: 'greenbook@1' },
            { rank: 'DEPRECATED', reason: 'Edition 2030 says otherwise.', method: 'manual' },
          ],
        },
      },
    });
    const before = await store.content();
    await store.rows(sql`insert into seedings (hash, rules) values ('another', 0)`);
    await seed({ url: service.url, folder: seedsFolder, say: () => {} });
    expect(await store.content()).toEqual(before);
    expect(await store.unfounded()).toEqual([]);
  });
});

describe('another import', () => {
  const first = table(line('1998', 'Kazakhstan', '1'), line('1999', 'Kazakhstan', '2'));

  test('is told beside the first, with what became of its rows; one that changed nothing is not', async () => {
    const file = `${first}${line('1998', 'Atlantis', '3')}\n`;
    for (const [text, edition] of [
      [file, '2021'],
      [file, '2021'],
      [file.replace(',2,1\n', ',4,1\n'), '2022'],
    ] as const)
      await store.bring(greenbook, text, { edition });
    const { body } = await service.ask<{ dataset: { ingestions: { nodes: unknown[] } } }>(
      `{ dataset(slug: "greenbook") { ingestions { nodes {
        method edition rows inserted updated unchanged rejected dataset { slug }
      } } } }`,
    );
    const same = { method: 'greenbook@1', rows: 3, rejected: 1, dataset: { slug: 'greenbook' } };
    expect(body.data?.dataset.ingestions.nodes).toEqual([
      { ...same, edition: '2021', inserted: 2, updated: 0, unchanged: 0 },
      { ...same, edition: '2022', inserted: 0, updated: 1, unchanged: 1 },
    ]);
  });

  test('of the same changes nothing and says so', async () => {
    await store.bring(greenbook, first);
    const versions = () =>
      store.rows(
        sql`select ctid::text, xmin::text from claims union all select ctid::text, xmin::text from funding_lines order by 1, 2`,
      );
    const before = await versions();
    expect(await store.bring(greenbook, first)).toMatchObject({
      inserted: 0,
      updated: 0,
      unchanged: 2,
      changed: false,
      absent: 0,
    });
    expect(await versions()).toEqual(before);
    expect(await store.rows(sql`select from ingestions`)).toHaveLength(1);
  });

  test('of a newer edition corrects what changed; what was known before can be asked for', async () => {
    await store.bring(greenbook, first, { edition: '2021' });
    const [moment] = await store.rows(
      sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
    );
    const report = await store.bring(greenbook, first.replace(',2,1\n', ',3,1\n'), { edition: '2022' });
    expect(report).toMatchObject({ inserted: 0, updated: 1, unchanged: 1 });
    const { body } = await service.ask(
      `query ($at: DateTime!) {
        fundingLine(slug: "greenbook-1999-kazakhstan-economic-bureau-of-bridges-bridges") {
          amount { value }
          now: claims(first: 9) { nodes { rank reason valueText } }
          before: claims(first: 9, knownAt: $at) { nodes { rank reason valueText } }
        }
      }`,
      { at: moment?.at },
    );
    const said = (amount: number) => expect.stringContaining(`amount: ${amount} USD`);
    expect(body).toMatchObject({
      data: {
        fundingLine: {
          amount: { value: '3' },
          now: {
            nodes: [
              { rank: 'PREFERRED', reason: null, valueText: said(3) },
              { rank: 'DEPRECATED', reason: 'Edition 2022 says otherwise.', valueText: said(2) },
            ],
          },
          before: { nodes: [{ rank: 'PREFERRED', reason: null, valueText: said(2) }] },
        },
      },
    });
    expect(await store.unfounded()).toEqual([]);
    // And back: the older value holds again, as the claim it was.
    expect(await store.bring(greenbook, first, { edition: '2023' })).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await linesOf('Bridges')).toMatchObject([{ amount: { value: '1' } }, { amount: { value: '2' } }]);
    expect(
      await store.rows(
        sql`select from claims where method = 'greenbook@1' and property = 'RECORD' and dataset_row like '1999%' and value_text like '%amount%'`,
      ),
    ).toHaveLength(2);
    expect(await store.unfounded()).toEqual([]);
  });

  test('of fewer rows keeps the others, and says how many', async () => {
    await store.bring(greenbook, first);
    expect(await store.bring(greenbook, table(line('1998', 'Kazakhstan', '1')))).toMatchObject({
      unchanged: 1,
      absent: 1,
      changed: false,
    });
    expect(await linesOf('Bridges')).toHaveLength(2);
  });

  test('at once waits, and says so', async () => {
    const [one, other] = await Promise.all([store.bring(greenbook, first), store.bring(greenbook, first)]);
    expect([one.inserted, other.inserted].sort()).toEqual([0, 2]);
    expect([...one.said, ...other.said]).toEqual(['another import or seeding is writing; waiting until it is done']);
  });
});
