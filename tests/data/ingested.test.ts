import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countries } from '../../src/ingest/doors/countries.ts';
import { dcad } from '../../src/ingest/doors/dcad.ts';
import { deflators } from '../../src/ingest/doors/deflators.ts';
import type { Door } from '../../src/ingest/doors/door.ts';
import { greenbook as door } from '../../src/ingest/doors/greenbook.ts';
import { Bringing } from '../ingest/bringing.ts';
import { type Service, startService } from '../service.ts';
import { greenbook, type Row, skipped } from './greenbook.ts';

const folder = process.env.ENTENTE_DATA ?? '';
const files: readonly [Door, string][] = [
  [countries, 'countries'],
  [door, 'funding/us_foreignaid_greenbook.csv'],
  [dcad, 'agreements/DCAD-v1.0-main.csv'],
  [deflators, 'funding/csis_Lookup_Deflators.csv'],
];

describe.skipIf(skipped)('the published files, brought in', () => {
  let service: Service;
  let store: Bringing;
  beforeAll(async () => {
    service = await startService({ world: 'seeds' });
    store = new Bringing(service.url);
    for (const [each, file] of files) {
      const began = Date.now();
      const { rows, inserted, updated, unchanged, rejected, refused } = await store.bringPath(
        each,
        path.join(folder, file),
      );
      console.log(
        `${each.name}: ${JSON.stringify({ rows, inserted, updated, unchanged, rejected })} in ${(Date.now() - began) / 1000} s`,
      );
      for (const { line, refusal, what } of refused) console.log(`  line ${line}: ${refusal} ${what}`);
      if (each !== countries) expect(rejected).toBe(0);
    }
  }, 0);
  afterAll(async () => {
    await store.close();
    await service.stop();
  });

  /** Pages through the groups of all lines that the Greenbook states. */
  async function groups(by: string, key: string): Promise<Map<string, { count: number; sum: string }>> {
    const found = new Map<string, { count: number; sum: string }>();
    let after: string | undefined;
    for (;;) {
      const body = await pageOf(by, key, after);
      expect(body.errors).toBeUndefined();
      const page = body.data?.fundingLines.groups;
      for (const node of page?.nodes ?? [])
        found.set(nameIn(node.key), { count: node.count, sum: node.sum.amount.value });
      if (!page?.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  }
  const pageOf = async (by: string, key: string, after: string | undefined) =>
    (
      await service.ask<Page>(
        `query ($after: String) { fundingLines(where: { stage: { eq: OBLIGATED }, claims: { some: { dataset: { slug: { eq: "greenbook" } } } } }) {
          groups(by: [${by}], first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { key { ${key} } count sum { amount { value } } } } } }`,
        { after },
      )
    ).body;
  interface Page {
    fundingLines: {
      groups: {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { key: unknown; count: number; sum: { amount: { value: string } } }[];
      };
    };
  }
  /** The one text inside a key. */
  const nameIn = (key: unknown): string => {
    const [value] = Object.values(Object(key));
    return typeof value === 'object' ? nameIn(value) : String(value);
  };
  const sums = (of: (row: Row) => string) => {
    const found = new Map<string, { count: number; sum: bigint }>();
    for (const row of greenbook()) {
      const { count, sum } = found.get(of(row)) ?? { count: 0, sum: 0n };
      found.set(of(row), { count: count + 1, sum: sum + BigInt(row.historical) });
    }
    return new Map([...found].map(([key, { count, sum }]) => [key, { count, sum: String(sum) }]));
  };
  const sorted = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

  test('counts and sums by account, category and fiscal year are those of the file, to the dollar', async () => {
    // Accounts that the seeds hold are called otherwise there: each by the name that its lines cite.
    const titles = new Map(
      (
        await store.rows(sql`
        select distinct split_part(c.dataset_row, '|', 5) as account, p.title from claims c join funding_lines f on f.id = c.record_id
        join programs p on p.id = f.program_id join datasets d on d.id = c.dataset_id where d.slug = 'greenbook'`)
      ).map(({ account, title }) => [String(account), String(title)]),
    );
    expect(new Set(titles.values()).size).toBe(titles.size);
    expect(sorted(await groups('PROGRAM', 'program { title }'))).toEqual(
      sorted(sums(row => titles.get(row.account) ?? row.account)),
    );
    expect(sorted(await groups('CATEGORY', 'category'))).toEqual(sorted(sums(row => row.category.toUpperCase())));
    expect(sorted(await groups('FISCAL_PERIOD', 'fiscalPeriod'))).toEqual(
      sorted(sums(row => (row.fiscalYear === '1976.9' ? 'FY1976TQ' : `FY${row.fiscalYear}`))),
    );
  });

  test('counts and sums by recipient are those of the file, a record for each name printed', async () => {
    const codes = new Map(
      (
        await store.rows(sql`
        select distinct split_part(c.dataset_row, '|', 2) as name, r.code from claims c join funding_lines f on f.id = c.record_id
        join countries r on r.id = f.recipient_id join datasets d on d.id = c.dataset_id where d.slug = 'greenbook'`)
      ).map(({ name, code }) => [String(name), String(code)]),
    );
    expect(new Set(codes.values()).size).toBe(codes.size);
    expect(sorted(await groups('RECIPIENT', 'recipient { code }'))).toEqual(
      sorted(sums(row => codes.get(row.country) ?? row.country)),
    );
  });

  test('a hundred rows drawn at random are found again by their key', async () => {
    const rows = greenbook();
    const step = Math.floor(rows.length / 100);
    const drawn = Array.from({ length: 100 }, (_, i) => rows[i * step + ((i * 7919) % step)]);
    for (const row of drawn) {
      const { body } = await service.ask<{ fundingLines: { nodes: { amount: { value: string } }[] } }>(
        'query ($key: String!) { fundingLines(first: 2, where: { claims: { some: { datasetRow: { eq: $key } } } }) { nodes { amount { value } } } }',
        { key: row?.key },
      );
      expect(body.data?.fundingLines.nodes, row?.key).toEqual([{ amount: { value: row?.historical } }]);
    }
  });

  test('each row of the agreements is one agreement, with the states it prints', async () => {
    const lines = readFileSync(path.join(folder, 'agreements/DCAD-v1.0-main.csv'), 'utf8')
      .replace('\ufeff', '')
      .trim()
      .split(/\r?\n/);
    // Its few quoted cells lie between the columns read here.
    const ids = lines.slice(1).map(line => line.split(',').at(-1));
    const held = await store.rows(sql`
      select c.dataset_row as id from claims c join datasets d on d.id = c.dataset_id join agreements a on a.id = c.record_id
      where d.slug = 'dcad' and c.property = 'RECORD' and c.rank <> 'DEPRECATED' and c.retracted_at is null`);
    expect(held.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  test('what is kept follows from the claims', async () => {
    expect(await store.unfounded()).toEqual([]);
  }, 0);
});
