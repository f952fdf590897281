import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countries } from '../../src/ingest/doors/countries.ts';
import { type Service, startService } from '../service.ts';
import { Bringing } from './bringing.ts';
import { countryFolder } from './country-files.ts';

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

const files = {
  codes: [
    'QUA,Quaria,The Republic of Quaria,Quaria,the Republic of Quaria,Polynesia,Qu',
    'QUI,Quibia & Co.,Quibia and Co.,,,,',
    'KAZ,Kazakhstan,Kazakhstan,Kazakhstan,the Republic of Kazakhstan,Central Asia,Astana',
    'USA,United States,United States of America,United States of America (the),the United States of America,Northern America,Washington',
  ],
  territories: [
    'soviet-union-1991,Soviet Union,Union of Soviet Socialist Republics,independent-state,1917,1991,,,"russia; ukraine"',
    'upper-quaria-1950,Upper Quaria,,independent-state,,1950,,,quaria',
    'federal-republic-of-yugoslavia-2003,Federal Republic of Yugoslavia,,independent-state,1992,2003,,,',
    'serbia-and-montenegro-2006,Serbia and Montenegro,,independent-state,2003,2006,,,',
  ],
  variants: [
    '0,NULL,NULL',
    'QUARIA,QUA,QUA',
    'Quarija,QUA,QUA',
    'Kwaria (old),NULL,QUA',
    'USSR,NULL,~RQ',
    'NO,NO,QUA',
    'QuÃƒâ€ria,NULL,QUA',
    'Quaria &amp; Isles,NULL,QUA',
    '"xml:space=""preserve"">Quaria",QUA,QUA',
    'Kazakhstan,QUA,QUA',
    'NATO,NULL,^NA',
  ],
};
const country = async (code: string) =>
  (
    await service.ask<{ country: unknown }>(
      'query ($code: String!) { country(code: $code) { title kind region formed { edtf } dissolved { edtf } aliases { name source { slug } } claims(first: 9) { nodes { dataset { slug } datasetRow } } } }',
      { code },
    )
  ).body.data?.country;

test('states, former states and areas come in with their names, each citing its row', async () => {
  const report = await store.bringPath(countries, await countryFolder(store, files));
  expect(await country('QUA')).toEqual({
    title: 'Quaria',
    ...{ kind: 'STATE', region: 'Polynesia', formed: null, dissolved: null },
    aliases: [
      { name: 'The Republic of Quaria', source: { slug: 'country-codes' } },
      { name: 'Quarija', source: { slug: 'csis-country-names' } },
      { name: 'Kwaria (old)', source: { slug: 'csis-country-names' } },
    ],
    claims: { nodes: [{ dataset: { slug: 'country-codes' }, datasetRow: 'QUA' }] },
  });
  expect(await country('SUHH')).toMatchObject({
    title: 'Soviet Union',
    kind: 'HISTORIC_STATE',
    formed: { edtf: '1917' },
    dissolved: { edtf: '1991' },
  });
  expect(await country('CSXX')).toMatchObject({
    formed: { edtf: '2003' },
    aliases: [
      { name: 'Federal Republic of Yugoslavia', source: { slug: 'gsh-territories' } },
      { name: 'Serbia and Montenegro, Former', source: { slug: 'greenbook' } },
      { name: '345 YUG', source: { slug: 'dcad' } },
    ],
  });
  expect(await country('XWORLD')).toMatchObject({ title: 'World (not specified)', kind: 'AREA', region: null });
  expect(await country('QUI')).toMatchObject({ title: 'Quibia & Co.', region: null, aliases: [] });
  // What the seeds hold is met, and keeps its title; a name that is another country's is left out, saying so.
  expect(
    await store.rows(
      sql`select from claims where dataset_row = 'KAZ' and property = 'RECORD' and record_id = (select id from countries where code = 'KAZ')`,
    ),
  ).toHaveLength(1);
  expect(await country('USA')).toMatchObject({ title: 'United States' });
  expect(report.refused.filter(({ refusal }) => refusal === 'RULE').map(({ what }) => what)).toEqual([
    '"Kazakhstan" is the name of another country, not of QUA.',
  ]);
  expect(await store.unfounded()).toEqual([]);
});

test('the abbreviations of the Correlates of War are not taken for codes of ISO 3166', async () => {
  const codes = [...files.codes, 'AUS,Australia,Australia,,,,', 'AUT,Austria,Austria,,,,'];
  await store.bringPath(countries, await countryFolder(store, { ...files, codes }));
  const named = (name: string) =>
    store.rows(sql`select c.code from aliases a join countries c on c.id = a.record_id where a.name = ${name}`);
  expect(await named('305 AUS')).toEqual([{ code: 'AUT' }]);
  expect(await named('900 AUL')).toEqual([{ code: 'AUS' }]);
});

test('a second run changes nothing', async () => {
  const folder = await countryFolder(store, files);
  await store.bringPath(countries, folder);
  const before = await store.content();
  expect(await store.bringPath(countries, folder)).toMatchObject({
    inserted: 0,
    updated: 0,
    changed: false,
    absent: 0,
  });
  expect(await store.content()).toEqual(before);
});

test('a folder that lacks a file is refused, naming it', async () => {
  const folder = await countryFolder(store, files);
  await rm(join(folder, 'gsh_territories.csv'));
  await expect(store.bringPath(countries, folder)).rejects.toThrow(
    /^countries lacks a file whose name holds "territories"/,
  );
});
