import { sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { partKey } from './claim-key.ts';
import type { Draft } from './draft.ts';
import type { Ids } from './ids.ts';
import { rowOf } from './project.ts';
import { type Shape, shapes } from './shape.ts';
import { upsert } from './upsert.ts';

/** Brings the rows of one table to what the drafts' claims make of them; tells which records they are, or are part of. */
export function saveRows(db: Db, shape: Shape, drafts: readonly Draft[], ids: Ids) {
  const outside = new Set(['id', 'slug', 'key', 'listed']);
  const live = [...shape.columnNames].filter(([key]) => !outside.has(key));
  const rows = drafts.map(draft => {
    const cells = rowOf(draft);
    const columns = live.map(([key, column]) => [column, ids.stored(cells.get(key) ?? null)]);
    const name = draft.slug === null ? { key: partKey(draft) } : { slug: draft.slug };
    return { id: ids.of(draft), ...name, ...Object.fromEntries(columns) };
  });
  return upsert(db, {
    table: shape.tableName,
    rows,
    by: 'id',
    fixed: [shape.concept ? 'slug' : 'key'],
    live: live.map(([, column]) => column),
    kept: (shape.concept?.beside ?? []).flatMap(key => shape.columnNames.get(key) ?? []),
    tell: shape.columnNames.get(shape.part?.owner ?? 'id') ?? 'id',
  });
}

/** Lists what some standing claim speaks of and what was not merged into another; answers how many changed sides, and which. */
export async function settleListed(db: Db): Promise<{ left: number; returned: number; settled: number[] }> {
  const total = { left: 0, returned: 0, settled: [] as number[] };
  for (const { table } of shapes.values()) {
    const [row] = await db.execute<{ left: number; returned: number; settled: number[] | null }>(sql`
      with due as (
        select r.id, r.merged_into_id is null
          and exists (select from claims c where c.record_id = r.id and c.retracted_at is null) as listed
        from records r where r.id in (select id from ${table})
      ), changed as (
        update ${table} as t set listed = due.listed from due
        where t.id = due.id and t.listed <> due.listed returning t.id, t.listed
      )
      select count(*) filter (where not listed)::int as left, count(*) filter (where listed)::int as returned,
        array_agg(id) as settled from changed`);
    total.left += row?.left ?? 0;
    total.returned += row?.returned ?? 0;
    total.settled.push(...(row?.settled ?? []));
  }
  return total;
}
