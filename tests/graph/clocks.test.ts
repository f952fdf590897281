import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

  test('a corrected value shows both, before and after', async () => {
    const question = `query ($at: DateTime) {
      agreement(slug: "visits-plan-1997") {
        claims(knownAt: $at, where: { property: { eq: SIGNED } }) { nodes { valueText rank deprecatedAt } }
      }
    }`;
    const known = (at: string | null) => answer(world, question, { at });
    expect(await known('2020-02-01T00:00:00Z')).toEqual(await known(null));
    expect(JSON.stringify(await known(null))).toContain('DEPRECATED');
    expect(await known('2019-05-05T05:05:05.499Z')).not.toEqual(await known('2019-05-05T05:05:05.5Z'));
  });
});
