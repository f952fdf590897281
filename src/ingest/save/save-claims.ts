import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { keyedClaims } from '../draft/claim-key.ts';
import type { Catalog } from '../rules/catalog.ts';
import { overtaken, stepAside } from './beside-imports.ts';
import { claimRow, FIXED, LIVE } from './claim-row.ts';
import type { Counts } from './counts.ts';
import type { Ids } from './ids.ts';
import { addStandings, keepStandings } from './save-standings.ts';
import type { Row } from './stage.ts';
import { upsert } from './upsert.ts';

/** How these claims came to be: a person wrote them down. */
const METHOD = 'manual';

/** What became of the claims, how many earlier standings were kept, and what touched claims are about. */
export interface SavedClaims extends Counts {
  readonly standings: number;
  readonly about: readonly number[];
}

/** Brings the claims to what the drafts say: what they no longer say is retracted, never deleted. */
export async function saveClaims(db: Db, catalog: Catalog, ids: Ids): Promise<SavedClaims> {
  const saving = { method: METHOD, ids, titleOf: catalog.title.bind(catalog) };
  const all = catalog.drafts.flatMap(draft => keyedClaims(draft).map(each => ({ draft, ...each })));
  const behind = await overtaken(
    db,
    all.map(({ key }) => key),
  );
  const keyed = all.filter(({ key }) => !behind.has(key));
  const rows = keyed.map(({ draft, claim, key }) => claimRow(draft, claim, key, saving));
  const retracted = await retractOthers(db, all);
  await stepAside(db, rows);
  const kept = await keepStandings(db, keyed);
  // Claims step down before others step up, so that a property never has two that are preferred.
  const present = await presentKeys(db, keyed);
  const stepDown = rows.filter(row => (row.rank !== 'PREFERRED' || row.retracted_at !== null) && present.has(row.key));
  const down = await upsertClaims(db, stepDown);
  const rest = await upsertClaims(db, rows);
  const added = await addStandings(db, keyed);
  const updated = down.updated + rest.updated;
  return {
    inserted: rest.inserted,
    updated,
    retracted: retracted.length,
    unchanged: all.length - rest.inserted - updated,
    standings: kept + added,
    about: [...new Set([...retracted, ...down.told, ...rest.told])],
  };
}

const upsertClaims = (db: Db, rows: readonly Row[]) =>
  upsert(db, { table: 'claims', rows, by: 'key', fixed: FIXED, live: LIVE, tell: 'record_id' });

const keysOf = (rows: readonly { readonly key: string }[]) => JSON.stringify(rows.map(row => row.key));

async function presentKeys(db: Db, rows: readonly { readonly key: string }[]): Promise<Set<unknown>> {
  const found = await db.execute<{ key: string }>(sql`
    select key from claims where key in (select jsonb_array_elements_text(${keysOf(rows)}::text::jsonb))`);
  return new Set(found.map(({ key }) => key));
}

/** Takes back what is no longer said; answers which record each such claim is about. */
async function retractOthers(db: Db, rows: readonly { readonly key: string }[]): Promise<number[]> {
  const gone = await db.execute<{ record_id: number }>(sql`
    update claims set retracted_at = greatest(now(), recorded_at)
    where method = ${METHOD} and retracted_at is null
      and key not in (select jsonb_array_elements_text(${keysOf(rows)}::text::jsonb))
    returning record_id`);
  return gone.map(({ record_id }) => record_id);
}
