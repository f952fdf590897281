import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import type { Reference } from '../draft/cell.ts';
import type { RecordType } from '../draft/concepts.ts';
import type { Draft } from '../draft/draft.ts';
import { shapeOf } from '../draft/shape.ts';

/** The records that drafts name, as values, sources or speakers. */
export function referencesOf(drafts: readonly Draft[]): Reference[] {
  const found = new Map<string, Reference>();
  const add = (type: RecordType, slug: string) => found.set(`${type}:${slug}`, { type, slug });
  for (const { plain, claims, owner } of drafts) {
    if (owner?.slug) add(owner.shape.type, owner.slug);
    for (const values of [plain, ...claims.map(claim => claim.values)])
      for (const { value } of values.values()) if (value.type === 'Record') add(value.record, value.slug);
    for (const { source, speaker } of claims) {
      add(source.kind === 'article' ? 'ARTICLE' : 'DATASET', source.slug);
      if (speaker !== null) add('OFFICIAL', speaker);
    }
  }
  return [...found.values()];
}

/** What records are called: by drafts, else by the store. */
export class Titles {
  readonly #titles = new Map<string, string>();

  /** Reads the titles the store has for some records. */
  async learn(db: Db, references: readonly Reference[]): Promise<void> {
    const unknown = references.filter(({ type, slug }) => !this.#titles.has(`${type}:${slug}`));
    for (const type of new Set(unknown.map(reference => reference.type))) {
      const slugs = unknown.filter(reference => reference.type === type).map(({ slug }) => slug);
      const rows = await db.execute<{ slug: string; title: string }>(sql`
        select slug, title from ${shapeOf(type).table}
        where slug in (select jsonb_array_elements_text(${JSON.stringify(slugs)}::text::jsonb))`);
      for (const { slug, title } of rows) this.#titles.set(`${type}:${slug}`, title);
    }
  }

  /** Takes the titles of drafts that the store does not hold yet. */
  add(drafts: readonly Draft[]): void {
    for (const { shape, slug, plain } of drafts) {
      const title = plain.get('title')?.value;
      if (slug !== null && title?.type === 'Text') this.#titles.set(`${shape.type}:${slug}`, title.text);
    }
  }

  /** A record's title; the slug stands in where there is none. */
  of(type: RecordType, slug: string): string {
    return this.#titles.get(`${type}:${slug}`) ?? slug;
  }
}
