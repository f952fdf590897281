import { sql } from 'drizzle-orm';
import { type Db, openWriter } from '../../drizzle/client.ts';
import { readSeeds, seedsHash } from './curated/seeds.ts';
import { EDITION } from './derived/edition.ts';
import { Problems, SeedProblems } from './draft/problem.ts';
import { check as checkDrafts } from './rules/check.ts';
import type { Counts } from './save/counts.ts';
import { type SaveReport, save } from './save-seeds.ts';

export { seedsHash } from './curated/seeds.ts';
export type { Problem } from './draft/problem.ts';
export { SeedProblems } from './draft/problem.ts';
export { DatabaseRefusal } from './save/refusal.ts';

export interface SeedOptions {
  readonly url: string;
  /** The folder of YAML files. */
  readonly folder: string;
  /** Checks and writes nothing. */
  readonly check?: boolean;
  /** Takes a line of progress. */
  say(line: string): void;
}

export interface SeedReport extends SaveReport {
  readonly hash: string;
  /** False when nothing was to be written. */
  readonly written: boolean;
}

const untouched = (unchanged: number): Counts => ({ inserted: 0, updated: 0, retracted: 0, unchanged });

/** Checks a folder of seeds and writes what changed. Throws SeedProblems, with every problem, before writing anything. */
export async function seed({ url, folder, check = false, say }: SeedOptions): Promise<SeedReport> {
  const hash = await seedsHash(folder);
  const problems = new Problems();
  const handed = await readSeeds(folder, problems);
  const writer = openWriter(url);
  try {
    const catalog = checkDrafts(handed, await heldTexts(writer.db), problems);
    if (problems.all.length > 0) throw new SeedProblems(problems.all);
    const claims = catalog.drafts.reduce((sum, draft) => sum + draft.claims.length, 0);
    if (check) {
      say(`the seeds are sound: ${catalog.drafts.length} records and parts, ${claims} claims`);
      return {
        hash,
        written: false,
        changed: false,
        version: undefined,
        records: untouched(catalog.drafts.length),
        claims: untouched(claims),
      };
    }
    const report = await save(writer, catalog, hash);
    say(
      report.changed
        ? `seeds written: ${told('records and parts', report.records)}; ${told('claims', report.claims)}; the data is at version ${report.version}`
        : 'the seeds are in the database already',
    );
    return { hash, written: true, ...report };
  } finally {
    await writer.close();
  }
}

/** The hash of the seeds a database was last given; null when it was given none, or by rules that are not the present ones. */
export async function appliedHash(url: string): Promise<string | null> {
  const writer = openWriter(url);
  try {
    const [row] = await writer.db.execute<{ hash: string; rules: number }>(
      sql`select hash, rules from seedings order by id desc limit 1`,
    );
    return row?.rules === EDITION ? row.hash : null;
  } finally {
    await writer.close();
  }
}

async function heldTexts(db: Db): Promise<Map<string, string>> {
  const rows = await db.execute<{ slug: string; body: string }>(
    sql`select slug, body from articles where body is not null`,
  );
  return new Map(rows.map(({ slug, body }) => [slug, body]));
}

function told(what: string, { inserted, updated, retracted, unchanged }: Counts): string {
  return `${what} ${inserted} new, ${updated} changed, ${retracted} retracted, ${unchanged} as before`;
}
