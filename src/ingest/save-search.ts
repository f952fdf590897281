import { sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { searchDocument } from './search-document.ts';
import { type SearchSource, searchSources } from './search-source.ts';
import { upsert } from './upsert.ts';

/** Documents worked out at once: what is held of them in memory. */
const BATCH = 1_000;
const LIVE = ['type', 'words', 'passages', 'hash'];

/** How many documents were written, and how many taken away. */
export interface SearchCounts {
  readonly written: number;
  readonly removed: number;
}

/** Brings what records are found by to what the store says of them now; only what differs is touched. */
export async function saveSearch(db: Db): Promise<SearchCounts> {
  const stale = await db.execute<{ id: number; removed: boolean }>(sql`
    select coalesce(s.id, d.id) as id, s.id is null as removed from (${searchSources()}) as s
    full join search_documents d on d.id = s.id where s.hash is distinct from d.hash order by 1`);
  const gone = stale.filter(({ removed }) => removed).map(({ id }) => id);
  const due = stale.filter(({ removed }) => !removed).map(({ id }) => id);
  if (gone.length > 0) await db.execute(sql`delete from search_documents where id = any(${`{${gone.join()}}`}::int[])`);
  for (let i = 0; i < due.length; i += BATCH) {
    const sources = await db.execute<SearchSource>(searchSources(due.slice(i, i + BATCH)));
    const rows = sources.map(searchDocument);
    await upsert(db, { table: 'search_documents', rows, by: 'id', fixed: ['slug'], live: LIVE });
  }
  return { written: due.length, removed: gone.length };
}
