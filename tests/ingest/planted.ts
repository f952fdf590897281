import { type SQL, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { openWriter, type Writer } from '../../drizzle/client.ts';
import { drifts } from '../../src/ingest/derived/derived.ts';
import { type SeedReport, seed } from '../../src/ingest/seed.ts';
import { type Database, freshDatabase } from '../service.ts';
import { file, folderWith, removeFolders } from './small-world.ts';

/** A citation of some row of the one dataset. */
export const cite = (row: number | string) => `cite: { dataset: ledger, row: "${row}" }`;

const frames: Readonly<Record<string, (claims: string, slug: string, nth: number) => string>> = {
  agreements: (claims, slug) => `{ slug: ${slug}, title: One, kind: MOU, status: SIGNED, ${cite('whole')}, ${claims} }`,
  events: (claims, slug) => `{ slug: ${slug}, title: One, kind: VISIT, ${cite('whole')}, ${claims} }`,
  'funding-lines': (claims, slug, nth) =>
    `{ slug: ${slug}, title: One, program: aid, donor: QQA, recipient: QQB, fiscalYear: FY${1998 + nth}, category: MILITARY, stage: OBLIGATED, ${cite('whole')}, ${claims} }`,
};

/** What further files a file cannot do without. */
const beside: Readonly<Record<string, string>> = {
  'programs.yaml': file(`\n  - { slug: aid, title: Aid, code: AID, kind: ACCOUNT, ${cite('aid')} }`),
};

/** Seeds with records of some files, by their slugs, that have these parts or claims. */
export const several = (records: readonly { name: string; slug: string; claims: string }[]) => ({
  ...beside,
  ...Object.fromEntries(
    [...new Set(records.map(({ name }) => name))].map(name => {
      const own = records.filter(record => record.name === name);
      return [
        `${name}.yaml`,
        file(own.map(({ slug, claims }, nth) => `\n  - ${frames[name]?.(claims, slug, nth)}`).join('')),
      ];
    }),
  ),
});

/** Seeds with one record of a file that has these parts or claims. */
export const one = (name: string, claims: string) => several([{ name, slug: 'one', claims }]);

/** Claims on one property, each from a row of its own. */
export const saying = (property: string, ...values: readonly string[]) =>
  `claims: [${values.map((value, i) => `{ property: ${property}, value: ${value}, ${cite(i)} }`).join(', ')}]`;

/** A database of one's own that seeds are planted in; what is kept always follows from the claims. */
export class Planted {
  readonly database: Database;
  readonly writer: Writer;

  private constructor(database: Database) {
    this.database = database;
    this.writer = openWriter(database.url);
  }

  static async open(): Promise<Planted> {
    return new Planted(await freshDatabase());
  }

  async plant(files: Readonly<Record<string, string>>): Promise<SeedReport> {
    const report = await seed({ url: this.database.url, folder: await folderWith(files), say: () => {} });
    expect(await drifts(this.writer.db)).toEqual([]);
    return report;
  }

  async rows(query: SQL): Promise<Record<string, unknown>[]> {
    return [...(await this.writer.db.execute<Record<string, unknown>>(query))];
  }

  /** Every conflict in words: what it is on, what is preferred, which values take part. */
  conflicts(): Promise<Record<string, unknown>[]> {
    return this.rows(sql`
      select r.type, c.property, c.modality, p.value_text as preferred, array(
        select s.value_text from conflict_claims m join claims s on s.id = m.claim_id where m.conflict_id = c.id order by s.id
      ) as said
      from conflicts c join records r on r.id = c.record_id left join claims p on p.id = c.preferred_id
      order by c.property, c.modality, c.record_id`);
  }

  /** Every difference in words: whom which sources name and which do not. */
  differences(): Promise<Record<string, unknown>[]> {
    const sources = (names: boolean) => sql`array(
      select s.slug from difference_sources m join records s on s.id = m.source_id
      where m.difference_id = d.id and m.names = ${names} order by s.slug)`;
    return this.rows(sql`
      select d.part, d.modality, m.slug as member, ${sources(true)} as stated, ${sources(false)} as omitted
      from differences d join records m on m.id = d.member_id order by d.modality, d.part, m.slug`);
  }

  /** Which transaction last wrote each row of what is found by comparing claims. */
  async versions(): Promise<unknown> {
    const tables = ['conflicts', 'conflict_claims', 'differences', 'difference_sources', 'seedings'];
    return Promise.all(
      tables.map(table => this.rows(sql`select ctid, xmin::text, xmax::text from ${sql.identifier(table)} order by 1`)),
    );
  }

  async close(): Promise<void> {
    await removeFolders();
    await this.writer.close();
    await this.database.drop();
  }
}
