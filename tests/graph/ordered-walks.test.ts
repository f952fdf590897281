import { coerceInputValue, getNamedType, isLeafType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choiceFrom, drawOf } from './choice.ts';
import { type Compared, valid } from './compare.ts';
import { contract } from './evaluator/contract.ts';
import { evaluate } from './evaluator/evaluate.ts';
import { camel } from './evaluator/fields.ts';
import { filterCodes, groupCodes, orderCodes } from './evaluator/refused-inputs.ts';
import { type Instance, instancesOf, type List, lists, type Narrowed } from './lists.ts';
import { filtersFrom } from './operations/filters.ts';
import { inputType } from './operations/inputs.ts';
import { ordersFrom } from './operations/orders.ts';
import { samplesOf } from './operations/samples.ts';
import { walk } from './walk.ts';
import { called, openWorld, type Which } from './worlds/open-world.ts';

/** Orders that each list is walked in, and tries to find entries for each. */
const ORDERS = 2;
const TRIES = 12;
/** Of how many records, those with most entries. */
const PARENTS = 4;
/** A list is worth walking from so many entries on, and entry by entry up to so many. */
const LONG = 3;
const SHORT = 60;

const PATIENCE = 3_600_000;

const coerced = (plain: unknown, type: string): unknown => coerceInputValue(plain, inputType(type));

const worlds: Which[] = [
  { seed: 105, size: 'long' },
  { seed: 101, size: 'small' },
];
const done = { walks: 0, groups: 0 };
const walked = { lists: new Set<string>(), groups: new Set<string>() };

describe.each(worlds.map(which => ({ which, name: called(which) })))('over $name', ({ which }) => {
  let world: Compared;
  let draw: ReturnType<typeof drawing>;
  beforeAll(async () => {
    world = await openWorld(which);
    draw = drawing(world);
  });
  afterAll(() => world.service.stop());

  function drawing({ rows }: Compared) {
    const choice = choiceFrom(drawOf(7));
    const filters = filtersFrom(choice, samplesOf(rows));
    const orders = ordersFrom(choice, filters);
    return {
      /** An order that is fine, and most times a filter. */
      narrowed(type: string): Narrowed {
        for (;;) {
          const orderBy = coerced(orders.order(type).plain, `[${type}Order!]`);
          const where = choice.chance(70) ? coerced(filters.where(type).plain, `${type}Filter`) : undefined;
          const wrong = where !== undefined && filterCodes(type, where).size > 0;
          if (!wrong && orderBy !== null && orderCodes(type, orderBy).size === 0)
            return { orderBy, ...(where !== undefined && { where }) };
        }
      },
      grouped(type: string): { by: string[]; orderBy: unknown; mix?: string[] } {
        for (;;) {
          const by = filters.keys(type);
          const mix = type === 'FundingLine' ? { mix: ['STAGE'] } : {};
          if (by.length === 0) continue;
          const orderBy = coerced(orders.groupOrder(type, by).plain, `[${type}GroupOrder!]`);
          if (groupCodes(type, undefined, { by, orderBy, ...mix }).size === 0) return { by, orderBy, ...mix };
        }
      },
    };
  }

  /** Of a list in a drawn order with drawn entries, the longest instance. */
  function longest(list: List): Instance | undefined {
    const all = instancesOf(world, list).sort((a, b) => b.ids.length - a.ids.length);
    const parents = new Set(all.slice(0, PARENTS).map(({ parent }) => parent));
    let best: Instance | undefined;
    for (let i = 0; i < TRIES && (best?.ids.length ?? 0) < LONG; i++)
      for (const one of instancesOf(world, list, draw.narrowed(list.of), parent => parents.has(parent)))
        if (!best || one.ids.length > best.ids.length) best = one;
    return best;
  }

  test.each(lists)(
    '$field of $type is walked in drawn orders, with drawn entries, in both directions',
    { timeout: PATIENCE },
    async list => {
      for (let i = 0; i < ORDERS; i++) {
        const instance = longest(list);
        if (!instance) continue;
        const sizes = instance.ids.length <= SHORT ? [1, 7] : [7, 23];
        for (const size of sizes) for (const forward of [true, false]) await walk(world, instance, size, forward);
        done.walks += 2 * sizes.length;
        if (instance.ids.length >= LONG) walked.lists.add(`${list.type}.${list.field}`);
      }
    },
  );

  test.each(lists.filter(({ type }) => type === 'Query'))(
    'groups of $field are walked in both directions',
    async list => {
      const key = contract.getType(`${list.of}Key`);
      const fields = isObjectType(key) ? key.getFields() : {};
      for (let i = 0; i < ORDERS; i++) {
        const { by, orderBy, mix } = draw.grouped(list.of);
        const keys = by.map(camel).map(name => {
          const type = fields[name]?.type;
          return type && isLeafType(getNamedType(type)) ? name : `${name} { id }`;
        });
        const also = mix ? `, mix: [${mix.join()}]` : '';
        const query = `query($first: Int, $last: Int, $after: String, $before: String, $orderBy: [${list.of}GroupOrder!]) {
        ${list.field} { groups(by: [${by.join()}]${also}, orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
          totalCount nodes { key { ${keys.join(' ')} } undecided count } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        } } }`;
        const all = groupsIn(await evaluate(world, valid(query), { first: 10_000, orderBy }), list.field);
        for (const forward of [true, false]) await walkGroups(list.field, query, { orderBy }, all.nodes, forward);
        if (all.nodes.length >= LONG) walked.groups.add(list.field);
      }
    },
  );

  /** Walks groups page by page to their end. */
  async function walkGroups(field: string, query: string, asked: object, all: unknown[], forward: boolean) {
    const size = all.length <= SHORT ? 2 : 17;
    let cursor: string | null = null;
    for (let seen = 0; ; ) {
      const place: object = forward ? { first: size, after: cursor } : { last: size, before: cursor };
      const { body } = await world.service.ask(query, { ...asked, ...place });
      if (body.errors) throw new Error(`${query}\n${JSON.stringify([asked, place, body.errors])}`);
      const { nodes, totalCount, pageInfo } = groupsIn(body, field);
      const from: number = forward ? seen : Math.max(0, all.length - seen - size);
      const to: number = forward ? Math.min(all.length, seen + size) : all.length - seen;
      const said = { nodes, totalCount, next: pageInfo.hasNextPage, previous: pageInfo.hasPreviousPage };
      expect(said, `${query}\n${JSON.stringify([asked, place])}`).toEqual({
        nodes: all.slice(from, to),
        totalCount: all.length,
        next: to < all.length,
        previous: from > 0,
      });
      seen += to - from;
      if (seen === all.length) break;
      cursor = forward ? pageInfo.endCursor : pageInfo.startCursor;
    }
    done.groups++;
  }
});

interface Groups {
  nodes: unknown[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}
/** The groups in an answer. */
function groupsIn(answer: { data?: unknown }, field: string): Groups {
  const { data }: { data?: Record<string, { groups: Groups }> } = JSON.parse(JSON.stringify(answer));
  const found = data?.[field]?.groups;
  if (!found) throw new Error(`No groups of ${field}: ${JSON.stringify(answer)}`);
  return found;
}

test('nearly every list was walked with entries enough to be worth it', () => {
  const missed = lists.map(({ type, field }) => `${type}.${field}`).filter(name => !walked.lists.has(name));
  console.info(
    `${done.walks} walks in drawn orders, ${done.groups} of groups; never with ${LONG} entries: ${missed.join(', ') || 'none'}`,
  );
  expect(missed.length).toBeLessThan(lists.length / 20);
  expect(walked.groups.size).toBe(lists.filter(({ type }) => type === 'Query').length);
});
