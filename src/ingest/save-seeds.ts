import { sql } from 'drizzle-orm';
import type { Db, Writer } from '../../drizzle/client.ts';
import { settle } from './derived/derived.ts';
import { EDITION } from './derived/edition.ts';
import { saveSearch } from './derived/save-search.ts';
import type { Draft } from './draft/draft.ts';
import type { Shape } from './draft/shape.ts';
import type { Catalog } from './rules/catalog.ts';
import { sharedWithImports } from './save/beside-imports.ts';
import type { Counts } from './save/counts.ts';
import { Ids } from './save/ids.ts';
import { lockWriting } from './save/lock.ts';
import { orDatabaseRefusal } from './save/refusal.ts';
import { reproject } from './save/reproject.ts';
import { saveClaims } from './save/save-claims.ts';
import { saveBeside, saveRows, saveTitles, settleListed } from './save/save-rows.ts';
import { inOrder } from './save/table-order.ts';

/** What a run of the writer did. */
export interface SaveReport {
  /** Concepts and parts; retracted are those that left the lists. */
  readonly records: Counts;
  readonly claims: Counts;
  readonly changed: boolean;
  /** The version of the data that this made. */
  readonly version: number | undefined;
}

/** Writes checked drafts in one transaction, whole or not at all; only what differs is touched. */
export async function save(writer: Writer, catalog: Catalog, hash: string): Promise<SaveReport> {
  const { result, version } = await orDatabaseRefusal(writer.transaction(tx => write(tx, catalog, hash)));
  return { ...result, version };
}

async function write(tx: Db, catalog: Catalog, hash: string): Promise<Omit<SaveReport, 'version'>> {
  await lockWriting(tx);
  // Which links still count is settled last, so a circle is looked for at the end.
  await tx.execute(sql`set constraints agreement_links_without_circles deferred`);
  const ids = new Ids();
  await ids.ofConcepts(tx, catalog.drafts);
  const rows = { inserted: 0, updated: 0 };
  const met = new Set<number>();
  const shared = new Map<Shape, readonly Draft[]>();
  const add = ({ inserted, updated, told }: { inserted: number; updated: number; told: readonly number[] }) => {
    rows.inserted += inserted;
    rows.updated += updated;
    for (const id of told) met.add(id);
  };
  for (const shape of inOrder()) {
    const drafts = catalog.drafts.filter(draft => draft.shape === shape);
    if (shape.part) await ids.ofParts(tx, shape, drafts);
    const imported = await sharedWithImports(
      tx,
      drafts.map(draft => ids.of(draft)),
    );
    const [both, own] = [true, false].map(is => drafts.filter(draft => imported.has(ids.of(draft)) === is));
    shared.set(shape, both ?? []);
    add(await saveRows(tx, shape, own ?? [], ids));
  }
  const { about, standings, ...claims } = await saveClaims(tx, catalog, ids);
  for (const [shape, drafts] of shared) {
    if (drafts.length === 0) continue;
    add(await saveTitles(tx, shape, drafts, ids));
    for (const id of await saveBeside(tx, drafts, ids)) met.add(id);
    await reproject(
      tx,
      shape,
      drafts.map(draft => ids.of(draft)),
      ids,
    );
  }
  const { left, returned, settled: moved } = await settleListed(tx);
  const records = {
    inserted: rows.inserted,
    updated: rows.updated,
    retracted: left,
    unchanged: catalog.drafts.length - rows.inserted - rows.updated,
  };
  const touched = [records, claims].some(({ inserted, updated, retracted }) => inserted + updated + retracted > 0);
  const [newest] = await tx.execute<{ hash: string; rules: number }>(
    sql`select hash, rules from seedings order by id desc limit 1`,
  );
  const known = newest?.rules === EDITION;
  await saveSearch(tx, known ? [...met, ...about, ...moved] : 'all');
  const settled = await settle(tx, known ? about : 'all');
  const changed = touched || returned > 0 || standings > 0 || settled;
  if (changed || newest?.hash !== hash || !known)
    await tx.execute(sql`insert into seedings (hash, rules) values (${hash}, ${EDITION})`);
  return { records, claims, changed };
}
