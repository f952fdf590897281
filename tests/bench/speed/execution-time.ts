import type postgres from 'postgres';

/** Milliseconds that PostgreSQL takes for one execution, in the mean, of the statement that what asks takes most time for. */
export async function executionTime(admin: postgres.Sql, ask: () => Promise<unknown>): Promise<number> {
  // Once before it counts: or who is asked first would read what others need into memory, too.
  await ask();
  await admin`select pg_stat_statements_reset()`;
  await ask();
  const [most] = await admin<{ time: number }[]>`
    select total_exec_time / calls as time from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database()) order by total_exec_time desc limit 1`;
  if (!most) throw new Error('PostgreSQL was asked nothing.');
  return most.time;
}
