import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { keyedClaims } from '../draft/claim-key.ts';
import type { Draft } from '../draft/draft.ts';
import type { Ids } from './ids.ts';

/** Articles of which an earlier reading left what this one does not say, and the mentions that were taken back. */
export interface LeftBehind {
  readonly articles: readonly number[];
  readonly mentions: readonly number[];
}

const array = (ids: readonly number[]) => `{${ids.join()}}`;

/** Takes back the mentions of texts that are read again and name something there no more, and texts that may not be kept. */
export async function textAgain(tx: Db, drafts: readonly Draft[], method: string, ids: Ids): Promise<LeftBehind> {
  const texts = drafts.filter(draft => draft.shape.type === 'ARTICLE' && !ids.isFresh(draft));
  if (texts.length === 0) return { articles: [], mentions: [] };
  const said = drafts.flatMap(draft => (draft.owner ? keyedClaims(draft).map(({ key }) => key) : []));
  const gone = await tx.execute<{ mention: number; article: number }>(sql`
    update claims as c set retracted_at = greatest(now(), c.recorded_at) from records r
    where r.id = c.record_id and r.type = 'MENTION' and r.part_of_id = any(${array(texts.map(text => ids.of(text)))}::int[])
      and c.retracted_at is null and split_part(c.method, '@', 1) = split_part(${method}, '@', 1)
      and c.key not in (select jsonb_array_elements_text(${JSON.stringify(said)}::text::jsonb))
    returning r.id as mention, r.part_of_id as article`);
  // What a person wrote down of an article stays as it is.
  const bare = texts.filter(({ beside, claims }) => claims.length > 0 && !beside.has('body'));
  const emptied = await tx.execute<{ id: number }>(sql`
    update articles set body = null where body is not null and id = any(${array(bare.map(text => ids.of(text)))}::int[])
    returning id`);
  return {
    articles: [...gone.map(({ article }) => article), ...emptied.map(({ id }) => id)],
    mentions: gone.map(({ mention }) => mention),
  };
}
