import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';
import { insertUnsure } from './worlds/unsure-rows.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await insertUnsure(service.url);
});
afterAll(() => service.stop());

/** The titles of the rows of a list, of those that a filter holds of and of those that its `not` holds of. */
async function split(list: string, among: string, where: string): Promise<Record<'all' | 'yes' | 'no', string[]>> {
  const field = (name: string, more: string) =>
    `${name}: ${list}(where: { and: [${among} ${more}] }) { nodes { title } }`;
  const { body } = await service.ask<Record<'all' | 'yes' | 'no', { nodes: { title: string }[] }>>(
    `{ ${field('all', '')} ${field('yes', where)} ${field('no', `{ not: ${where} }`)} }`,
  );
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  const { all, yes, no } = body.data;
  const titles = ({ nodes }: typeof all) => nodes.map(({ title }) => title).sort();
  return { all: titles(all), yes: titles(yes), no: titles(no) };
}

/** Sees that a filter holds of the rows named, and its `not` of all others. */
async function holdsOf(list: string, among: string, where: string, expected: string): Promise<void> {
  const { all, yes, no } = await split(list, among, where);
  expect(yes).toEqual(expected === '' ? [] : expected.split(' ').sort());
  expect([...yes, ...no].sort()).toEqual(all);
}

describe('a date that is not sure', () => {
  test.each([
    ['definitelyBefore: "1997-11-17"', ''],
    ['definitelyBefore: "1997-11-18"', 'exact until'],
    ['definitelyBefore: "1997-12-01"', 'exact until month'],
    ['possiblyBefore: "1997-11-17"', 'until month open'],
    ['possiblyBefore: "1997-11-18"', 'exact until since month open'],
    ['possiblyBefore: "0001-01-01"', 'until open'],
    ['definitelyAfter: "1997-11-17"', ''],
    ['definitelyAfter: "1997-11-16"', 'exact since'],
    ['definitelyAfter: "1997-10-31"', 'exact since month'],
    ['possiblyAfter: "1997-11-17"', 'since month open'],
    ['possiblyAfter: "1997-11-16"', 'exact until since month open'],
    ['possiblyAfter: "9999-12-31"', 'since open'],
    ['definitelyWithin: { from: "1997-11-17", to: "1997-11-17" }', 'exact'],
    ['definitelyWithin: { from: "1997-11-01", to: "1997-11-30" }', 'exact month'],
    ['definitelyWithin: { from: "1997-11-02", to: "1997-11-30" }', 'exact'],
    ['definitelyWithin: { from: "1997-11-17" }', 'exact since'],
    ['definitelyWithin: { to: "1997-11-17" }', 'exact until'],
    ['possiblyWithin: { from: "1997-11-17", to: "1997-11-17" }', 'exact until since month open'],
    ['possiblyWithin: { from: "1997-11-18", to: "1997-11-30" }', 'since month open'],
    ['possiblyWithin: { from: "1997-12-01" }', 'since open'],
    ['possiblyWithin: { to: "1997-10-31" }', 'until open'],
    ['definitelyAfter: "1997-11-16", possiblyAfter: "1997-11-17"', 'since'],
  ])('%s', (asked, expected) =>
    holdsOf('agreements', '{ place: { eq: "signed" } }', `{ signed: { ${asked} } }`, expected),
  );
});

describe('a count that is not sure', () => {
  test.each([
    ['eq: 40', '40-to-45 is-40 about-40 to-45', 'is-40'],
    ['eq: 45', '40-to-45 over-40 to-45', ''],
    ['lt: 40', 'under-40 to-45', 'under-40'],
    ['lt: 41', '40-to-45 is-40 about-40 under-40 to-45', 'is-40 under-40'],
    ['lte: 39', 'under-40 to-45', 'under-40'],
    ['lte: 40', '40-to-45 is-40 about-40 under-40 to-45', 'is-40 under-40'],
    ['lte: 45', '40-to-45 is-40 about-40 over-40 under-40 to-45', '40-to-45 is-40 under-40 to-45'],
    ['gt: 40', '40-to-45 over-40 to-45', 'over-40'],
    ['gt: 45', 'over-40', ''],
    ['gte: 40', '40-to-45 is-40 about-40 over-40 to-45', '40-to-45 is-40 over-40'],
    ['gte: 41', '40-to-45 over-40 to-45', 'over-40'],
    ['gt: 39, lt: 41', '40-to-45 is-40 about-40 to-45', 'is-40'],
  ])('%s', async (asked, possible, definite) => {
    const among = '{ place: { eq: "planned" } }';
    for (const certainty of ['', ', certainty: POSSIBLE', ', certainty: null'])
      await holdsOf('agreements', among, `{ plannedActivities: { ${asked}${certainty} } }`, possible);
    await holdsOf('agreements', among, `{ plannedActivities: { ${asked}, certainty: DEFINITE } }`, definite);
  });
});

describe('an amount that is not sure', () => {
  test.each([
    ['eq: 40', 'is-40 about-40 from-40 to-40', 'is-40'],
    ['eq: "40.01"', 'over-40 from-40', ''],
    ['lt: 40', 'under-40 to-40', 'under-40'],
    ['lte: 40', 'is-40 about-40 from-40 to-40 under-40', 'is-40 under-40 to-40'],
    ['gt: 40', 'over-40 from-40', 'over-40'],
    ['gt: "39.99"', 'is-40 about-40 over-40 under-40 from-40 to-40', 'is-40 over-40 from-40'],
    ['gte: 40', 'is-40 about-40 over-40 from-40 to-40', 'is-40 over-40 from-40'],
    ['gte: "40.00"', 'is-40 about-40 over-40 from-40 to-40', 'is-40 over-40 from-40'],
  ])('%s', async (asked, possible, definite) => {
    const among = '{ stage: { eq: OBLIGATED } }';
    await holdsOf('fundingLines', among, `{ amount: { ${asked} } }`, possible);
    await holdsOf('fundingLines', among, `{ amount: { ${asked}, certainty: DEFINITE } }`, definite);
  });
});

describe('an agreement in force', () => {
  test.each([
    ['1995-12-31', '', 'before'],
    ['1996-01-01', 'goes-on before', 'goes-on over replaced monthly before unsaid'],
    ['1996-01-31', 'goes-on before monthly', 'goes-on over replaced monthly before unsaid'],
    ['1999-06-01', 'goes-on before monthly', 'goes-on over replaced monthly before unsaid'],
    ['1999-06-02', 'goes-on before', 'goes-on over replaced monthly before unsaid'],
    ['1999-07-01', 'goes-on before', 'goes-on over replaced before unsaid'],
  ])('on %s', async (day, sure, possible) => {
    const among = '{ place: { eq: "in force" } }';
    await holdsOf('agreements', among, `{ inForceOn: "${day}" }`, sure);
    await holdsOf('agreements', among, `{ possiblyInForceOn: "${day}" }`, possible);
  });
});

describe('what the article leaves open', () => {
  let seeds: Service;
  beforeAll(async () => {
    seeds = await startService({ world: 'seeds' });
  });
  afterAll(() => seeds.stop());

  /** The slugs of the agreements of which a filter holds. */
  async function agreements(where: string): Promise<string[]> {
    const { body } = await seeds.ask<{ agreements: { nodes: { slug: string }[] } }>(
      `{ agreements(where: ${where}, first: 100) { nodes { slug } } }`,
    );
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    return body.data.agreements.nodes.map(({ slug }) => slug);
  }
  const plan = 'usa-kaz-military-contact-plan-1997';
  const withKazakhstan = 'parties: { some: { country: { code: { eq: "KAZ" } } } }';

  test('the contact plan of mid-November was possibly signed before the 17th, and not definitely', async () => {
    const definitely = await agreements(`{ signed: { definitelyBefore: "1997-11-17" }, ${withKazakhstan} }`);
    const possibly = await agreements(`{ signed: { possiblyBefore: "1997-11-17" }, ${withKazakhstan} }`);
    expect(definitely).not.toEqual([]);
    expect([...definitely, plan].sort()).toEqual(possibly.sort());
  });

  test.each([
    ['gt: 40, certainty: DEFINITE', [plan]],
    ['gte: 41, certainty: DEFINITE', [plan]],
    ['eq: 45, certainty: DEFINITE', []],
    ['eq: 45', [plan]],
    ['eq: 40', []],
  ])('more than 40 activities: %s', async (asked, expected) => {
    expect(await agreements(`{ plannedActivities: { ${asked} } }`)).toEqual(expected);
  });
});
