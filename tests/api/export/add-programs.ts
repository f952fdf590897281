import postgres from 'postgres';

/** Adds a program for each title that a query gives in its column `title`, in an order of their slugs. */
export async function addPrograms(url: string, titles: string, params: string[] = []): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(
    `with given as (select title, 'new-' || lpad((row_number() over ())::text, 6, '0') as slug from (${titles}) as t(title)),
      made as (insert into records (type, slug) select 'PROGRAM', slug from given returning id, slug)
      insert into programs (id, slug, title, code, kind) select id, slug, title, slug, 'ACCOUNT' from made join given using (slug)`,
    params,
  );
  await sql.end();
}
