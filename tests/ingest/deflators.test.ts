import { afterEach, beforeEach, expect, test } from 'vitest';
import { deflators } from '../../src/ingest/doors/deflators.ts';
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
