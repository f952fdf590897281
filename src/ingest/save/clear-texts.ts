import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import type { Draft } from '../draft/draft.ts';
import type { Ids } from './ids.ts';

/** Drops the texts of articles that are read again and may not be kept now; answers of which. */
export async function clearTexts(tx: Db, drafts: readonly Draft[], ids: Ids): Promise<number[]> {
  // What a person wrote down of an article stays as it is.
  const bare = drafts.filter(
    draft =>
      draft.shape.type === 'ARTICLE' && !ids.isFresh(draft) && draft.claims.length > 0 && !draft.beside.has('body'),
  );
  if (bare.length === 0) return [];
  const cleared = await tx.execute<{ id: number }>(sql`
    update articles set body = null
    where body is not null and id = any(${`{${bare.map(draft => ids.of(draft)).join()}}`}::int[]) returning id`);
  return cleared.map(({ id }) => id);
}
