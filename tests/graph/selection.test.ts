import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ world: 'seeds' });
});
afterAll(() => service.stop());

const PLAN = 'usa-kaz-military-contact-plan-1997';
const FRAMEWORK = 'usa-kaz-defense-cooperation-1997';

/** Asks, expects no error and one statement, and gives the data. */
async function data(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>> {
  service.statements.length = 0;
  const { body } = await service.ask(query, variables);
  expect(body.errors).toBeUndefined();
  expect(service.statements).toHaveLength(1);
  if (!body.data) throw new Error('No data.');
  return body.data;
}

describe('the first article answers', () => {
  test('two agreements, who signed them, when', async () => {
    const one = `title kind signed { min max precision edtf asPrinted } plannedActivities { point min max qualifier }
      signatures { official { slug } tenure { post { slug } } } parties { country { code } } links { kind inferred agreement { slug } }`;
    const all = await data(
      `{ a: agreement(slug: "${FRAMEWORK}") { ${one} } b: agreement(slug: "${PLAN}") { ${one} } }`,
    );
    expect(all.a).toMatchObject({
      signed: { min: '1997-11-17', max: '1997-11-17', precision: 'DAY', edtf: '1997-11-17' },
      plannedActivities: null,
      links: [],
    });
    expect(all.a).toHaveProperty('signatures', [
      { official: { slug: 'william-cohen' }, tenure: { post: { slug: 'secretary-of-defense-united-states' } } },
      { official: { slug: 'nursultan-nazarbayev' }, tenure: { post: { slug: 'president-of-kazakhstan' } } },
    ]);
    expect(all.b).toMatchObject({
      kind: 'CONTACT_PLAN',
      signed: {
        min: '1997-11-11',
        max: '1997-11-20',
        precision: 'THIRD_OF_MONTH',
        edtf: '1997-11-11/1997-11-20',
        asPrinted: 'mid-November',
      },
      plannedActivities: { point: null, min: '41', max: null, qualifier: 'MORE_THAN' },
      links: [{ kind: 'PART_OF', inferred: true, agreement: { slug: FRAMEWORK } }],
    });
    expect(all.b).toHaveProperty('signatures', [
      { official: { slug: 'henry-shelton' }, tenure: { post: { slug: 'chairman-of-the-joint-chiefs-of-staff' } } },
      { official: { slug: 'mukhtar-altynbayev' }, tenure: { post: { slug: 'minister-of-defense-kazakhstan' } } },
    ]);
  });

  test('what money was named, at which stage, and that one year is inferred', async () => {
    const { imet, fmf } = await data(`{
      imet: fundingLine(slug: "imet-kaz-fy1998-afps-1997-11-26") { ...F }
      fmf: fundingLine(slug: "fmf-kaz-fy1998-afps-1997-11-26") { ...F }
    }
    fragment F on FundingLine { fiscalYear stage amount { value currency qualifier } claims(first: 50) { nodes { property inferred rank } } }`);
    expect(imet).toMatchObject({
      fiscalYear: 1998,
      stage: 'UNSPECIFIED',
      amount: { value: '550000', currency: 'USD', qualifier: 'ABOUT' },
    });
    expect(fmf).toMatchObject({
      fiscalYear: 1998,
      stage: 'ALLOCATED',
      amount: { value: '1500000', currency: 'USD', qualifier: 'ABOUT' },
    });
    expect(imet).toHaveProperty(
      'claims.nodes',
      expect.arrayContaining([{ property: 'FISCAL_YEAR', inferred: false, rank: 'PREFERRED' }]),
    );
    expect(fmf).toHaveProperty(
      'claims.nodes',
      expect.arrayContaining([{ property: 'FISCAL_YEAR', inferred: true, rank: 'PREFERRED' }]),
    );
  });

  test('the price levels that turn dollars of one year into those of another have their source', async () => {
    const { deflators } = await data(
      '{ deflators(last: 1) { nodes { slug fiscalPeriod priceLevel { point unit } sources(first: 1) { nodes { slug } } } } }',
    );
    expect(deflators).toEqual({
      nodes: [
        {
          slug: 'usd-fy2020',
          fiscalPeriod: 'FY2020',
          priceLevel: { point: '1', unit: 'FY2020 = 1' },
          sources: { nodes: [{ slug: 'csis-deflators' }] },
        },
      ],
    });
  });

  test('a corrected claim is kept, deprecated, with its reason and time', async () => {
    const { official } = await data(
      '{ official(slug: "mukhtar-altynbayev") { title claims(first: 100) { nodes { property rank reason valueText deprecatedAt } } } }',
    );
    expect(official).toHaveProperty('title', 'Mukhtar Altynbayev');
    expect(official).toHaveProperty(
      'claims.nodes',
      expect.arrayContaining([
        {
          property: 'TITLE',
          rank: 'DEPRECATED',
          reason: expect.any(String),
          valueText: 'Muhktar Altnybayev',
          deprecatedAt: expect.stringMatching(/Z$/),
        },
      ]),
    );
  });
});

describe('one statement, whatever is asked', () => {
  test('the same relation twice with different arguments', async () => {
    const { c } = await data(
      '{ c: country(code: "KAZ") { one: fundingLines(first: 1) { nodes { id } } rest: fundingLines(last: 2) { nodes { id } } all: fundingLines(first: 100) { nodes { id } } } }',
    );
    const { one, rest, all } = JSON.parse(JSON.stringify(c));
    expect(one.nodes).toEqual(all.nodes.slice(0, 1));
    expect(rest.nodes).toEqual(all.nodes.slice(-2));
  });

  test('fragments on interfaces and unions, and fields that merge', async () => {
    const { node } = await data(
      `query($id: ID!) {
      node(id: $id) { ...N ...R ... on Cited { claims(first: 1) { nodes { property } } } ... on Cited { claims(first: 1) { totalCount } } ... on Official { sortName } }
    }
    fragment N on Node { __typename id }
    fragment R on Record { slug title mergedInto { id } }`,
      { id: `Agreement:${PLAN}` },
    );
    expect(node).toMatchObject({ __typename: 'Agreement', id: `Agreement:${PLAN}`, slug: PLAN, mergedInto: null });
    expect(node).not.toHaveProperty('sortName');
    expect(node).toHaveProperty('claims.nodes.length', 1);
    expect(node).toHaveProperty('claims.totalCount', expect.any(Number));
  });

  test('a claim leads to its typed value, to what it is about, and back', async () => {
    const { agreement } = await data(`{ agreement(slug: "${PLAN}") { claims(first: 100) { nodes {
      id property value { __typename ... on When { min max precision asPrinted edtf } ... on Quantity { least: min qualifier unit } ... on EnumValue { value } ... on RowValue { values { property text } } }
      subject { __typename } record { id }
    } } } }`);
    const { nodes } = JSON.parse(JSON.stringify(agreement)).claims;
    expect(nodes).toContainEqual(
      expect.objectContaining({
        property: 'SIGNED',
        value: {
          __typename: 'When',
          min: '1997-11-11',
          max: '1997-11-20',
          precision: 'THIRD_OF_MONTH',
          asPrinted: 'mid-November',
          edtf: '1997-11-11/1997-11-20',
        },
        subject: { __typename: 'Agreement' },
        record: { id: `Agreement:${PLAN}` },
      }),
    );
    for (const { id } of nodes)
      expect((await data('query($id: ID!) { node(id: $id) { id } }', { id })).node).toEqual({ id });
  });

  test('a part’s claims are about the part, and belong to the record', async () => {
    const { event } = await data(
      '{ event(slug: "centrazbat-97") { id participants { country { code } modality claims(first: 9) { nodes { subject { __typename } record { id title } article { slug } dataset { slug } } } } } }',
    );
    const { participants } = JSON.parse(JSON.stringify(event));
    const georgia = participants.find(
      (p: { country: { code: string } | null; modality: string }) =>
        p.country?.code === 'GEO' && p.modality === 'ACTUAL',
    );
    const latvia = participants.find(
      (p: { country: { code: string } | null; modality: string }) =>
        p.country?.code === 'LVA' && p.modality === 'ACTUAL',
    );
    for (const { subject, record } of [...georgia.claims.nodes, ...latvia.claims.nodes]) {
      expect(subject).toEqual({ __typename: 'Participant' });
      expect(record).toMatchObject({ id: 'Event:centrazbat-97' });
    }
    expect(georgia.claims.nodes.map((c: { dataset: unknown }) => c.dataset)).not.toContainEqual({ slug: 'mme' });
    expect(georgia.claims.nodes.map((c: { article: unknown }) => c.article)).toContainEqual({
      slug: 'afps-41527',
    });
    expect(latvia.claims.nodes.map((c: { article: unknown }) => c.article)).not.toContainEqual({
      slug: 'afps-41527',
    });
  });

  test('a part has an id of its own, by which it is found', async () => {
    const { agreement } = await data(
      `{ agreement(slug: "${PLAN}") { signatures { id official { slug } claims(first: 1) { nodes { subject { ... on Node { id } } } } } } }`,
    );
    const { signatures } = JSON.parse(JSON.stringify(agreement));
    expect(signatures).toHaveLength(2);
    for (const { id, official, claims } of signatures) {
      expect(id).toMatch(/^Signature:[0-9a-f]{32}$/);
      expect(claims.nodes).toEqual([{ subject: { id } }]);
      const found = await data('query($id: ID!) { node(id: $id) { id ... on Signature { official { slug } } } }', {
        id,
      });
      expect(found.node).toEqual({ id, official });
    }
  });

  test('@include, @skip, variables and their defaults', async () => {
    const query = `query($y: Boolean!, $n: Boolean = true, $code: String! = "KAZ", $first: Int = 2) {
      country(code: $code) { code title @skip(if: $n) ... @include(if: $y) { region } agreements(first: $first) { nodes { id } } }
      other: country(code: "USA") @include(if: $y) { code }
    }`;
    const yes = await data(query, { y: true });
    expect(Object.keys(yes)).toEqual(['country', 'other']);
    expect(Object.keys(yes.country ?? {})).toEqual(['code', 'region', 'agreements']);
    expect(yes).toHaveProperty('country.agreements.nodes.length', 2);
    const no = await data(query, { y: false, n: false, code: 'USA', first: 1 });
    expect(no).toMatchObject({ country: { code: 'USA', title: expect.any(String) } });
    expect(Object.keys(no)).toEqual(['country']);
    expect(no).toHaveProperty('country.agreements.nodes.length', 1);
  });

  test('nodes come in the order of their ids, null for what is not there', async () => {
    const ids = ['Country:USA', `Agreement:${PLAN}`, 'Country:NIX', 'Country:KAZ', 'Country:USA'];
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Country { code } } }';
    expect((await data(query, { ids })).nodes).toEqual([
      { id: 'Country:USA', __typename: 'Country', code: 'USA' },
      { id: `Agreement:${PLAN}`, __typename: 'Agreement' },
      null,
      { id: 'Country:KAZ', __typename: 'Country', code: 'KAZ' },
      { id: 'Country:USA', __typename: 'Country', code: 'USA' },
    ]);
    expect((await data(query, { ids: [] })).nodes).toEqual([]);
    expect(
      (await data('query($a: ID!) { nodes(ids: [$a, "Country:KAZ"]) { id } }', { a: 'Country:USA' })).nodes,
    ).toEqual([{ id: 'Country:USA' }, { id: 'Country:KAZ' }]);
  });

  test('what does not exist is null and no error; what is no id, or too many of them, is refused', async () => {
    expect(
      await data(
        '{ a: agreement(slug: "nix") { id } b: country(code: "kaz") { id } c: node(id: "Agreement:nix") { id } d: agreement(slug: "") { id } }',
      ),
    ).toEqual({ a: null, b: null, c: null, d: null });
    const code = async (query: string, variables?: Record<string, unknown>) =>
      (await service.ask(query, variables)).body.errors?.[0]?.extensions?.code;
    for (const id of ['', 'nix', ':', 'Agreement:', ':x', 'Nix:1', 'Cited:1', 'Node:1']) {
      expect(await code('query($id: ID!) { node(id: $id) { id } }', { id })).toBe('BAD_ID');
      expect(await code(`{ node(id: ${JSON.stringify(id)}) { id } }`)).toBe('BAD_ID');
      expect(await code('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['Country:KAZ', id] })).toBe(
        'BAD_ID',
      );
    }
    expect(await code('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(101).fill('Country:KAZ') })).toBe(
      'TOO_MANY_IDS',
    );
    expect(await code('query($s: String!) { agreement(slug: $s) { id } }', { s: 'a\u0000b' })).toBe('BAD_USER_INPUT');
    expect(await code('query($s: String!) { agreement(slug: $s) { id } }', { s: 'a\ud800b' })).toBe('BAD_USER_INPUT');
  });

  test('introspection beside data keeps the order asked for', async () => {
    const both = await data(
      '{ country(code: "KAZ") { code } __schema { queryType { name } } __typename t: __type(name: "When") { name } }',
    );
    expect(JSON.stringify(both)).toBe(
      '{"country":{"code":"KAZ"},"__schema":{"queryType":{"name":"Query"}},"__typename":"Query","t":{"name":"When"}}',
    );
    service.statements.length = 0;
    expect((await service.ask('query($n: String!) { __type(name: $n) { name } }', { n: 'When' })).body.data).toEqual({
      __type: { name: 'When' },
    });
    expect(service.statements).toEqual([]);
  });

  test('more fields than concat() has room for', async () => {
    const keys = Array.from({ length: 90 }, (_, i) => `k${i}`);
    const { agreement } = await data(
      `{ agreement(slug: "${PLAN}") { ${keys.map(key => `${key}: kind`).join(' ')} slug } }`,
    );
    expect(agreement).toEqual({ ...Object.fromEntries(keys.map(key => [key, 'CONTACT_PLAN'])), slug: PLAN });
  });

  test('the parts of one answer equal the answers of its parts', async () => {
    const parts = {
      a: `agreements(first: 3) { totalCount nodes { id parties { country { title } } signatures { official { title aliases { name source { title } } } } } }`,
      b: `officials(last: 2) { nodes { id tenures { title post { title organization { title country { code } } } } signatures(first: 5) { totalCount nodes { agreement { slug } } } } }`,
      c: `event(slug: "centrazbat-97") { sources(first: 3) { totalCount nodes { __typename title publisher { title } ... on Dataset { edition } } pageInfo { hasNextPage } } }`,
    };
    const whole = await data(
      `{ ${Object.entries(parts)
        .map(([key, text]) => `${key}: ${text}`)
        .join(' ')} }`,
    );
    for (const [key, text] of Object.entries(parts))
      expect((await data(`{ ${key}: ${text} }`))[key]).toEqual(whole[key]);
  });
});
