import { sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { searchDocument } from './search-document.ts';
import { type SearchSource, searchSources } from './search-source.ts';

/** Works out again what every record is found by; answers the ids of those of which the store holds something else. */
export async function rebuildSearch(db: Db): Promise<number[]> {
  const sources = await db.execute<SearchSource>(searchSources());
  const due = JSON.stringify(sources.map(searchDocument));
  const differing = await db.execute<{ id: number }>(sql`
    select coalesce(d.id, n.id) as id from jsonb_populate_recordset(null::search_documents, ${due}::text::jsonb) as n
    full join search_documents as d on d.id = n.id where n is distinct from d order by 1`);
  return differing.map(({ id }) => id);
}
