import type { Choice } from '../choice.ts';
import type { Table } from './catalog.ts';
import { type Drawn, drawId, drawRow, type Ids, possible, withoutDoubles } from './draw-rows.ts';

/** The tables of what is found by comparing claims. */
export const COMPARISONS: readonly string[] = ['conflicts', 'conflict_claims', 'differences', 'difference_sources'];

/** Ids that columns of these tables may hold, where not any id of the table they refer to will do. */
export interface Allowed {
  /** Of one record of each type: much is in conflict about these, so that there is a long list for each. */
  much: readonly unknown[];
  /** Of records that have a slug. */
  concepts: readonly number[];
  /** Of articles and datasets. */
  sources: readonly number[];
  /** What a claim can be on but RECORD. */
  properties: readonly string[];
  take(n: number): number[];
}

/** Draws conflicts and differences as their tables allow them, whether or not claims bear them out: the graph reads what is kept. */
export function drawComparisons(
  choice: Choice,
  tables: readonly Table[],
  ids: Map<string, readonly number[]>,
  count: (table: Table) => number,
  { much, concepts, sources, properties, take }: Allowed,
): Map<string, Drawn[]> {
  const drawn = new Map<string, Drawn[]>();
  for (const table of tables.filter(({ name }) => COMPARISONS.includes(name))) {
    const rows: Drawn[] = [];
    const within: Ids = ids;
    const needed = table.name === 'differences' ? concepts : table.name === 'difference_sources' ? sources : [1];
    if (possible(table, within) && needed.length > 0)
      for (const id of take(count(table))) {
        const row = drawRow(choice, table, within, id);
        if (table.name === 'conflicts' && choice.chance(75)) row.record_id = choice.pick(much);
        if (table.name === 'conflicts') row.property = choice.pick(properties.filter(one => one !== 'RECORD'));
        if (table.name === 'differences')
          Object.assign(row, { record_id: drawId(choice, concepts), member_id: drawId(choice, concepts) });
        if (table.name === 'difference_sources') row.source_id = drawId(choice, sources);
        rows.push(row);
      }
    drawn.set(table.name, withoutDoubles(table, rows));
    ids.set(
      table.name,
      (drawn.get(table.name) ?? []).flatMap(({ id }) => (id === undefined ? [] : [Number(id)])),
    );
  }
  return drawn;
}
