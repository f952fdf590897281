import { startService } from '../../service.ts';
import type { Compared } from '../compare.ts';
import { Cursors } from '../evaluator/cursors.ts';
import { readRows } from '../evaluator/rows.ts';
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
