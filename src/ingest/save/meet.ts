import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { type Draft, RECORD } from '../draft/draft.ts';
import { rowOf } from '../draft/project.ts';
import type { Shape, Unique } from '../draft/shape.ts';
import type { Ids } from './ids.ts';
import { staged } from './stage.ts';

/**
 * Gives drafts the slugs of the records that are there already: by the row of the dataset that speaks of them, or by
 * what no two records share. Those whose slug is known are left as they are; parts follow what they are part of.
 */
export async function meet(tx: Db, drafts: readonly Draft[], ids: Ids): Promise<readonly Draft[]> {
  const open = drafts.filter(draft => draft.slug !== null && !ids.knows(draft.shape.type, draft.slug));
  const slugs = new Map([...(await byUnique(tx, open, ids)), ...(await byRow(tx, open))]);
  if (slugs.size === 0) return drafts;
  await ids.learn(
    tx,
    [...slugs].map(([{ shape }, slug]) => ({ type: shape.type, slug })),
  );
  const renamed = new Map<Draft, Draft>();
  for (const draft of drafts) {
    const slug = slugs.get(draft);
    const owner = draft.owner && renamed.get(draft.owner);
    if (slug !== undefined || owner)
      renamed.set(draft, { ...draft, slug: slug ?? draft.slug, owner: owner ?? draft.owner });
  }
  return drafts.map(draft => renamed.get(draft) ?? draft);
}

/** Records of the same type that a standing claim of the same row speaks of. */
async function byRow(tx: Db, drafts: readonly Draft[]): Promise<[Draft, string][]> {
  const asked = drafts.flatMap((draft, nth) =>
    draft.claims.flatMap(({ property, source }) =>
      property === RECORD && source.kind === 'dataset' && source.row !== 'itself'
        ? [{ nth, type: draft.shape.type, dataset: source.slug, row: source.row }]
        : [],
    ),
  );
  if (asked.length === 0) return [];
  const found = await tx.execute<{ nth: number; slug: string }>(sql`
    select a.nth, min(r.slug) as slug
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as a(nth int, type record_type, dataset text, row text)
      join datasets d on d.slug = a.dataset
      join claims c on c.dataset_id = d.id and c.dataset_row = a.row and c.property = 'RECORD' and c.retracted_at is null
      join records r on r.id = c.record_id and r.type = a.type and r.slug is not null
    group by a.nth having count(distinct r.id) = 1`);
  return found.flatMap(({ nth, slug }) => (drafts[nth] ? [[drafts[nth], slug]] : []));
}

/** Records that have the same in columns that no two records share. */
async function byUnique(tx: Db, drafts: readonly Draft[], ids: Ids): Promise<[Draft, string][]> {
  const found: [Draft, string][] = [];
  for (const shape of new Set(drafts.map(draft => draft.shape))) {
    const own = drafts.filter(draft => draft.shape === shape);
    for (const unique of shape.uniques) found.push(...(await same(tx, shape, unique, own, ids)));
  }
  return found;
}

async function same(
  tx: Db,
  shape: Shape,
  unique: Unique,
  drafts: readonly Draft[],
  ids: Ids,
): Promise<[Draft, string][]> {
  const column = (key: string) => shape.columnNames.get(key) ?? key;
  const rows = drafts.map(draft => {
    const cells = rowOf(draft);
    return Object.fromEntries(unique.columns.map(key => [column(key), ids.sought(cells.get(key) ?? null)]));
  });
  const given = await staged(tx, shape.tableName, unique.columns.map(column), rows);
  // A column that may be null is met by equality, which an index serves, or by null.
  const optional = unique.nullsDistinct
    ? []
    : unique.columns.filter(key => rows.some(row => row[column(key)] === null));
  const nulls = optional.reduce<string[][]>((sets, key) => sets.concat(sets.map(set => set.concat(key))), [[]]);
  const each = nulls.map((empty): SQL => {
    const terms = unique.columns.map(key => {
      const [own, theirs] = [sql`n.${sql.identifier(column(key))}`, sql`t.${sql.identifier(column(key))}`];
      return empty.includes(key) ? sql`${own} is null and ${theirs} is null` : sql`${own} = ${theirs}`;
    });
    return sql`select n.nth, t.slug from ${given} as n join ${shape.table} as t on ${sql.join(terms, sql` and `)}`;
  });
  const found = await tx.execute<{ nth: number; slug: string }>(sql.join(each, sql` union all `));
  return found.flatMap(({ nth, slug }) => (drafts[nth] ? [[drafts[nth], slug]] : []));
}
