import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choiceFrom, drawOf } from './choice.ts';
import { type Compared, compare, valid } from './compare.ts';
import { nameOf, thing } from './evaluator/tables.ts';
import { daysOf, samplesOf } from './operations/samples.ts';
import { involvedIn } from './operations/subjects.ts';
import { called, openWorld, type Which } from './worlds/open-world.ts';

const worlds: Which[] = ['world', 'seeds', { seed: 106, size: 'long' }];
const DAY = 24 * 60 * 60 * 1000;
const TIMELINES = 60;

/** Days with those before and after them, as far as there are such. */
const around = (days: readonly string[]) => {
  const all = days.flatMap(day => [-1, 0, 1].map(step => new Date(Date.parse(day) + step * DAY).toISOString()));
  return [...new Set(all.filter(day => /^(?!0000)\d{4}-/.test(day)).map(day => day.slice(0, 10)))];
};

describe.each(worlds.map(which => ({ which, name: called(which) })))('over $name', ({ which }) => {
  let world: Compared;
  beforeAll(async () => {
    world = await openWorld(which);
  });
  afterAll(() => world.service.stop());

  /** Sees that the service and the evaluator answer alike. */
  async function alike(query: string, variables: Record<string, unknown>): Promise<void> {
    expect(await compare(world, valid(query), query, variables)).toBe('equal');
  }
  const found = '{ totalCount nodes { id } }';

  test('what goes on is the same on every day on which something begins or ends, and beside it', async () => {
    const samples = samplesOf(world.rows);
    const days = around(['Tenure', 'Membership', 'Agreement'].flatMap(type => daysOf(samples, type)));
    const query = `query ($day: Date!, $first: Int) {
      sure: tenures(where: { holdsOn: $day }, first: $first) ${found}
      possible: tenures(where: { possiblyHoldsOn: $day }, first: $first) ${found}
      inForce: agreements(where: { inForceOn: $day }, first: $first) ${found}
      perhaps: agreements(where: { possiblyInForceOn: $day }, first: $first) ${found}
      members: organizations(first: 40) {
        nodes { sure: members(where: { holdsOn: $day }) { id } possible: members(where: { possiblyHoldsOn: $day }) { id } }
      }
      posts(first: $first) { nodes { holders(on: $day) { id } } }
      countries(first: 40) { nodes { officials(asOf: $day) ${found} ministers: officials(asOf: $day, level: MINISTER) ${found} } }
    }`;
    for (const day of days) await alike(query, { day, first: 100 });
  });

  test('a date is before, after and within the same days', async () => {
    const samples = samplesOf(world.rows);
    const operators = ['Before', 'After'].flatMap(way => [`definitely${way}`, `possibly${way}`]);
    const asked = operators.map(
      name => `${name}: agreements(where: { signed: { ${name}: $day } }, first: 100) ${found}`,
    );
    const ranges = ['definitelyWithin', 'possiblyWithin'].flatMap(name =>
      ['from: $day, to: $to', 'from: $day', 'to: $day'].map(
        (range, i) => `${name}${i}: agreements(where: { signed: { ${name}: { ${range} } } }, first: 100) ${found}`,
      ),
    );
    const days = around(daysOf(samples, 'Agreement', 'signed')).sort();
    for (const [i, day] of days.entries())
      await alike(`query ($day: Date, $to: Date) { ${asked} ${ranges} }`, { day, to: days[i + (i % 3)] ?? day });
  });

  test.each([
    ['agreements', 'Agreement', 'plannedActivities'],
    ['fundingLines', 'FundingLine', 'amount'],
  ])('numbers of %s compare alike at every bound', async (list, type, field) => {
    const samples = samplesOf(world.rows);
    const all = ['point', 'min', 'max'].flatMap(part => samples(type, field, part)).map(String);
    const numbers = [...new Set(all)].filter(number => /^-?\d{1,40}(\.\d{1,20})?$/.test(number));
    const asked = ['eq', 'lt', 'lte', 'gt', 'gte'].flatMap(name =>
      ['POSSIBLE', 'DEFINITE'].map(
        sure =>
          `${name}${sure}: ${list}(where: { ${field}: { ${name}: $x, certainty: ${sure} } }, first: 100) ${found}`,
      ),
    );
    for (const x of [...numbers, '0', '-1', '1000000']) await alike(`query ($x: Decimal) { ${asked} }`, { x });
  });

  test('claims stand alike at every instant at which one was recorded, stood otherwise or was taken back', async () => {
    const { rows } = world;
    const moments = [
      ...rows.table('claims').flatMap(claim => [claim.recorded_at, claim.deprecated_at, claim.retracted_at]),
      ...rows.table('claim_standings').flatMap(({ until, retracted_at }) => [until, retracted_at]),
    ];
    const instants = [...new Set(moments.flatMap(moment => (moment === null ? [] : String(moment))))].sort();
    const about = [...rows.table('claim_standings'), ...rows.table('claims')].map(({ claim_id, id }) => {
      const claim = rows.byId('claims', claim_id ?? id);
      const subject = thing(rows, 'records', rows.byId('records', claim?.record_id));
      return subject && `${subject.type}:${nameOf(subject.row)}`;
    });
    const query = `query ($at: DateTime, $id: ID!) {
      node(id: $id) {
        ... on Cited {
          claims(knownAt: $at) {
            totalCount
            edges { cursor node { id rank reason deprecatedAt retractedAt } }
            aggregate { countDistinct { rank } max { deprecatedAt } }
            groups(by: [PROPERTY, RANK]) { nodes { key { property rank } count } pageInfo { endCursor } }
          }
          wrong: claims(knownAt: $at, where: { rank: { eq: DEPRECATED } }) ${found}
          kept: claims(knownAt: $at, where: { retractedAt: { isNull: true }, reason: { isNull: false } }) ${found}
          ordered: claims(knownAt: $at, orderBy: [{ field: DEPRECATED_AT }, { field: RANK, direction: DESC }], last: 5) {
            edges { cursor node { id } }
            pageInfo { hasPreviousPage }
          }
        }
      }
    }`;
    for (const id of [...new Set(about)].slice(0, 12))
      for (const text of instants.slice(0, 20))
        await alike(query, { id, at: text.replace(' ', 'T').replace('+00', 'Z') });
  });

  test('timelines of one to four countries are alike', async () => {
    const { below, chance, pick } = choiceFrom(drawOf(7));
    const samples = samplesOf(world.rows);
    const days = ['Event', 'Agreement', 'Statement', 'Tenure'].flatMap(type => daysOf(samples, type)).sort();
    const codes = involvedIn(world.rows);
    const query = `query ($countries: [String!]!, $from: Date, $to: Date) {
      timeline(countries: $countries, from: $from, to: $to, first: 100) {
        totalCount edges { on { min max precision asPrinted edtf } kind node { id } } pageInfo { hasNextPage }
      }
    }`;
    for (let i = 0; i < TIMELINES; i++) {
      const [from, to] = [pick(days), pick(days)].sort();
      const countries = Array.from({ length: 1 + below(4) }, () => (chance(95) ? pick(codes) : 'NIX'));
      await alike(query, { countries, ...(chance(60) && { from }), ...(chance(60) && { to }) });
    }
  });
});
