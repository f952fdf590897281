import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import type { Likely } from './likely.ts';
import { foldedName, type NamedType } from './names.ts';

/** A printed name nobody could resolve, and what it is likely meant for. */
export interface LikelyName {
  readonly type: NamedType;
  readonly printed: string;
  readonly candidates: readonly Likely[];
}

/** Lists names that are likely meant for records, so that a person can say; what is on the list stays as it is. */
export async function addOpen(tx: Db, names: readonly LikelyName[]): Promise<void> {
  const rows = names.flatMap(({ type, printed, candidates }) =>
    candidates.map(({ slug, score, reasons }) => ({
      type,
      slug,
      printed,
      folded: foldedName(printed),
      score,
      reasons,
    })),
  );
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into resolutions (record_id, printed, folded, score, reasons)
    select r.id, n.printed, n.folded, n.score, n.reasons
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as n(type record_type, slug text, printed text, folded text, score numeric, reasons text[])
      join records r on (r.type, r.slug) = (n.type, n.slug)
    order by n.printed, n.score desc, n.slug on conflict (folded, record_id) do nothing`);
}
