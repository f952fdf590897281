import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deflators } from '../../src/ingest/doors/deflators.ts';
import { Bringing } from '../ingest/bringing.ts';
import { type Service, startService } from '../service.ts';
import { greenbook, type Row, skipped } from './greenbook.ts';

/** How far apart the file's constant dollars and ours may lie, as a part of the amount. */
const TOLERANCE = 0.001;

interface Series {
  deflators: { nodes: { fiscalPeriod: string; currency: string; priceLevel: { point: string } }[] };
}

/** The price levels of the dollar that the store holds, by period. */
async function levelsHeld(): Promise<Map<string, number>> {
  const { body } = await service.ask<Series>(
    '{ deflators(first: 100) { nodes { fiscalPeriod currency priceLevel { point } } } }',
  );
  const dollars = body.data?.deflators.nodes.filter(({ currency }) => currency === 'USD') ?? [];
  return new Map(dollars.map(({ fiscalPeriod, priceLevel }) => [fiscalPeriod, Number(priceLevel.point)]));
}

let service: Service;
let levels: Map<string, number>;
beforeAll(async () => {
  service = await startService({ world: 'seeds' });
  levels = await levelsHeld();
});
afterAll(() => service.stop());

const periodOf = (row: Row) => (row.fiscalYear === '1976.9' ? 'FY1976TQ' : `FY${row.fiscalYear}`);

/**
 * The rows of years with a price level that are large enough. Both columns are printed in whole dollars, so each may be
 * half a dollar off, the historical one at the prices of its year; together that must be less than a tenth of what is
 * tolerated, or rounding would decide.
 */
const largeEnough = (rows: readonly Row[]) =>
  rows.filter(row => {
    const level = levels.get(periodOf(row));
    return level !== undefined && 0.5 + 0.5 / level <= (TOLERANCE / 10) * Math.abs(Number(row.constant));
  });

/** The rows whose two columns a series does not lead from one to the other. */
const astray = (rows: readonly Row[], series: ReadonlyMap<string, number>) =>
  rows.filter(row => {
    const constant = Number(row.constant);
    const ours = Number(row.historical) / (series.get(periodOf(row)) ?? Number.NaN);
    return !(Math.abs(ours - constant) <= TOLERANCE * Math.abs(constant));
  });

test.skipIf(skipped)('our price levels lead from historical to constant dollars as the Greenbook does', () => {
  const rows = greenbook();
  const compared = largeEnough(rows);
  expect(new Set(compared.map(periodOf))).toEqual(new Set(levels.keys()));
  expect(astray(compared, levels)).toEqual([]);
  console.log(`Compared ${compared.length} of ${rows.filter(row => levels.has(periodOf(row))).length} rows.`);
});

test.skipIf(skipped)('and a level that is off by twice what is tolerated is noticed in every row of its year', () => {
  const compared = largeEnough(greenbook());
  for (const [period, level] of levels) {
    const theirs = compared.filter(row => periodOf(row) === period);
    expect(astray(theirs, new Map([[period, level * (1 + 2 * TOLERANCE)]]))).toEqual(theirs);
  }
});

test.skipIf(skipped)('levels worked out for the years before lead to its constant dollars, to the dollar', async () => {
  const store = new Bringing(service.url);
  const report = await store.bringPath(deflators, path.join(process.env.ENTENTE_DATA ?? '', 'funding'));
  await store.close();
  const worked = new Map([...(await levelsHeld())].filter(([period]) => !levels.has(period)));
  expect(report).toMatchObject({ inserted: worked.size, updated: 0, unchanged: levels.size, rejected: 0 });
  const early = greenbook().filter(row => !levels.has(periodOf(row)));
  expect(new Set(early.map(periodOf))).toEqual(new Set(worked.keys()));
  const off = early.map(row => Number(row.historical) / (worked.get(periodOf(row)) ?? 0) - Number(row.constant));
  // Half a dollar is what rounding to whole dollars takes; the rest is how exactly a computer divides.
  expect(off.filter(each => !(Math.abs(each) <= 0.5001))).toEqual([]);
  console.log(`Worked out ${worked.size} levels; all of ${early.length} rows come out to the dollar.`);
});
