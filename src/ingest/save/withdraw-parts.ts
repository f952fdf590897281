import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import type { Draft } from '../draft/draft.ts';
import type { Ids } from './ids.ts';

/**
 * Takes back what a door read in a row before and reads there no more: that something is part of the record the row is
 * about, such as a party of an agreement. Answers which parts these claims are about.
 */
export async function withdrawParts(tx: Db, drafts: readonly Draft[], method: string, ids: Ids): Promise<number[]> {
  const asked = drafts.flatMap(draft =>
    draft.slug === null || ids.isFresh(draft)
      ? []
      : draft.claims.flatMap(({ source }) =>
          source.kind === 'dataset' ? [{ owner: ids.of(draft), dataset: source.slug, row: source.row }] : [],
        ),
  );
  if (asked.length === 0) return [];
  const said = drafts.flatMap(draft => (draft.owner ? [ids.of(draft)] : []));
  const [door = ''] = method.split('@');
  const gone = await tx.execute<{ record_id: number }>(sql`
    update claims c set retracted_at = greatest(now(), c.recorded_at)
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as a(owner int, dataset text, "row" text)
      join datasets d on d.slug = a.dataset join records part on part.part_of_id = a.owner
    where c.record_id = part.id and c.dataset_id = d.id and c.dataset_row = a."row" and c.retracted_at is null
      and split_part(c.method, '@', 1) = ${door} and c.record_id <> all(${`{${said.join()}}`}::int[])
    returning c.record_id`);
  return [...new Set(gone.map(({ record_id }) => record_id))];
}
