import postgres from 'postgres';
import { openWriter } from '../../../drizzle/client.ts';
import { saveSearch } from '../../../src/ingest/derived/save-search.ts';
import { choiceFrom, drawOf } from '../choice.ts';
import { readCatalog } from './catalog.ts';
import { drawWorld, type Size } from './draw-world.ts';

/**
 * Fills an empty, migrated database with the random world of a seed: one statement a table, every constraint in force.
 * What its records are found by is worked out as whenever records are written.
 */
export async function fill(url: string, seed: number, size: Size): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const world = drawWorld(choiceFrom(drawOf(seed)), await readCatalog(sql), size);
    await sql.begin(async within => {
      for (const [table, rows] of world)
        await within`insert into ${within(table)} overriding system value
          select * from json_populate_recordset(null::${within(table)}, ${JSON.stringify(rows)}::text::json)`;
    });
  } finally {
    await sql.end();
  }
  const writer = openWriter(url);
  try {
    await writer.db.transaction(tx => saveSearch(tx, 'all'));
  } finally {
    await writer.close();
  }
}
