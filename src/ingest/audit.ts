import { sql } from 'drizzle-orm';
import { type Db, openWriter } from '../../drizzle/client.ts';
import { drifts } from './derived/derived.ts';
import { rebuildSearch } from './derived/rebuild-search.ts';
import { shapes } from './draft/shape.ts';
import { misplaced, type Span } from './rules/check-place.ts';

/** What was looked at, and what of it breaks the rules for evidence, a line each. */
export interface Audit {
  /** Records and parts that are shown. */
  records: number;
  /** Those of them that no standing claim speaks of. */
  uncited: string[];
  /** Places in texts that claims name and whose text is held. */
  places: number;
  /** Those of them where the words are not found any more. */
  unresolved: string[];
  /** Conflicts and differences that are kept or should be. */
  found: number;
  /** Those of them that are not as they follow from the claims. */
  unfounded: string[];
  /** Search documents, what records are found by. */
  documents: number;
  /** Records of which they do not hold what the store says. */
  misread: string[];
}

/** Looks for facts without a citation, for citations whose words do not stand in the text held, and for what the claims do not bear out. */
export async function audit(url: string): Promise<Audit> {
  const writer = openWriter(url);
  try {
    return {
      ...{ ...(await citations(writer.db)), ...(await places(writer.db)) },
      ...{ ...(await comparisons(writer.db)), ...(await documents(writer.db)) },
    };
  } finally {
    await writer.close();
  }
}

async function citations(db: Db): Promise<Pick<Audit, 'records' | 'uncited'>> {
  const listed = sql.join(
    [...shapes.values()].map(({ table }) => sql`select id from ${table} where listed`),
    sql` union all `,
  );
  const [row] = await db.execute<{ records: number; uncited: string[] }>(sql`
    select count(*)::int as records,
      coalesce(array_agg(r.type || ' ' || coalesce(r.slug, 'part of ' || owner.slug) order by r.type, r.id)
        filter (where not exists (select from claims c where c.record_id = r.id and c.retracted_at is null)), '{}') as uncited
    from (${listed}) as listed join records r on r.id = listed.id left join records owner on owner.id = r.part_of_id`);
  return { records: row?.records ?? 0, uncited: row?.uncited ?? [] };
}

interface Placed extends Span {
  key: string;
  article: number;
}

async function places(db: Db): Promise<Pick<Audit, 'places' | 'unresolved'>> {
  const texts = await db.execute<{ id: number; body: string }>(
    sql`select id, body from articles where body is not null`,
  );
  const bodies = new Map(texts.map(({ id, body }) => [id, body]));
  const claims = await db.execute<{ [Column in keyof Placed]: Placed[Column] }>(sql`
    select c.key, a.id as article, a.slug, c.paragraph, c.start, c."end", c.exact, c.prefix, c.suffix
    from claims c join articles a on a.id = c.article_id
    where a.body is not null and c.retracted_at is null and (c.paragraph is not null or c.exact is not null) order by c.id`);
  const wrong = claims.flatMap(claim =>
    misplaced(claim, bodies.get(claim.article) ?? '').map(({ what }) => `Claim:${claim.key}: ${what}`),
  );
  return { places: claims.length, unresolved: wrong };
}

async function comparisons(db: Db): Promise<Pick<Audit, 'found' | 'unfounded'>> {
  const [row] = await db.execute<{ found: number }>(
    sql`select (select count(*) from conflicts)::int + (select count(*) from differences)::int as found`,
  );
  const wrong = await drifts(db);
  const missing = wrong.filter(({ holds }) => holds === null);
  const unfounded = wrong.map(({ table, key, holds, follows }) => {
    const what = holds === null ? 'is missing' : follows === null ? 'holds no more' : 'is not what the claims say';
    return `${table} ${key} ${what}`;
  });
  return { found: (row?.found ?? 0) + missing.length, unfounded };
}

async function documents(db: Db): Promise<Pick<Audit, 'documents' | 'misread'>> {
  const wrong = await rebuildSearch(db);
  const [row] = await db.execute<{ documents: number; misread: string[] }>(sql`
    select (select count(*)::int from search_documents) as documents,
      array(select type || ' ' || slug from records where id = any(${`{${wrong.join()}}`}::int[]) order by type, id) as misread`);
  return { documents: row?.documents ?? 0, misread: row?.misread ?? [] };
}
