import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWriter } from '../../drizzle/client.ts';
import { SeedProblems, seed } from '../../src/ingest/seed.ts';
import { type Database, freshDatabase } from '../service.ts';
import { folderWith, removeFolders } from './small-world.ts';

/** What is wrong, in which file, what it holds, the line to be told and what is said of it. */
export type Case = readonly [name: string, file: string, text: string, line: number, says: RegExp];

/** The problems the seeds have with some files changed, as the lines a person reads. */
export async function refused(url: string, files: Record<string, string>): Promise<string[]> {
  const folder = await folderWith(files);
  const outcome = await seed({ url, folder, say: () => {} }).catch((error: unknown) => error);
  if (!(outcome instanceof SeedProblems)) throw outcome instanceof Error ? outcome : new Error('It was accepted.');
  const lines = outcome.message.split('\n');
  expect(outcome.problems).toHaveLength(lines.length);
  return lines;
}

/** Tries each case on one database, which stays empty. */
export function refusals(cases: readonly Case[]): void {
  let database: Database;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(async () => {
    await removeFolders();
    await database.drop();
  });

  test.each(cases)('refuses %s', async (_name, name, text, line, says) => {
    const lines = await refused(database.url, { [name]: text });
    const told = lines.filter(problem => says.test(problem) && problem.startsWith(`seeds/${name}:${line}  `));
    expect(told, lines.join('\n')).toHaveLength(1);
  });

  test('nothing was written by any of these', async () => {
    const writer = openWriter(database.url);
    const [left] = await writer.db.execute(sql`
      select (select count(*)::int from records) as records, (select count(*)::int from claims) as claims,
        (select count(*)::int from seedings) as seedings`);
    await writer.close();
    expect(left).toEqual({ records: 0, claims: 0, seedings: 0 });
  });
}
