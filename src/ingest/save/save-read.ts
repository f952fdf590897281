import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { keyedClaims, sameValue } from '../draft/claim-key.ts';
import type { RecordType } from '../draft/concepts.ts';
import { type Draft, type RankedClaim, RECORD } from '../draft/draft.ts';
import { claimRow, FIXED, LIVE, type Saving } from './claim-row.ts';
import type { Row } from './stage.ts';
import { readStored } from './stored-value.ts';
import { insert, upsert } from './upsert.ts';

interface Read {
  readonly draft: Draft;
  readonly claim: RankedClaim;
  readonly key: string;
  readonly row: ReturnType<typeof claimRow>;
}

/** A claim of the store on the same, by the same row or text. */
interface Held extends Record<string, unknown> {
  nth: number;
  id: number;
  key: string;
  rank: string;
  deprecated: boolean;
  retracted: boolean;
  recorded: string;
  curated: boolean;
  exact: string | null;
  value: unknown;
  target_type: RecordType | null;
  target_slug: string | null;
  as_printed: string | null;
}

/** How the claims of an import are saved, and why it deprecates those it puts others in the place of. */
export interface ReadSaving extends Saving {
  readonly reason: string;
}

/**
 * Saves claims that rows of a dataset or texts make. What is there already is left alone. What the same row or text said
 * before is deprecated, and the new claim takes its rank; beside other sources' claims it is preferred where none is.
 */
export async function saveRead(tx: Db, drafts: readonly Draft[], saving: ReadSaving): Promise<{ about: number[] }> {
  const read = drafts.flatMap(draft =>
    keyedClaims(draft).map(({ claim, key }): Read => ({ draft, claim, key, row: claimRow(draft, claim, key, saving) })),
  );
  const old = read.filter(({ draft }) => !saving.ids.isFresh(draft));
  const held = await heldBy(tx, old);
  const fresh = read.filter(({ draft }) => saving.ids.isFresh(draft));
  const beside: Read[] = [];
  const overtaken: number[] = [];
  const back = new Map<Read, Held>();
  const requoted: Read[] = [];
  for (const each of old) {
    const theirs = held.get(each) ?? [];
    const same = theirs.find(claim => claim.key === each.key);
    const others = theirs.filter(claim => claim !== same && !claim.deprecated && !claim.retracted);
    if (same && !same.deprecated && !same.retracted) {
      if (!same.curated && same.exact !== each.row.exact) requoted.push(each);
      continue;
    }
    // A person found it wrong, and the row still says it.
    if (same?.deprecated && others.length === 0) continue;
    // In a text the place is a part of what is said.
    if (each.row.article_id === null && others.some(claim => agree(each, claim))) continue;
    overtaken.push(...others.map(claim => claim.id));
    if (same) back.set(each, same);
    beside.push(each);
  }
  const taken = await preferredBeside(tx, beside, overtaken);
  const rows = beside.map((each): Row => {
    const { record_id, property, recorded_at } = each.row;
    const rank = taken.has(`${record_id} ${property}`) ? 'NORMAL' : 'PREFERRED';
    return { ...each.row, rank, recorded_at: back.get(each)?.recorded ?? recorded_at };
  });
  await overtake(
    tx,
    overtaken,
    [...back.values()].map(({ id }) => id),
    saving,
  );
  await upsert(tx, { table: 'claims', rows, by: 'key', fixed: FIXED, live: LIVE });
  const first = fresh.map(({ row }): Row => ({ ...row, rank: 'PREFERRED' }));
  await insert(tx, 'claims', ['key', ...FIXED, ...LIVE], first);
  await requote(tx, requoted);
  return { about: [...new Set([...fresh, ...beside, ...requoted].map(({ row }) => row.record_id))] };
}

/** What the store holds of the same rows and texts, be it the same or not. */
async function heldBy(tx: Db, read: readonly Read[]): Promise<Map<Read, Held[]>> {
  const found = new Map<Read, Held[]>();
  if (read.length === 0) return found;
  const asked = read.map(({ key, row }, nth) => {
    const of = { record: row.record_id, property: row.property };
    return { nth, key, ...of, dataset: row.dataset_id, row: row.dataset_row, article: row.article_id };
  });
  const rows = await tx.execute<Held>(sql`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb)
        as a(nth int, key text, record int, property property, dataset int, row text, article int)
    ), found as (
      select a.nth, c.id from asked a join claims c on c.key = a.key
      union select a.nth, c.id from asked a join claims c
        on c.record_id = a.record and c.property = a.property and c.dataset_id = a.dataset and c.dataset_row = a.row
      union select a.nth, c.id from asked a join claims c
        on c.record_id = a.record and c.property = a.property and c.article_id = a.article and c.method <> 'manual'
    )
    select f.nth, c.id, c.key, c.rank, c.deprecated_at is not null as deprecated, c.retracted_at is not null as retracted,
      c.recorded_at as recorded, c.method = 'manual' as curated, c.exact, c.value, r.type as target_type, r.slug as target_slug, c.as_printed
    from found f join claims c using (id) left join records r on r.id = c.value_record_id order by f.nth, c.id`);
  for (const row of rows) {
    const each = read[row.nth];
    if (each) found.set(each, [...(found.get(each) ?? []), row]);
  }
  return found;
}

/** Gives claims that stand the words in which their text says the same now. */
async function requote(tx: Db, read: readonly Read[]): Promise<void> {
  if (read.length === 0) return;
  const given = read.map(({ key, row }) => ({ key, exact: row.exact }));
  await tx.execute(sql`
    update claims c set exact = n.exact
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb) as n(key text, exact text) where c.key = n.key`);
}

/** Whether a claim of the same row says the same as far as it goes: a person may have written down a part of it. */
function agree({ draft, claim }: Read, held: Held): boolean {
  const word = claim.property === RECORD ? RECORD : (draft.shape.properties.get(claim.property)?.word ?? '');
  const target = held.target_type && held.target_slug ? { type: held.target_type, slug: held.target_slug } : null;
  const said = readStored(draft.shape, word, held.value, target, held.as_printed);
  return [...said].every(([name, value]) => sameValue(claim.values.get(name), value));
}

/** The properties of records on which a claim is preferred that stays so. */
async function preferredBeside(tx: Db, read: readonly Read[], overtaken: readonly number[]): Promise<Set<string>> {
  if (read.length === 0) return new Set();
  const asked = read.map(({ row }) => ({ record: row.record_id, property: row.property }));
  const found = await tx.execute<{ record_id: number; property: string }>(sql`
    select distinct c.record_id, c.property
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as a(record int, property property)
      join claims c on c.record_id = a.record and c.property = a.property
    where c.rank = 'PREFERRED' and c.retracted_at is null and c.id <> all(${`{${overtaken.join()}}`}::int[])`);
  return new Set(found.map(({ record_id, property }) => `${record_id} ${property}`));
}

/** Deprecates claims as of now, and keeps how they and those that come back stood until now. */
async function overtake(
  tx: Db,
  overtaken: readonly number[],
  back: readonly number[],
  { reason, method }: ReadSaving,
): Promise<void> {
  if (overtaken.length + back.length === 0) return;
  const [gone, returning] = [`{${overtaken.join()}}`, `{${back.join()}}`];
  await tx.execute(sql`
    insert into claim_standings (claim_id, until, rank, reason, deprecated_at, retracted_at)
    select id, now(), rank, reason, deprecated_at, retracted_at from claims
    where id = any(${gone}::int[]) or id = any(${returning}::int[])`);
  await tx.execute(sql`
    update claims set rank = 'DEPRECATED', reason = ${reason}, deprecated_at = greatest(now(), recorded_at)
    where id = any(${gone}::int[])`);
  // What came back is this import's from now on.
  await tx.execute(sql`update claims set method = ${method} where id = any(${returning}::int[])`);
}
