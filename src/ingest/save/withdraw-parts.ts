import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import type { Draft } from '../draft/draft.ts';
import type { Ids } from './ids.ts';

/** A part that was taken back, and the record it is part of. */
export interface Withdrawn extends Record<string, unknown> {
  readonly part: number;
  readonly owner: number;
}

/**
 * Takes back what a door read in a row or a text before and reads there no more: that something is part of the record
 * this is about, such as a party of an agreement, or a mention in an article.
 */
export async function withdrawParts(
  tx: Db,
  drafts: readonly Draft[],
  method: string,
  ids: Ids,
): Promise<readonly Withdrawn[]> {
  const asked = drafts.flatMap(draft => {
    if (draft.slug === null || ids.isFresh(draft)) return [];
    const owner = ids.of(draft);
    const rows = draft.claims.flatMap(({ source }) =>
      source.kind === 'dataset' ? [{ owner, dataset: source.slug, row: source.row }] : [],
    );
    // A text speaks of its own mentions, whoever says what it is.
    return draft.shape.type === 'ARTICLE' ? [...rows, { owner, article: owner }] : rows;
  });
  if (asked.length === 0) return [];
  const said = drafts.flatMap(draft => (draft.owner ? [ids.of(draft)] : []));
  const [door = ''] = method.split('@');
  return tx.execute<Withdrawn>(sql`
    update claims c set retracted_at = greatest(now(), c.recorded_at)
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as a(owner int, article int, dataset text, "row" text)
      left join datasets d on d.slug = a.dataset join records part on part.part_of_id = a.owner
    where c.record_id = part.id and (c.article_id = a.article or c.dataset_id = d.id and c.dataset_row = a."row")
      and c.retracted_at is null and split_part(c.method, '@', 1) = ${door}
      and c.record_id <> all(${`{${said.join()}}`}::int[])
    returning part.id as part, a.owner`);
}
