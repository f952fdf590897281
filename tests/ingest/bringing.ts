import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { openWriter, type Writer } from '../../drizzle/client.ts';
import { drifts } from '../../src/ingest/derived/derived.ts';
import { rebuildSearch } from '../../src/ingest/derived/rebuild-search.ts';
import type { Door, Refused } from '../../src/ingest/doors/door.ts';
import { Input } from '../../src/ingest/doors/input.ts';
import { type IngestReport, ingest } from '../../src/ingest/ingest.ts';
import { rebuild } from '../../src/ingest/save/rebuild.ts';

export interface Brought extends IngestReport {
  readonly refused: readonly Refused[];
  readonly said: readonly string[];
  readonly notes: readonly string[];
}

/** Brings files into a database, each from a folder of its own. */
export class Bringing {
  readonly url: string;
  readonly writer: Writer;
  readonly #folders: string[] = [];

  constructor(url: string) {
    this.url = url;
    this.writer = openWriter(url);
  }

  /** Puts a file where it can be read; answers its path. */
  async file(content: string | Uint8Array, name = 'file.csv'): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'entente-file-'));
    this.#folders.push(folder);
    await writeFile(join(folder, name), content);
    return join(folder, name);
  }

  async bring(
    door: Door,
    content: string | Uint8Array,
    more: { edition?: string; dryRun?: boolean } = {},
  ): Promise<Brought> {
    return this.bringPath(door, await this.file(content), more);
  }

  async bringPath(
    door: Door,
    path: string,
    { edition, dryRun = false }: { edition?: string; dryRun?: boolean } = {},
  ): Promise<Brought> {
    const refused: Refused[] = [];
    const said: string[] = [];
    const notes: string[] = [];
    const report = await ingest({
      ...{ url: this.url, door, input: await Input.open(path), edition: edition ?? null, dryRun },
      say: line => void said.push(line),
      progress: () => {},
      reject: row => void refused.push(row),
      note: sentence => void notes.push(sentence),
    });
    return { ...report, refused, said, notes };
  }

  async rows(query: SQL): Promise<Record<string, unknown>[]> {
    return [...(await this.writer.db.execute<Record<string, unknown>>(query))];
  }

  /** All that the store says, without the numbers and times that every run draws anew. */
  async content(): Promise<unknown> {
    return this.rows(sql`
      select r.type, r.slug, o.slug as owner, c.property, c.value, v.slug as target, c.rank, c.reason, c.method, c.dataset_row,
        c.deprecated_at is not null as deprecated
      from claims c join records r on r.id = c.record_id left join records o on o.id = r.part_of_id
        left join records v on v.id = c.value_record_id
      order by r.type, coalesce(r.slug, o.slug), c.key`);
  }

  /** Where what is kept does not follow from the claims: columns, conflicts and differences, search documents. */
  async unfounded(): Promise<unknown[]> {
    const { db } = this.writer;
    return [...(await rebuild(db)), ...(await drifts(db)), ...(await rebuildSearch(db))];
  }

  async close(): Promise<void> {
    await this.writer.close();
    await Promise.all(this.#folders.map(folder => rm(folder, { recursive: true })));
  }
}
