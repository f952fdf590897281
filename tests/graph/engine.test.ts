import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { plannerOf } from '../../schema/plan/execute.ts';
import { choiceFrom } from './choice.ts';
import { type Compared, compare, Difference, type Outcome, valid } from './compare.ts';
import { DEEPEST, drawOperation, type Operation } from './operations/draw-operation.ts';
import { reduce } from './operations/reduce.ts';
import { type Met, subjectsOf } from './operations/subjects.ts';
import type { Size } from './worlds/draw-world.ts';
import { meetCursors } from './worlds/meet-cursors.ts';
import { called, openWorld, type Which } from './worlds/open-world.ts';

/** More for a longer search, of another seed for other operations and other worlds; see the README of the tests. */
const OPERATIONS = Number(process.env.OPERATIONS ?? 2_000);
const SEED = Number(process.env.SEED ?? 1);
const LIMIT = process.env.LIMIT ? Number(process.env.LIMIT) : undefined;

const mix = ['long', 'small', 'long', 'bare'] as const satisfies Size[];
const random = Array.from({ length: Math.ceil(OPERATIONS / 200) }, (_, i) => ({
  seed: SEED + i,
  size: mix[i % mix.length] ?? 'long',
}));
const worlds: Which[] = ['world', 'seeds', ...random];
const each = Math.ceil(OPERATIONS / worlds.length);

/** Runs an operation, and once more, the short way, with other values of its variables: the same plan where they are only bound. */
async function twice(world: Compared, { query, variables, again, turned }: Operation): Promise<Outcome> {
  const document = valid(query);
  const outcome = await compare(world, document, query, variables);
  if (outcome !== 'equal') return outcome;
  const { counts } = plannerOf(schema);
  const { made } = counts;
  await compare(world, document, query, again, 'lane');
  if (!turned && counts.made !== made)
    throw new Difference(`A second plan was made.\n${query}\n${JSON.stringify([variables, again])}`);
  return outcome;
}

const total = { equal: 0, refused: 0, 'too large': 0 };
let deep = 0;
afterAll(() => {
  console.info(
    `${total.equal} operations compared, each twice, of which ${deep} go ${DEEPEST} relations deep; in ${worlds.length} worlds, seeds ${SEED} to ${SEED + random.length - 1}; ${total.refused} equally refused, ${total['too large']} too large`,
  );
});

describe.each(worlds.map(which => ({ which, name: called(which) })))('over $name', ({ which }) => {
  let world: Compared;
  let met: Met;
  beforeAll(async () => {
    world = await openWorld(which);
    met = await meetCursors(world);
  });
  afterAll(() => world.service.stop());

  test(`${each} random operations have the answer of an evaluator that shares no code with the plan`, {
    timeout: 3_600_000,
  }, async () => {
    const subjects = subjectsOf(world.rows, world.cursors, met);
    const seed = typeof which === 'string' ? SEED : which.seed;
    const property = fc.asyncProperty(fc.gen(), async draw => {
      const operation = drawOperation(choiceFrom(draw), subjects);
      const outcome = await twice(world, operation).catch(async error => {
        if (!(error instanceof Difference)) throw error;
        throw await reduce(operation, error, smaller => twice(world, smaller));
      });
      total[outcome]++;
      if (operation.relations === DEEPEST) deep++;
      fc.pre(outcome === 'equal');
    });
    const { failed, errorInstance, numRuns, numSkips } = await fc.check(property, {
      numRuns: each,
      seed,
      // What is printed is the operation made smaller, not the draws.
      endOnFailure: true,
      ...(LIMIT !== undefined && { interruptAfterTimeLimit: LIMIT }),
    });
    if (failed)
      throw new Error(
        `Number ${numRuns} over ${called(which)}. To repeat: SEED=${SEED} OPERATIONS=${OPERATIONS} npx vitest run tests/graph/engine.test.ts -t '${called(which)}'\n\n${errorInstance}`,
      );
    expect(numSkips).toBeLessThan(Math.max(5, each / 10));
  });
});
