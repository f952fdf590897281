import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import type { Row } from './stage.ts';

const array = (values: readonly (number | string)[]) => `{${values.join()}}`;

/** Those of some records and parts that an import speaks of, too: what they are follows from all claims. */
export async function sharedWithImports(tx: Db, ids: readonly number[]): Promise<Set<number>> {
  const found = await tx.execute<{ id: number }>(sql`
    select distinct record_id as id from claims
    where record_id = any(${array(ids)}::int[]) and method <> 'manual' and retracted_at is null`);
  return new Set(found.map(({ id }) => id));
}

/** The keys of claims in whose place an import put what a newer edition says in the same row: they stay deprecated. */
export async function overtaken(tx: Db, keys: readonly string[]): Promise<Set<string>> {
  const found = await tx.execute<{ key: string }>(sql`
    select c.key from claims c where c.key = any(${array(keys)}::text[]) and c.rank = 'DEPRECATED' and exists (
      select from claims o where (o.record_id, o.property, o.dataset_id, o.dataset_row) = (c.record_id, c.property, c.dataset_id, c.dataset_row)
        and o.id <> c.id and o.method <> 'manual' and o.retracted_at is null and o.rank <> 'DEPRECATED')`);
  return new Set(found.map(({ key }) => key));
}

/** What a person prefers goes before what an import does: its claims on the same step down. */
export async function stepAside(tx: Db, rows: readonly Row[]): Promise<void> {
  const preferred = rows.filter(row => row.rank === 'PREFERRED' && row.retracted_at === null);
  const asked = preferred.map(({ key, record_id, property }) => ({ key, record_id, property }));
  await tx.execute(sql`
    with aside as (
      update claims as c set rank = 'NORMAL'
      from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as n(key text, record_id int, property property)
      where c.record_id = n.record_id and c.property = n.property and c.key <> n.key
        and c.method <> 'manual' and c.rank = 'PREFERRED' and c.retracted_at is null
      returning c.id, c.reason
    )
    insert into claim_standings (claim_id, until, rank, reason) select distinct id, now(), 'PREFERRED'::rank, reason from aside
    on conflict do nothing`);
}
