import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { cellText } from '../draft/cell.ts';
import { type Draft, RECORD } from '../draft/draft.ts';
import { rowOf } from '../draft/project.ts';
import type { Ids } from './ids.ts';

/** A draft that says which record its row is. */
interface Own {
  readonly draft: Draft;
  readonly dataset: string;
  readonly row: string;
}

/**
 * Two rows of a dataset are two records: finds the drafts of what another row of it is, in the store or before them here,
 * each with that row.
 */
export async function clashes(tx: Db, drafts: readonly Draft[], ids: Ids): Promise<ReadonlyMap<Draft, string>> {
  const own = ownOf(drafts);
  const found = await held(tx, own, ids);
  const seen = new Map<string, string>();
  for (const { draft, row } of own) {
    if (found.has(draft)) continue;
    const names = namesOf(draft);
    const other = names.map(name => seen.get(name)).find(first => first !== undefined && first !== row);
    if (other !== undefined) found.set(draft, other);
    else for (const name of names) seen.set(name, row);
  }
  return found;
}

/** Of each row the record that is made of it: the last one, since those it is the first to name come before. */
function ownOf(drafts: readonly Draft[]): Own[] {
  const last = new Map<string, Own>();
  for (const draft of drafts) {
    const source = draft.claims.find(({ property }) => property === RECORD)?.source;
    // What goes by a code, like a country, many rows may speak of.
    if (draft.slug === null || draft.shape.concept?.slugIs || source?.kind !== 'dataset' || source.row === null)
      continue;
    last.set(`${source.slug} ${source.row}`, { draft, dataset: source.slug, row: source.row });
  }
  return [...last.values()];
}

/** What no two records share: the slug, and what stands in columns that are unique together. */
function namesOf(draft: Draft): string[] {
  const row = rowOf(draft);
  const uniques = draft.shape.uniques.flatMap(({ columns, nullsDistinct }) => {
    const cells = columns.map(column => cellText(row.get(column) ?? null));
    return nullsDistinct && cells.includes(null) ? [] : [[columns, cells]];
  });
  return [draft.slug, ...uniques].map(name => JSON.stringify([draft.shape.type, name]));
}

/** Drafts of records that are there, and that other rows of the dataset speak of, but not theirs. */
async function held(tx: Db, own: readonly Own[], ids: Ids): Promise<Map<Draft, string>> {
  const asked = own.flatMap(({ draft: { shape, slug }, dataset, row }, nth) =>
    slug !== null && ids.knows(shape.type, slug) ? [{ nth, id: ids.find(shape.type, slug), dataset, row }] : [],
  );
  if (asked.length === 0) return new Map();
  const found = await tx.execute<{ nth: number; other: string }>(sql`
    select a.nth, min(c.dataset_row) as other
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as a(nth int, id int, dataset text, row text)
      join datasets d on d.slug = a.dataset
      join claims c on c.record_id = a.id and c.dataset_id = d.id and c.property = 'RECORD'
    where c.retracted_at is null and c.rank <> 'DEPRECATED'
    group by a.nth, a.row having bool_and(c.dataset_row <> a.row)`);
  return new Map(found.flatMap(({ nth, other }) => (own[nth] ? [[own[nth].draft, other] as const] : [])));
}
