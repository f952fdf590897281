import { sql } from 'drizzle-orm';
import { type Db, openWriter } from '../../drizzle/client.ts';
import { Batch } from './batch.ts';
import { settle } from './derived/derived.ts';
import { saveSearch } from './derived/save-search.ts';
import type { Door, Refused } from './doors/door.ts';
import type { Input } from './doors/input.ts';
import { InputProblem } from './doors/input-problem.ts';
import { Names } from './names/names.ts';
import { addOpen, type LikelyName } from './names/open-names.ts';
import { lockWriting } from './save/lock.ts';
import { orDatabaseRefusal } from './save/refusal.ts';
import { saveBatch } from './save/save-batch.ts';
import { settleListed } from './save/save-rows.ts';

/** Rows written at once: what is held of them in memory. */
const BATCH = 500;

/** Rows from which on the tables are no more what they were. */
const MANY = 1_000;

export interface IngestOptions {
  readonly url: string;
  readonly door: Door;
  readonly input: Input;
  /** Which edition of the dataset it is, as its publisher calls it. */
  readonly edition: string | null;
  /** Writes nothing in the end. */
  readonly dryRun: boolean;
  /** Takes a line about something worth knowing. */
  say(line: string): void;
  /** Told after every batch how far it is. */
  progress(counts: RowCounts): void;
  /** Takes a row that was not taken. */
  reject(row: Refused): void;
  /** Takes a sentence about a row that was taken. */
  note(sentence: string): void;
}

/** What became of the rows. */
export interface RowCounts {
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export interface IngestReport extends RowCounts {
  /** Whether the store is another than before. */
  readonly changed: boolean;
  /** Rows of the dataset that are held and not in what was read; they are kept. */
  readonly absent: number;
  /** The version of the data that this made; undefined where nothing was written. */
  readonly version?: number | undefined;
}

/** What ends the transaction of a dry run. */
class Undone extends Error {
  readonly report: IngestReport;

  constructor(report: IngestReport) {
    super('A dry run writes nothing.');
    this.report = report;
  }
}

/** Brings in a published file, in one transaction: whole or not at all. Throws InputProblem if it is not what it should be. */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const writer = openWriter(options.url);
  try {
    const { result, version } = await orDatabaseRefusal(
      writer.transaction(async tx => {
        const report = await write(tx, options);
        if (options.dryRun) throw new Undone(report);
        return report;
      }),
    );
    return { ...result, version };
  } catch (error) {
    if (error instanceof Undone) return error.report;
    throw error;
  } finally {
    await writer.close();
  }
}

async function write(tx: Db, options: IngestOptions): Promise<IngestReport> {
  const { door, input, edition, say, progress, reject, note } = options;
  await lockWriting(tx, () => say('another import or seeding is writing; waiting until it is done'));
  if (door.dataset !== null) {
    const [held] = await tx.execute(sql`select from datasets where slug = ${door.dataset}`);
    if (!held) throw new InputProblem(`The store lacks the dataset "${door.dataset}". Write the seeds first.`);
  }
  const [clock] = await tx.execute<{ now: string }>(sql`select now() as now`);
  const recorded = clock?.now ?? '';
  const method = `${door.name}@${door.version}`;
  const again = `A later import of the same ${door.dataset === null ? 'text' : 'row'} says otherwise.`;
  const reason = edition === null ? again : `Edition ${edition} says otherwise.`;
  const names = await Names.read(tx);
  const counts = { rows: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0 };
  const open = new Map<string, LikelyName>();
  const changed = new Set<number>();
  const written = new Set<number>();
  const refuse = (row: Refused) => {
    counts.rejected++;
    if (row.name) open.set(`${row.name.type} ${row.name.printed}`, row.name);
    reject(row);
  };
  const batch = new Batch(tx, refuse);
  await batch.open();
  // Without new statistics PostgreSQL would look for rows as if the tables were as small as before.
  let due = MANY;
  const statistics = async () => {
    const all = counts.inserted + counts.updated;
    if (all < due) return;
    await tx.execute(sql`analyze`);
    due = all * 3;
  };
  const flush = async () => {
    const taken = await batch.take();
    const saved = await saveBatch(
      tx,
      taken.flatMap(({ drafts }) => drafts),
      method,
      reason,
    );
    for (const { line, key, drafts, notes = [] } of taken) {
      const other = drafts.map(draft => saved.clashing.get(draft)).find(row => row !== undefined);
      if (other !== undefined) {
        const what = `The row with the key "${other}" is of the same record.`;
        refuse({ line, key, refusal: 'RULE', what, cure: 'Keep one of the two, or write out what tells them apart.' });
        continue;
      }
      for (const sentence of notes) note(sentence);
      const main = drafts.findLast(draft => draft.slug !== null) ?? drafts.at(-1);
      if (main && saved.fresh.has(main)) counts.inserted++;
      else if (drafts.some(draft => saved.touched.has(draft))) counts.updated++;
      else counts.unchanged++;
    }
    await statistics();
    for (const id of saved.changed) changed.add(id);
    for (const id of saved.searched) written.add(id);
    progress(counts);
  };
  const others = (known: readonly string[]) => (found: readonly string[]) => {
    const fresh = found.filter(name => !known.includes(name));
    if (fresh.length > 0) say(`new in the header and left: ${fresh.join(', ')}`);
  };
  // The database writes one batch while the next is read.
  let writing = Promise.resolve();
  for await (const entry of door.read({ input, names, recorded, others })) {
    counts.rows++;
    if ('refusal' in entry) refuse(entry);
    else batch.add(entry);
    if (batch.size < BATCH) continue;
    await writing;
    writing = flush();
    // What goes wrong is thrown where it is waited for.
    writing.catch(() => {});
  }
  await writing;
  await flush();
  await addOpen(tx, [...open.values()]);
  const { settled } = await settleListed(tx, [...changed]);
  await saveSearch(tx, [...written, ...settled]);
  await settle(tx, [...changed]);
  const touched = counts.inserted + counts.updated > 0;
  if (touched) await enter(tx);
  return { ...counts, changed: touched, absent: await batch.absent(door) };

  async function enter(db: Db): Promise<void> {
    const { rows, inserted, updated, unchanged, rejected } = counts;
    await db.execute(sql`
      insert into ingestions (key, method, dataset_id, edition, file, sha256, rows, inserted, updated, unchanged, rejected, started_at, finished_at)
      values (md5(concat_ws(' ', ${method}::text, ${input.sha256}::text, now()::text)), ${method}, (select id from datasets where slug = ${door.dataset}), ${edition}, ${input.name}, ${input.sha256},
        ${rows}::int, ${inserted}::int, ${updated}::int, ${unchanged}::int, ${rejected}::int, now(), clock_timestamp())`);
  }
}
