import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import type { Keyed } from '../draft/claim-key.ts';

/** Until when what is kept of a claim reaches. */
const last = (claimId: SQL) =>
  sql`coalesce((select max(s.until) from claim_standings s where s.claim_id = ${claimId}), '-infinity')`;

/**
 * Keeps how the claims stand that are about to stand otherwise, or are no longer taken back: until the time their drafts
 * give for the change, or until now where they give none.
 */
export async function keepStandings(db: Db, claims: readonly Keyed[]): Promise<number> {
  const given = claims.map(({ key, claim: { rank, reason, deprecated, retracted, earlier } }) => {
    return { key, rank, reason, deprecated, retracted, changes: earlier.map(({ until }) => until) };
  });
  return add(
    db,
    sql`
    select id, until, rank, reason, deprecated_at, retracted_at from (
      select c.*, kept.last, coalesce(
        (select min(change) from unnest(n.changes) as change where change > kept.last), now()
      ) as until
      from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb)
          as n(key text, rank rank, reason text, deprecated timestamptz, retracted timestamptz, changes timestamptz[])
        join claims c on c.key = n.key cross join lateral (select ${last(sql`c.id`)} as last) as kept
      where (c.rank, c.reason, c.deprecated_at) is distinct from (n.rank, n.reason, n.deprecated)
        or (c.retracted_at is not null and c.retracted_at is distinct from n.retracted)
    ) as changed where until > last`,
  );
}

/** Adds how the claims stood earlier by their drafts, from where nothing is kept. */
export async function addStandings(db: Db, claims: readonly Keyed[]): Promise<number> {
  const given = claims.flatMap(({ key, claim: { earlier } }) => earlier.map(standing => ({ key, ...standing })));
  if (given.length === 0) return 0;
  return add(
    db,
    sql`
    select c.id, n.until, n.rank, n.reason, n.deprecated, null from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb)
        as n(key text, until timestamptz, rank rank, reason text, deprecated timestamptz)
      join claims c on c.key = n.key where n.until > ${last(sql`c.id`)}`,
  );
}

async function add(db: Db, standings: SQL): Promise<number> {
  const added = await db.execute(sql`
    insert into claim_standings (claim_id, until, rank, reason, deprecated_at, retracted_at) ${standings} returning 1`);
  return added.length;
}
