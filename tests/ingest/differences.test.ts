import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drifts } from '../../src/ingest/derived/derived.ts';
import { cite, one, Planted } from './planted.ts';
import { file } from './small-world.ts';

let planted: Planted;
beforeEach(async () => {
  planted = await Planted.open();
});
afterEach(() => planted.close());

const [LEDGER, STORY] = ['{ dataset: ledger, row: p }', '{ article: story }'];
/** An event with participants, each with its citations. */
const event = (...participants: [member: string, ...cites: string[]][]) =>
  one('events', `participants: [${participants.map(([who, ...by]) => `{ ${who}, cite: [${by.join()}] }`).join()}]`);

test('a member that one source of a list names and another does not', async () => {
  await planted.plant(event(['country: QQA', LEDGER, STORY], ['country: QQB', STORY]));
  expect(await planted.differences()).toEqual([
    { part: 'PARTICIPANT', modality: 'ACTUAL', member: 'QQB', stated: ['story'], omitted: ['ledger'] },
  ]);
});

test('is none where all name the same, or there is but one source', async () => {
  await planted.plant(event(['country: QQA', LEDGER, STORY], ['country: QQB', LEDGER, STORY]));
  expect(await planted.differences()).toEqual([]);
  await planted.plant(event(['country: QQA', STORY], ['country: QQB', STORY]));
  expect(await planted.differences()).toEqual([]);
});

test('a source that names no member of that sort lists none, and is not said to omit one', async () => {
  await planted.plant(event(['country: QQA', STORY], ['organization: herald', LEDGER], ['official: ann', LEDGER]));
  expect(await planted.differences()).toEqual([]);
});

test('a plan is not compared with what came of it', async () => {
  await planted.plant(event(['country: QQA', STORY], ['country: QQB, modality: PLANNED', LEDGER]));
  expect(await planted.differences()).toEqual([]);
});

test('a member named in two roles is named', async () => {
  await planted.plant(
    event(['country: QQA', LEDGER, STORY], ['country: QQB', LEDGER], ['country: QQB, role: HOST', STORY]),
  );
  expect(await planted.differences()).toEqual([]);
});

test('a source whose word on a member is deprecated neither names nor omits it', async () => {
  const wrong = '{ dataset: ledger, row: p, deprecated: 2021-01-01, reason: a slip }';
  const claimed = (by: string) =>
    one(
      'events',
      `participants: [{ country: QQA, cite: [${LEDGER}, ${STORY}] }, { country: QQB, cite: [${STORY}, ${by}] }]`,
    );
  await planted.plant(claimed(LEDGER));
  expect(await planted.differences()).toEqual([]);
  await planted.plant(claimed(wrong));
  expect(await planted.differences()).toEqual([]);
  const third = event(['country: QQA', LEDGER, STORY, '{ dataset: roll, row: p }'], ['country: QQB', STORY, wrong]);
  const datasets = ['ledger', 'roll'].map(
    slug => `\n  - { slug: ${slug}, title: ${slug}, publisher: herald, rights: Public domain }`,
  );
  await planted.plant({ ...third, 'datasets.yaml': file(datasets.join('')) });
  expect(await planted.differences()).toMatchObject([{ member: 'QQB', stated: ['story'], omitted: ['roll'] }]);
  await planted.plant(event(['country: QQA', LEDGER, STORY], ['country: QQB', STORY]));
  // What was taken back counts no more.
  expect(await planted.differences()).toMatchObject([{ member: 'QQB', omitted: ['ledger'] }]);
});

test('of parties, signatures and members too', async () => {
  const cites = (...all: string[]) => `cite: [${all.join()}]`;
  await planted.plant({
    ...one(
      'agreements',
      `parties: [{ country: QQA, ${cites(LEDGER, STORY)} }, { country: QQB, ${cites(LEDGER)} }],
       signatures: [{ official: ann, ${cites(LEDGER)} }, { official: bo, ${cites(STORY)} }]`,
    ),
    'officials.yaml': file(`
  - { slug: ann, title: Ann, sortName: Ann, ${cite('r')} }
  - { slug: bo, title: Bo, sortName: Bo, ${cite('r')} }`),
    'organizations.yaml': file(`
  - { slug: herald, title: Herald, kind: PUBLISHER, ${cite('r')} }
  - slug: league
    title: League
    kind: ALLIANCE
    ${cite('r')}
    members: [{ country: QQA, ${cites(LEDGER, STORY)} }, { country: QQB, ${cites(STORY)} }, { member: herald, ${cites(LEDGER)} }]`),
  });
  expect(await planted.differences()).toMatchObject([
    { part: 'MEMBERSHIP', member: 'QQB', stated: ['story'], omitted: ['ledger'] },
    { part: 'AGREEMENT_PARTY', member: 'QQB', stated: ['ledger'], omitted: ['story'] },
    { part: 'SIGNATURE', member: 'ann', stated: ['ledger'], omitted: ['story'] },
    { part: 'SIGNATURE', member: 'bo', stated: ['story'], omitted: ['ledger'] },
  ]);
});

test('a second run touches nothing; a source that names the member ends it', async () => {
  const before = event(['country: QQA', LEDGER, STORY], ['country: QQB', STORY]);
  await planted.plant(before);
  const versions = await planted.versions();
  await planted.plant(before);
  expect(await planted.versions()).toEqual(versions);
  await planted.plant(event(['country: QQA', LEDGER, STORY], ['country: QQB', STORY, LEDGER]));
  expect(await planted.differences()).toEqual([]);
  await planted.writer.db.execute(
    sql`update claims set retracted_at = now() where record_id in (select id from participants) and dataset_id is not null and id = (select max(id) from claims)`,
  );
  expect(await drifts(planted.writer.db)).toMatchObject([{ table: 'differences', holds: null }]);
});
