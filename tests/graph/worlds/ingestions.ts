import type { Choice } from '../choice.ts';
import type { Table } from './catalog.ts';
import { type Drawn, drawRow, type Ids } from './draw-rows.ts';
import { instants } from './texts.ts';

/** A file that was brought in, at instants that several may have in common. */
export function drawIngestion(choice: Choice, table: Table, ids: Ids, id: number): Drawn {
  const began = choice.below(instants.length);
  return {
    ...drawRow(choice, table, ids, id),
    started_at: instants[began],
    finished_at: choice.pick(instants.slice(began)),
  };
}
