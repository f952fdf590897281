import postgres from 'postgres';

/** Adds two files that were brought in, one of a dataset and one that is of none: the world itself is curated. */
export async function addIngestions(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`
    insert into ingestions (key, method, dataset_id, edition, file, sha256, rows, inserted, updated, unchanged, rejected, started_at, finished_at)
    select 'added-' || n, 'lines@' || n, case n when 1 then (select min(id) from datasets) end, case n when 1 then '2021' end,
      'lines.csv', repeat(n::text, 64), 10, n, 2, 7 - n, 1, timestamptz '2026-11-23 20:45:00.25+00' + n * interval '1 hour', timestamptz '2026-11-24 20:45:00+00'
    from generate_series(1, 2) as n`;
  await sql.end();
}
