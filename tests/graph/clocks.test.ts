import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seed } from '../../src/ingest/seed.ts';
import { cite, one } from '../ingest/planted.ts';
import { folderWith, removeFolders } from '../ingest/small-world.ts';
import { type Service, startService } from '../service.ts';

interface Slug {
  slug: string;
}
let world: Service;
let seeds: Service;
beforeAll(async () => {
  [world, seeds] = await Promise.all([startService({ world: 'world' }), startService({ world: 'seeds' })]);
});
afterAll(() => Promise.all([world.stop(), seeds.stop()]));

/** The answer to a question that is answered without errors. */
async function answer<Data>(service: Service, question: string, variables?: Record<string, unknown>): Promise<Data> {
  const { body } = await service.ask<Data>(question, variables);
  if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors));
  return body.data;
}
const slugs = (all: readonly Slug[]) => all.map(({ slug }) => slug).sort();

describe('who holds a post', () => {
  const [chief, minister, fox, vanek] = [
    ...['renee-odoul-chief', 'renee-odoul-minister', 'captain-fox-chief', 'bor-vanek-president'],
  ] as const;

  test.each([
    ['1993-05-31', [], []],
    ['1993-06-01', [], [vanek]],
    ['1993-08-31', [vanek], [vanek]],
    ['1994-01-14', [vanek], [vanek]],
    ['1994-01-15', [chief, vanek], [chief, vanek]],
    ['1998-03-01', [chief, vanek], [chief, fox, vanek]],
    ['1998-03-02', [vanek], [chief, fox, vanek]],
    ['1998-03-31', [minister, vanek], [chief, fox, minister, vanek]],
    ['1998-12-31', [minister, vanek], [fox, minister, vanek]],
    ['2003-01-01', [minister, vanek], [fox, minister, vanek]],
    ['2003-01-02', [minister], [fox, minister]],
  ])('on %s', async (day, sure, possible) => {
    const question = `query ($day: Date!, $slugs: [String!]!) {
      sure: tenures(where: { holdsOn: $day, slug: { in: $slugs } }) { nodes { slug } }
      possible: tenures(where: { possiblyHoldsOn: $day, slug: { in: $slugs } }) { nodes { slug } }
      neither: tenures(where: { not: { possiblyHoldsOn: $day }, slug: { in: $slugs } }) { nodes { slug } }
      posts(first: 100) { nodes { holders(on: $day, where: { slug: { in: $slugs } }) { slug } } }
    }`;
    const all = [chief, minister, fox, vanek];
    const found = await answer<
      Record<'sure' | 'possible' | 'neither', { nodes: Slug[] }> & { posts: { nodes: { holders: Slug[] }[] } }
    >(world, question, { day, slugs: all });
    expect([slugs(found.sure.nodes), slugs(found.possible.nodes)]).toEqual([[...sure].sort(), [...possible].sort()]);
    expect(slugs([...found.possible.nodes, ...found.neither.nodes])).toEqual([...all].sort());
    expect(slugs(found.posts.nodes.flatMap(({ holders }) => holders))).toEqual([...sure].sort());
  });

  test('Altynbayev was minister on the day of the agreement of November 1997', async () => {
    const question = `{ post(slug: "minister-of-defense-kazakhstan") { holders(on: "1997-11-17") { official { slug } } } }`;
    expect(await answer(seeds, question)).toEqual({
      post: { holders: [{ official: { slug: 'mukhtar-altynbayev' } }] },
    });
  });

  test.each(['1991-12-16', '1997-02-17', '1997-02-18', '1997-11-17', '1999-08-09', '2001-12-08', '2009-06-17'])(
    'officials in office on %s at a level are those of a tenure of both',
    async day => {
      const levels = ['HEAD_OF_STATE', 'MINISTER', 'CHIEF_OF_DEFENSE', 'OTHER'];
      const fields = levels.map(
        level => `
        ${level}: officials(asOf: $day, level: ${level}) { nodes { slug } }
        ${level}_where: officials(where: { tenures: { some: { holdsOn: $day, post: { level: { eq: ${level} } } } } }) { nodes { slug } }
        ${level}_ever: officials(level: ${level}) { nodes { slug } }
        ${level}_ever_where: officials(where: { tenures: { some: { post: { level: { eq: ${level} } } } } }) { nodes { slug } }`,
      );
      const question = `query ($day: Date) { countries(first: 100) { nodes { ${fields} } } }`;
      const { countries } = await answer<{ countries: { nodes: Record<string, unknown>[] } }>(seeds, question, { day });
      for (const country of countries.nodes)
        for (const name of levels.flatMap(level => [level, `${level}_ever`]))
          expect(country[name], name).toEqual(country[`${name}_where`]);
      expect(countries.nodes.some(({ HEAD_OF_STATE }) => JSON.stringify(HEAD_OF_STATE) !== '{"nodes":[]}')).toBe(true);
    },
  );
});

describe('what was known at an instant', () => {
  test.each([
    ['2019-12-31T23:59:59.999Z', 0],
    ['2020-01-01T00:00:00Z', 1],
    ['2020-03-02T23:59:59.999Z', 1],
    ['2020-03-03T00:00:00Z', 0],
  ])('a claim that was taken back, at %s', async (at, count) => {
    const question = `query ($at: DateTime) {
      agreement(slug: "visits-plan-1997") { claims(knownAt: $at, where: { property: { eq: PLACE } }) { totalCount } }
    }`;
    expect(await answer(world, question, { at })).toEqual({ agreement: { claims: { totalCount: count } } });
    // The claim itself stays, whatever is known of it.
    expect(await answer(world, question, { at: null })).toEqual({ agreement: { claims: { totalCount: 1 } } });
  });

  interface Known {
    agreement: { claims: { totalCount: number; nodes: Record<string, unknown>[] } };
  }
  const stands = (
    valueText: string,
    rank: string,
    reason: string | null = null,
    deprecatedAt: string | null = null,
  ) => {
    return { valueText, rank, reason, deprecatedAt, retractedAt: null };
  };

  describe('where a second save corrected a value', () => {
    let corrected: Service;
    const places = (...claims: string[]) =>
      one('agreements', `claims: [${claims.map((claim, i) => `{ property: place, ${claim}, ${cite(i)} }`)}]`);
    const save = async (...claims: string[]) =>
      seed({ url: corrected.url, folder: await folderWith(places(...claims)), say: () => {} });
    const known = async (at: string | null, more = '') => {
      const question = `query ($at: DateTime) {
        agreement(slug: "one") {
          claims(knownAt: $at, where: { property: { eq: PLACE }${more} }) {
            totalCount
            nodes { valueText rank reason deprecatedAt retractedAt }
          }
        }
      }`;
      return (await answer<Known>(corrected, question, { at })).agreement.claims;
    };
    const slip = 'deprecated: 2021-02-03, reason: a slip';
    const wrong = stands('Port', 'DEPRECATED', 'a slip', '2021-02-03T00:00:00.000Z');
    beforeAll(async () => {
      corrected = await startService();
      await save('value: Port, reason: the first');
      await save(`value: Port, ${slip}`, 'value: Bay, recorded: 2021-02-03');
    });
    afterAll(async () => {
      await removeFolders();
      await corrected.stop();
    });

    test.each([
      ['2019-12-31T23:59:59.999999Z', []],
      ['2020-01-01T00:00:00Z', [stands('Port', 'PREFERRED', 'the first')]],
      ['2021-02-02T23:59:59.999999Z', [stands('Port', 'PREFERRED', 'the first')]],
      ['2021-02-03T00:00:00Z', [stands('Bay', 'PREFERRED'), wrong]],
      [null, [stands('Bay', 'PREFERRED'), wrong]],
    ])('it is as it stood at %s, in every way a list is asked', async (at, nodes) => {
      expect(await known(at)).toEqual({ totalCount: nodes.length, nodes });
      for (const rank of ['PREFERRED', 'NORMAL', 'DEPRECATED']) {
        const fitting = nodes.filter(node => node.rank === rank);
        expect(await known(at, `, rank: { eq: ${rank} }`)).toEqual({ totalCount: fitting.length, nodes: fitting });
      }
      const question = `query ($at: DateTime) {
        agreement(slug: "one") {
          claims(knownAt: $at, where: { property: { eq: PLACE } }, orderBy: [{ field: RANK, direction: DESC }]) {
            nodes { valueText }
            aggregate { count max { deprecatedAt } countDistinct { rank } }
            groups(by: [RANK]) { nodes { key { rank } count } }
          }
        }
      }`;
      const ranks = nodes.map(({ rank }) => rank);
      const [last] = nodes.flatMap(({ deprecatedAt }) => deprecatedAt ?? []);
      expect(await answer(corrected, question, { at })).toEqual({
        agreement: {
          claims: {
            nodes: nodes.map(({ valueText }) => ({ valueText })).reverse(),
            aggregate: {
              count: nodes.length,
              max: { deprecatedAt: last ?? null },
              countDistinct: { rank: ranks.length },
            },
            groups: { nodes: ranks.map(rank => ({ key: { rank }, count: 1 })) },
          },
        },
      });
    });

    test('both values are shown, before and after', async () => {
      const question = `query ($at: DateTime!) {
        agreement(slug: "one") {
          before: claims(knownAt: $at, where: { property: { eq: PLACE } }) { nodes { valueText rank } }
          now: claims(where: { property: { eq: PLACE } }) { nodes { valueText rank } }
        }
      }`;
      const shown = (all: ReturnType<typeof stands>[]) => ({
        nodes: all.map(({ valueText, rank }) => ({ valueText, rank })),
      });
      expect(await answer(corrected, question, { at: '2020-06-01T00:00:00Z' })).toEqual({
        agreement: { before: shown([stands('Port', 'PREFERRED')]), now: shown([stands('Bay', 'PREFERRED'), wrong]) },
      });
    });
  });

  describe('page by page', () => {
    const question = `query ($at: DateTime, $after: String) {
      agreement(slug: "visits-plan-1997") {
        claims(knownAt: $at, first: 1, after: $after) { edges { cursor node { id rank } } pageInfo { hasNextPage } }
        all: claims(knownAt: $at, first: 100) { edges { cursor node { id rank } } }
      }
    }`;
    interface Pages {
      agreement: Record<'claims' | 'all', { edges: { cursor: string }[]; pageInfo?: { hasNextPage: boolean } }>;
    }

    test.each(['2020-01-01T00:00:00Z', '2020-02-02T00:00:00Z', null])('all claims are met once, at %s', async at => {
      const met: unknown[] = [];
      let [after, more]: [string | null, boolean] = [null, true];
      while (more) {
        const { claims, all }: Pages['agreement'] = (await answer<Pages>(world, question, { at, after })).agreement;
        met.push(...claims.edges);
        [after, more] = [claims.edges.at(-1)?.cursor ?? null, claims.pageInfo?.hasNextPage === true];
        if (!more) expect(met).toEqual(all.edges);
      }
      expect(met.length).toBeGreaterThan(3);
    });

    test('a cursor is of one instant, however it is spelt', async () => {
      const [at, spelt, other] = ['2020-02-02T00:00:00Z', '2020-02-02T00:00:00.000000Z', '2020-02-02T00:00:00.000001Z'];
      const { claims } = (await answer<Pages>(world, question, { at })).agreement;
      const after = claims.edges[0]?.cursor;
      expect((await answer<Pages>(world, question, { at: spelt, after })).agreement.claims.edges).toHaveLength(1);
      for (const instant of [other, null]) {
        const { body } = await world.ask(question, { at: instant, after });
        expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_CURSOR']);
      }
    });
  });

  test.each(['world', 'seeds'] as const)('in the %s nothing is shown as found wrong before it was', async which => {
    const service = which === 'world' ? world : seeds;
    interface Wrong {
      claims: { nodes: { subject: { id: string }; recordedAt: string; deprecatedAt: string }[] };
    }
    const { claims } = await answer<Wrong>(
      service,
      '{ claims(where: { rank: { eq: DEPRECATED } }, first: 100) { nodes { subject { ... on Node { id } } recordedAt deprecatedAt } } }',
    );
    expect(claims.nodes.length).toBeGreaterThan(0);
    for (const { subject, recordedAt, deprecatedAt } of claims.nodes) {
      const at = new Date((Date.parse(recordedAt) + Date.parse(deprecatedAt)) / 2).toISOString();
      const question = `query ($id: ID!, $at: DateTime!) {
        node(id: $id) { ... on Cited { claims(knownAt: $at, where: { deprecatedAt: { gt: $at } }) { totalCount } } }
      }`;
      expect(await answer(service, question, { id: subject.id, at })).toEqual({ node: { claims: { totalCount: 0 } } });
    }
  });
});
