import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import type { Draft } from '../draft/draft.ts';
import type { Ids } from './ids.ts';
import { saveTitles } from './save-rows.ts';

/**
 * Gives records that were there the titles that are made of their rows now; these are ours, and no claim tells them. What
 * a person wrote down keeps its title.
 */
export async function retitle(tx: Db, drafts: readonly Draft[], ids: Ids): Promise<void> {
  const ours = drafts.filter(({ shape }) => shape.concept?.titleIsOurs);
  if (ours.length === 0) return;
  const curated = await tx.execute<{ record_id: number }>(sql`
    select distinct record_id from claims where method = 'manual' and retracted_at is null
      and record_id = any(${`{${ours.map(draft => ids.of(draft)).join()}}`}::int[])`);
  const kept = new Set(curated.map(({ record_id }) => record_id));
  const due = ours.filter(draft => !kept.has(ids.of(draft)));
  for (const shape of new Set(due.map(draft => draft.shape)))
    await saveTitles(
      tx,
      shape,
      due.filter(draft => draft.shape === shape),
      ids,
    );
}
