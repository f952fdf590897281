import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { conflicts } from './conflicts.ts';
import { differences } from './differences.ts';

/** What is found by comparing claims: a table, and the table of what each of its rows consists of. */
export interface Derived {
  readonly table: string;
  readonly columns: readonly string[];
  /** The table of a row's members, the column that holds whose they are, and the others: the first tells them apart. */
  readonly members: string;
  readonly owner: string;
  readonly of: readonly [string, ...string[]];
  /** SELECT of what follows from the claims on some records: its columns by name, and its members as a jsonb array. */
  find(within: Within): SQL;
}

/** Whether a record is among those that are looked at. */
export type Within = (recordId: SQL) => SQL;

/** A row that is not what follows from the claims: one that holds no more, or one that is missing. */
export interface Drift {
  readonly table: string;
  readonly key: string;
  readonly holds: unknown;
  readonly follows: unknown;
}

/**
 * The edition of the rules below, and of those for how claims stood earlier: with another one every record is looked at
 * again. Raise it when a rule changes.
 */
export const RULES = 2;

const all: readonly Derived[] = [conflicts, differences];

/** Where what is kept differs from what follows from the claims: of all records, or of some and what they are part of. */
export async function drifts(db: Db, records: readonly number[] | 'all' = 'all'): Promise<Drift[]> {
  const found: Drift[] = [];
  for (const derived of all) found.push(...(await driftsOf(db, derived, records)));
  return found;
}

/** Brings what is kept to what follows from the claims; answers whether anything was to be done. */
export async function settle(db: Db, records: readonly number[] | 'all'): Promise<boolean> {
  let changed = false;
  for (const derived of all) {
    const found = await driftsOf(db, derived, records);
    if (found.length === 0) continue;
    changed = true;
    const gone = JSON.stringify(found.filter(({ holds }) => holds !== null).map(({ key }) => key));
    const fresh = JSON.stringify(found.flatMap(({ follows }) => follows ?? []));
    const { table, columns, members, owner, of } = named(derived);
    await db.execute(sql`delete from ${table} where key in (select jsonb_array_elements_text(${gone}::text::jsonb))`);
    await db.execute(sql`
      with given as (select value from jsonb_array_elements(${fresh}::text::jsonb)), added as (
        insert into ${table} (${list(columns)})
        select ${list(columns, column => sql`n.${column}`)} from given, jsonb_populate_record(null::${table}, value) as n
        order by n.key returning id, key
      )
      insert into ${members} (${list([owner, ...of])})
      select added.id, ${list(of, column => sql`m.${column}`)}
      from given join added on added.key = value ->> 'key',
        jsonb_populate_recordset(null::${members}, value -> 'members') as m`);
  }
  return changed;
}

async function driftsOf(db: Db, derived: Derived, records: readonly number[] | 'all'): Promise<Drift[]> {
  const { table, columns, members, owner, of } = named(derived);
  const within: Within = id =>
    records === 'all'
      ? sql`true`
      : sql`${id} in (select unnest(array[r.id, r.part_of_id]) from records r where r.id in (select jsonb_array_elements_text(${JSON.stringify(records)}::text::jsonb)::int))`;
  const row = (alias: SQL, its: SQL) =>
    sql`jsonb_build_object(${list(columns, column => sql`${sql.raw(`'${column.value}'`)}, ${alias}.${column}`)}, 'members', ${its})`;
  const theirs = sql`(select jsonb_agg(jsonb_build_object(${list(of, column => sql`${sql.raw(`'${column.value}'`)}, m.${column}`)}) order by m.${of[0]}) from ${members} as m where m.${owner} = t.id)`;
  const rows = await db.execute<{ key: string; holds: unknown; follows: unknown }>(sql`
    with follows as (select f.key, ${row(sql`f`, sql`f.members`)} as row from (${derived.find(within)}) as f),
      kept as (select t.key, ${row(sql`t`, theirs)} as row from ${table} as t where ${within(sql`t.record_id`)})
    select coalesce(kept.key, follows.key) as key, kept.row as holds, follows.row as follows
    from kept full join follows on follows.key = kept.key
    where kept.row is distinct from follows.row order by 1`);
  return rows.map(one => ({ table: derived.table, ...one }));
}

/** The names of a table and its columns as SQL. */
function named({ table, columns, members, owner, of: [first, ...others] }: Derived) {
  return {
    table: sql.identifier(table),
    columns: columns.map(column => sql.identifier(column)),
    members: sql.identifier(members),
    owner: sql.identifier(owner),
    of: [sql.identifier(first), ...others.map(column => sql.identifier(column))] as const,
  };
}

type Named = ReturnType<typeof sql.identifier>;
const list = (columns: readonly Named[], of: (column: Named) => SQL | Named = column => column) =>
  sql.join(columns.map(of), sql`, `);
