import { isObjectType } from 'graphql';
import { startService } from '../../service.ts';
import { type Compared, compare, valid } from '../compare.ts';
import { contract } from '../evaluator/contract.ts';
import { Cursors } from '../evaluator/cursors.ts';
import { readRows } from '../evaluator/rows.ts';
import { nameOf, tableOf } from '../evaluator/tables.ts';
import type { Size } from './draw-world.ts';
import { fill } from './fill.ts';

/** A fixed world by its name, or the random one of a seed. */
export type Which = 'world' | 'seeds' | { seed: number; size: Size };

export const called = (which: Which) =>
  typeof which === 'string' ? `the ${which}` : `the random ${which.size} world of seed ${which.seed}`;

/** Starts a service over a world and reads the world for the evaluator. */
export async function openWorld(which: Which): Promise<Compared> {
  const service = await startService({ world: typeof which === 'string' ? which : 'empty' });
  if (typeof which !== 'string') await fill(service.url, which.seed, which.size);
  return { service, rows: await readRows(service.url), cursors: new Cursors() };
}

const ENTRIES = '{ edges { cursor } }';
/** Of how many records of a type cursors are met. */
const PARENTS = 30;

/** Meets some cursors of every list: from its start and its end, root lists and those of records. */
export async function meetCursors(world: Compared): Promise<void> {
  const listsOf = (type: string) => {
    const found = contract.getType(type);
    return isObjectType(found)
      ? Object.values(found.getFields()).filter(field => field.args.some(arg => arg.name === 'first'))
      : [];
  };
  const ask = async (query: string, variables: Record<string, unknown>) => {
    await compare(world, valid(query), query, variables);
  };
  for (const { name } of listsOf('Query'))
    await ask(`{ a: ${name}(first: 30) ${ENTRIES} b: ${name}(last: 5) ${ENTRIES} }`, {});
  for (const [type, table] of tableOf) {
    const ids = world.rows
      .table(table)
      .slice(0, PARENTS)
      .map(row => `${type}:${nameOf(row)}`);
    for (const { name } of listsOf(type))
      await ask(
        `query($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { a: ${name}(first: 5) ${ENTRIES} b: ${name}(last: 2) ${ENTRIES} } } }`,
        { ids },
      );
  }
}
