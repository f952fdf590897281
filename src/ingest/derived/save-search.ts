import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { upsert } from '../save/upsert.ts';
import { searchDocument } from './search-document.ts';
import { type SearchSource, searchSources } from './search-source.ts';

/** Documents worked out at once: what is held of them in memory. */
const BATCH = 1_000;
const LIVE = ['type', 'words', 'passages', 'hash'];

/** How many documents were written, and how many taken away. */
export interface SearchCounts {
  readonly written: number;
  readonly removed: number;
}

/** Brings what records are found by to what the store says of them now, of all or where some were touched; only what differs is. */
export async function saveSearch(db: Db, touched: readonly number[] | 'all'): Promise<SearchCounts> {
  const ids = touched === 'all' ? undefined : await concerned(db, touched);
  const among = ids ? sql`where id = any(${arrayOf(ids)}::int[])` : sql``;
  const stale = await db.execute<{ id: number; removed: boolean }>(sql`
    select coalesce(s.id, d.id) as id, s.id is null as removed from (${searchSources(ids)}) as s
    full join (select id, hash from search_documents ${among}) as d on d.id = s.id
    where s.hash is distinct from d.hash order by 1`);
  const gone = stale.filter(({ removed }) => removed).map(({ id }) => id);
  const due = stale.filter(({ removed }) => !removed).map(({ id }) => id);
  if (gone.length > 0) await db.execute(sql`delete from search_documents where id = any(${arrayOf(gone)}::int[])`);
  for (let i = 0; i < due.length; i += BATCH) {
    const sources = await db.execute<SearchSource>(searchSources(due.slice(i, i + BATCH)));
    const rows = sources.map(searchDocument);
    await upsert(db, { table: 'search_documents', rows, by: 'id', fixed: ['slug'], live: LIVE });
  }
  return { written: due.length, removed: gone.length };
}

/** Records whose texts may have changed where some records and parts were touched: these, what they are part of, and the articles quoted. */
async function concerned(db: Db, touched: readonly number[]): Promise<number[]> {
  const found = await db.execute<{ id: number }>(sql`
    with touched as (select unnest(${arrayOf(touched)}::int[]) as id)
    select id from touched union select part_of_id from records join touched using (id)
    union select article_id from claims where record_id in (select id from touched)`);
  return found.flatMap(({ id }) => id ?? []);
}

const arrayOf = (ids: readonly number[]) => `{${ids.join()}}`;
