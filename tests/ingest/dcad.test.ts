import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countries } from '../../src/ingest/doors/countries.ts';
import { dcad } from '../../src/ingest/doors/dcad.ts';
import { type Service, startService } from '../service.ts';
import { Bringing } from './bringing.ts';
import { countryFolder } from './country-files.ts';

let service: Service;
let store: Bringing;
beforeEach(async () => {
  service = await startService({ world: 'seeds' });
  store = new Bringing(service.url);
  await store.bringPath(countries, await countryFolder(store));
});
afterEach(async () => {
  await store.close();
  await service.stop();
});

const HEADER =
  'ccode1,cowName1,ccode2,cowName2,signDay,signMonth,signYear,EIFDay,EIFMonth,EIFYear,type,category1,category2,category3,span,renewType,renewYears,terminated,DCAid';
const USA_KAZ = '2,USA,705,KZK';
const line = (id: string, parties: string, dates: string, rest = 'general,DCA,,,5,-77,-66,-88') =>
  `${parties},${dates},${rest},${id}`;
const table = (...lines: readonly string[]) => `${HEADER}\n${lines.join('\n')}\n`;
const agreement = async (slug: string) =>
  (
    await service.ask<{ agreement: unknown }>(
      'query ($slug: String!) { agreement(slug: $slug) { title kind dcadClass status subjects signed { min max precision } inForce { min precision } ended { min } parties { country { code } } claims(first: 9) { totalCount nodes { datasetRow method } } } }',
      { slug },
    )
  ).body.data?.agreement;

test('each row is an agreement with its parties; what is not known is no value', async () => {
  const rows = [
    line('DCADv1.0-9001', USA_KAZ, '3,4,1999,,,'),
    line('DCADv1.0-9002', '704,UZB,2,USA', ',4,1999,-99,-99,-99', 'sector,TREX,PROCUREMENT,TREX,,,,0'),
    line('DCADv1.0-9003', USA_KAZ, ',,1999,5,,2000', 'general,DIC,,,,,,1'),
    line('DCADv1.0-9004', USA_KAZ, '-77,-77,-77,,,'),
    line('DCADv1.0-9005', '2,USA,2,USA', '29,2,2000,1,3,2000'),
    line('DCADv1.0-9006', '732,KOR,732,ROK', '3,4,1999,,,', 'sector,DCA,,,,,,0'),
  ];
  const korea = 'KOR,South Korea,Republic of Korea,Republic of Korea,the Republic of Korea,Eastern Asia,Seoul';
  await store.bringPath(countries, await countryFolder(store, { codes: [korea] }));
  expect(await store.bring(dcad, table(...rows))).toMatchObject({ rows: 6, inserted: 6, rejected: 0 });
  expect(await agreement('dcad-9001')).toEqual({
    title: 'Defense cooperation agreement between United States and Kazakhstan, 1999',
    ...{ kind: 'FRAMEWORK_DCA', dcadClass: 'GENERAL', status: 'SIGNED', subjects: [] },
    signed: { min: '1999-04-03', max: '1999-04-03', precision: 'DAY' },
    ...{ inForce: null, ended: null },
    parties: [{ country: { code: 'USA' } }, { country: { code: 'KAZ' } }],
    claims: { totalCount: 1, nodes: [{ datasetRow: 'DCADv1.0-9001', method: 'dcad@2' }] },
  });
  expect(await agreement('dcad-9002')).toMatchObject({
    title: 'Agreement on training and exercises, procurement between Uzbekistan and United States, 1999',
    ...{ kind: 'SECTOR_DCA', status: 'SIGNED', subjects: ['training and exercises', 'procurement'] },
    signed: { min: '1999-04-01', max: '1999-04-30', precision: 'MONTH' },
    inForce: null,
  });
  expect(await agreement('dcad-9003')).toMatchObject({
    status: 'ENDED',
    ended: null,
    signed: { precision: 'YEAR' },
    inForce: { min: '2000-01-01', precision: 'YEAR' },
  });
  expect(await agreement('dcad-9004')).toMatchObject({ signed: null });
  expect(await agreement('dcad-9005')).toMatchObject({ status: 'UNKNOWN', parties: [{ country: { code: 'USA' } }] });
  expect(await agreement('dcad-9006')).toMatchObject({
    title: 'Defense cooperation agreement of South Korea, 1999',
    parties: [{ country: { code: 'KOR' } }],
  });
  expect(await store.unfounded()).toEqual([]);
});

/** Whom each row of these dates has as parties, with what it prints of them. */
async function partiesOf(rows: readonly (readonly [party: string, dates: string])[]): Promise<unknown[]> {
  const lines = rows.map(([party, dates], i) => line(`DCADv1.0-${9101 + i}`, `705,KZK,${party}`, dates));
  expect(await store.bring(dcad, table(...lines))).toMatchObject({ inserted: rows.length, rejected: 0 });
  return store.rows(sql`
    select a.title, c.slug as party, w.value #>> '{values,0,asPrinted}' as printed from agreements a
      join agreement_parties p on p.agreement_id = a.id join countries c on c.id = p.country_id join claims w on w.record_id = p.id
    where a.slug like 'dcad-91%' and c.slug <> 'KAZ' order by a.slug`);
}

test('a number that goes on where one state follows another is the state of the date', async () => {
  const folder = await countryFolder(store, {
    codes: [
      'SRB,Serbia,Serbia,Serbia,the Republic of Serbia,Southern Europe,Belgrade',
      'CZE,Czechia,,,,Eastern Europe,Prague',
    ],
    territories: [
      'soviet-union-1991,Soviet Union,,independent-state,1917,1991,,,russia',
      'czechoslovakia-1993,Czechoslovakia,,independent-state,1918,1993,,,czech-republic',
      'socialist-federal-republic-of-yugoslavia-1992,Socialist Federal Republic of Yugoslavia,,independent-state,1946,1992,,,',
      'serbia-and-montenegro-2006,Serbia and Montenegro,,independent-state,2003,2006,,,serbia',
      'west-germany-1990,West Germany,,independent-state,1949,1990,,,germany',
    ],
  });
  await store.bringPath(countries, folder);
  const cases = [
    ['365,RUS', '11,10,1984,,,', 'SUHH', 'Soviet Union, 1984'],
    ['365,RUS', '25,12,1991,,,', 'SUHH', 'Soviet Union, 1991'],
    ['365,RUS', '26,12,1991,,,', 'RUS', 'Russia, 1991'],
    // The date leaves both open: Russia took on what the Soviet Union had signed.
    ['365,RUS', ',,1991,,,', 'RUS', 'Russia, 1991'],
    ['365,RUS', ',11,1991,,,', 'SUHH', 'Soviet Union, 1991'],
    ['365,RUS', ',,,1,2,1990', 'SUHH', 'Soviet Union'],
    ['365,RUS', ',,,,,', 'RUS', 'Russia'],
    // Signed by one and in force under the other.
    ['365,RUS', '1,12,1991,1,2,1992', 'SUHH', 'Soviet Union, 1991'],
    ['345,YUG', '3,4,1985,,,', 'YUCS', 'Socialist Federal Republic of Yugoslavia, 1985'],
    ['345,YUG', ',,1992,,,', 'CSXX', 'Serbia and Montenegro, 1992'],
    ['345,YUG', '7,2,1996,,,', 'CSXX', 'Serbia and Montenegro, 1996'],
    ['345,YUG', '2,6,2006,,,', 'CSXX', 'Serbia and Montenegro, 2006'],
    ['345,YUG', '3,6,2006,,,', 'SRB', 'Serbia, 2006'],
    ['345,YUG', ',6,2006,,,', 'SRB', 'Serbia, 2006'],
    ['315,CZE', '3,4,1992,,,', 'CSHH', 'Czechoslovakia, 1992'],
    ['316,CZR', '31,12,1992,,,', 'CSHH', 'Czechoslovakia, 1992'],
    ['316,CZR', '1,1,1993,,,', 'CZE', 'Czechia, 1993'],
    ['260,GFR', '3,4,1989,,,', 'DEWEST', 'West Germany, 1989'],
    ['255,GMY', '3,10,1990,,,', 'DEU', 'Germany, 1990'],
  ] as const;
  expect(await partiesOf(cases.map(([party, dates]) => [party, dates]))).toEqual(
    cases.map(([party, , code, name]) => ({
      title: `Defense cooperation agreement between Kazakhstan and ${name}`,
      ...{ party: code, printed: party.replace(',', ' ') },
    })),
  );
  expect(await store.unfounded()).toEqual([]);
});

test('a state of the date that is not held is not taken for the one that followed', async () => {
  const { refused, inserted } = await store.bring(dcad, table(line('DCADv1.0-9101', '365,RUS,705,KZK', '3,4,1984,,,')));
  expect(inserted).toBe(0);
  expect(refused.map(({ refusal, what }) => `${refusal}: ${what}`)).toEqual([
    'UNKNOWN_NAME: No country is known by the name "SUHH".',
  ]);
});

test('nothing is said to be in force of which the row does not say whether it ended', async () => {
  const rows = ['0', '1', '-99', '', '-88'].map((ended, i) =>
    line(`DCADv1.0-920${i}`, USA_KAZ, '3,4,1999,3,4,2000', `general,DCA,,,,,,${ended}`),
  );
  await store.bring(dcad, table(...rows, line('DCADv1.0-9205', USA_KAZ, '3,4,1999,,,', 'general,DCA,,,,,,-99')));
  const named = (filter: string) =>
    `agreements(where: { slug: { startsWith: "dcad-920" }, ${filter}: "2001-01-01" }) { nodes { slug } }`;
  const { body } = await service.ask(
    `{ agreements(where: { slug: { startsWith: "dcad-920" } }, orderBy: [{ field: SLUG }]) { nodes { status } } sure: ${named('inForceOn')} perhaps: ${named('possiblyInForceOn')} }`,
  );
  expect(body.data).toEqual({
    agreements: { nodes: ['IN_FORCE', 'ENDED', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'SIGNED'].map(status => ({ status })) },
    sure: { nodes: [{ slug: 'dcad-9200' }] },
    perhaps: { nodes: [0, 1, 2, 3, 4].map(i => ({ slug: `dcad-920${i}` })) },
  });
});

test('a party that a newer edition corrects is one no more, and comes back where a later one has it again', async () => {
  const first = table(line('DCADv1.0-9001', USA_KAZ, '3,4,1999,,,'));
  const second = table(line('DCADv1.0-9001', '2,USA,704,UZB', '3,4,1999,,,'));
  const held = async () => {
    const { title, parties } = Object(await agreement('dcad-9001'));
    return [title, JSON.stringify(parties.map(({ country }: { country: { code: string } }) => country.code).sort())];
  };
  const of = (name: string, code: string) => [
    `Defense cooperation agreement between United States and ${name}, 1999`,
    JSON.stringify([code, 'USA'].sort()),
  ];
  await store.bring(dcad, first);
  expect(await held()).toEqual(of('Kazakhstan', 'KAZ'));
  expect(await store.bring(dcad, second, { edition: '2.0' })).toMatchObject({ inserted: 0, updated: 1 });
  expect(await held()).toEqual(of('Uzbekistan', 'UZB'));
  const { body } = await service.ask<{ search: { nodes: { slug: string }[] } }>(
    '{ search(text: "\\"States and Uzbekistan, 1999\\"", types: [AGREEMENT]) { nodes { slug } } }',
  );
  expect(body.data?.search.nodes).toEqual([{ slug: 'dcad-9001' }]);
  expect(await store.bring(dcad, second, { edition: '2.0' })).toMatchObject({ unchanged: 1, changed: false });
  await store.bring(dcad, first, { edition: '3.0' });
  expect(await held()).toEqual(of('Kazakhstan', 'KAZ'));
  expect(await store.unfounded()).toEqual([]);
});

test('what the seeds hold of a row is met, whatever it is called there', async () => {
  const before = await agreement('usa-kaz-defense-cooperation-1997');
  const rows = [
    line('DCADv1.0-0126', USA_KAZ, '17,11,1997,,,'),
    line('DCADv1.0-0123', '2,USA,704,UZB', '5,6,2001,5,6,2001', 'general,DCA,,,,,,0'),
  ];
  expect(await store.bring(dcad, table(...rows))).toMatchObject({
    inserted: 0,
    updated: 0,
    unchanged: 2,
    changed: false,
  });
  expect(await agreement('usa-kaz-defense-cooperation-1997')).toEqual(before);
  expect(await agreement('dcad-0126')).toBeNull();
});

test('what another edition says of it becomes its claim beside those of others', async () => {
  await store.bring(dcad, table(line('DCADv1.0-0126', USA_KAZ, '18,11,1997,,,')), { edition: '2.0' });
  const { body } = await service.ask(
    '{ agreement(slug: "usa-kaz-defense-cooperation-1997") { signed { min } conflicts(first: 9) { nodes { property claims { valueText method } } } } }',
  );
  // The article's own claim on the date stays the one shown; that the two cannot both hold is found.
  expect(body.data).toMatchObject({
    agreement: { signed: { min: '1997-11-17' }, conflicts: { nodes: [{ property: 'SIGNED' }] } },
  });
  expect(await store.unfounded()).toEqual([]);
});

test('rows that cannot be read are refused with the column', async () => {
  const cases: readonly (readonly [refused: string, parties: string, dates: string, rest?: string])[] = [
    ['UNREADABLE type', USA_KAZ, '3,4,1999,,,', 'special,DCA,,,,,,0'],
    ['UNREADABLE type', USA_KAZ, '3,4,1999,,,', 'constructor,DCA,,,,,,0'],
    ['UNREADABLE category1', USA_KAZ, '3,4,1999,,,', 'general,HUMOR,,,,,,0'],
    ['UNREADABLE category2', USA_KAZ, '3,4,1999,,,', 'general,DCA,toString,,,,,0'],
    ['UNREADABLE terminated', USA_KAZ, '3,4,1999,,,', 'general,DCA,,,,,,maybe'],
    ['UNREADABLE signDay', USA_KAZ, '31,4,1999,,,'],
    ['UNREADABLE signDay', USA_KAZ, '0,4,1999,,,'],
    ['UNREADABLE signDay', USA_KAZ, 'xx,,1999,,,'],
    ['UNREADABLE signDay', USA_KAZ, '-3,4,1999,,,'],
    ['UNREADABLE signMonth', USA_KAZ, '3,13,1999,,,'],
    ['UNREADABLE signMonth', USA_KAZ, '3,April,1999,,,'],
    ['UNREADABLE signYear', USA_KAZ, '3,4,99,,,'],
    ['UNREADABLE signYear', USA_KAZ, '3,4,circa 1999,,,'],
    ['UNREADABLE EIFYear', USA_KAZ, '3,4,1999,3,5,1.999e3'],
    ['UNREADABLE EIFDay', USA_KAZ, '3,4,1999,29,2,1999'],
    ['UNKNOWN_NAME No country', '2,USA,999,QUA', '3,4,1999,,,'],
  ];
  const rows = cases.map(([, parties, dates, rest], i) => line(`DCADv1.0-${9001 + i}`, parties, dates, rest));
  const { refused, inserted } = await store.bring(dcad, table(...rows, line('9001', USA_KAZ, '3,4,1999,,,')));
  expect(refused.map(({ refusal, what }) => `${refusal} ${what.split(' is ')[0]}`)).toEqual([
    ...cases.map(([expected]) => expected),
    'UNREADABLE DCAid',
  ]);
  expect(inserted).toBe(0);
});
