import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { searchDocument } from './search-document.ts';
import { type SearchSource, searchSources } from './search-source.ts';

/** Documents worked out at once: what is held of them in memory. */
const BATCH = 1_000;

/** Works out again what every record is found by; answers the ids of those of which the store holds something else. */
export async function rebuildSearch(db: Db): Promise<number[]> {
  const records = await db.execute<{ id: number }>(sql`select id from records where slug is not null order by id`);
  const wrong: number[] = [];
  for (let i = 0; i < records.length; i += BATCH) {
    const ids = records.slice(i, i + BATCH).map(({ id }) => id);
    const sources = await db.execute<SearchSource>(searchSources(ids));
    const due = JSON.stringify(sources.map(searchDocument));
    const differing = await db.execute<{ id: number }>(sql`
      select coalesce(d.id, n.id) as id from jsonb_populate_recordset(null::search_documents, ${due}::text::jsonb) as n
      full join (select * from search_documents where id = any(${`{${ids.join()}}`}::int[])) as d on d.id = n.id
      where n is distinct from d order by 1`);
    wrong.push(...differing.map(({ id }) => id));
  }
  return wrong;
}
