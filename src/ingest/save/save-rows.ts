import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { partKey } from '../draft/claim-key.ts';
import type { Draft } from '../draft/draft.ts';
import { rowOf } from '../draft/project.ts';
import { type Shape, shapes } from '../draft/shape.ts';
import type { Ids } from './ids.ts';
import type { Row } from './stage.ts';
import { insert, upsert } from './upsert.ts';

/** Brings the rows of one table to what the drafts' claims make of them; tells which records they are, or are part of. */
export function saveRows(db: Db, shape: Shape, drafts: readonly Draft[], ids: Ids) {
  return upsert(db, {
    table: shape.tableName,
    rows: rowsOf(shape, drafts, ids),
    by: 'id',
    fixed: [nameOf(shape)],
    live: liveOf(shape).map(([, column]) => column),
    kept: (shape.concept?.beside ?? []).map(key => columnOf(shape, key)),
    tell: shape.columnNames.get(shape.part?.owner ?? 'id') ?? 'id',
  });
}

/** Writes the rows of records that got their number here. */
export function insertRows(db: Db, shape: Shape, drafts: readonly Draft[], ids: Ids): Promise<void> {
  const columns = ['id', nameOf(shape), ...liveOf(shape).map(([, column]) => column)];
  return insert(db, shape.tableName, columns, rowsOf(shape, drafts, ids));
}

const OUTSIDE = new Set(['id', 'slug', 'key', 'listed']);
const liveOf = (shape: Shape) => [...shape.columnNames].filter(([key]) => !OUTSIDE.has(key));
const nameOf = ({ concept }: Shape) => (concept ? 'slug' : 'key');

function rowsOf(shape: Shape, drafts: readonly Draft[], ids: Ids): Row[] {
  const live = liveOf(shape);
  return drafts.map(draft => {
    const cells = rowOf(draft);
    const columns = live.map(([key, column]) => [column, ids.stored(cells.get(key) ?? null)]);
    const name = draft.slug === null ? { key: partKey(draft) } : { slug: draft.slug };
    return { id: ids.of(draft), ...name, ...Object.fromEntries(columns) };
  });
}

/** Gives records that are there the titles of their drafts; parts have none. */
export function saveTitles(db: Db, shape: Shape, drafts: readonly Draft[], ids: Ids) {
  const rows = drafts.map(draft => ({ id: ids.of(draft), title: ids.stored(rowOf(draft).get('title') ?? null) }));
  return upsert(db, {
    table: shape.tableName,
    rows: shape.concept ? rows : [],
    by: 'id',
    fixed: [],
    live: ['title'],
    tell: 'id',
  });
}

/** Fills in what drafts give to be kept beside the claims of records that are there; tells which it changed. */
export async function saveBeside(db: Db, drafts: readonly Draft[], ids: Ids): Promise<number[]> {
  const told: number[] = [];
  for (const shape of new Set(drafts.map(draft => draft.shape))) {
    const kept = shape.concept?.beside ?? [];
    const rows = drafts
      .filter(draft => draft.shape === shape && draft.beside.size > 0 && !ids.isFresh(draft))
      .map(draft => ({
        id: ids.of(draft),
        ...Object.fromEntries(kept.map(key => [columnOf(shape, key), draft.beside.get(key) ?? null])),
      }));
    const live = kept.map(key => columnOf(shape, key));
    told.push(
      ...(await upsert(db, { table: shape.tableName, rows, by: 'id', fixed: [], live, kept: live, tell: 'id' })).told,
    );
  }
  return told;
}

const columnOf = (shape: Shape, key: string) => shape.columnNames.get(key) ?? key;

/** Lists what some standing claim speaks of and what was not merged into another; of all or of some; answers how many changed sides, and which. */
export async function settleListed(
  db: Db,
  ids?: readonly number[],
): Promise<{ left: number; returned: number; settled: number[] }> {
  const total = { left: 0, returned: 0, settled: [] as number[] };
  const among = ids ? sql`r.id = any(${`{${ids.join()}}`}::int[])` : sql`true`;
  for (const { table } of shapes.values()) {
    const [row] = await db.execute<{ left: number; returned: number; settled: number[] | null }>(sql`
      with due as (
        select r.id, r.merged_into_id is null
          and exists (select from claims c where c.record_id = r.id and c.retracted_at is null) as listed
        from records r where r.id in (select id from ${table}) and ${among}
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
