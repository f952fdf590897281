import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';

/** An article the store holds, as far as one needs to know it again. */
export interface HeldArticle {
  readonly slug: string;
  readonly sha256: string | null;
  readonly url: string | null;
  readonly rights: string;
  /** Somebody wrote down what it is: a text that is read in says nothing against that. */
  readonly curated: boolean;
}

/** What two spellings of one address have in common. */
const addressOf = (url: string) =>
  url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/s, '')
    .replace(/\/+$/, '')
    .toLowerCase();

/** Whether two addresses lead to the same place; what has none may be anywhere. */
export const sameAddress = (a: string | null, b: string | null): boolean =>
  a === null || b === null || addressOf(a) === addressOf(b);

/** The articles that the store holds, by what tells a text: its words and its address. */
export class Articles {
  readonly #bySlug = new Map<string, HeldArticle>();
  readonly #bySha256 = new Map<string, HeldArticle>();
  readonly #byAddress = new Map<string, HeldArticle>();

  /** Reads what the store knows its articles by. */
  async read(db: Db): Promise<void> {
    const rows = await db.execute<HeldArticle & Record<string, unknown>>(sql`
      select slug, sha256, url, rights, exists (
        select from claims c where c.record_id = a.id and c.method = 'manual' and c.retracted_at is null) as curated
      from articles a order by slug collate "C"`);
    for (const row of rows) this.learn(row);
  }

  /** Takes in an article; of two with the same words or address the first is meant. */
  learn(article: HeldArticle): void {
    const { slug, sha256, url } = article;
    this.#bySlug.set(slug, article);
    if (sha256 !== null && !this.#bySha256.has(sha256)) this.#bySha256.set(sha256, article);
    if (url !== null && !this.#byAddress.has(addressOf(url))) this.#byAddress.set(addressOf(url), article);
  }

  /** The article of that name. */
  get(slug: string): HeldArticle | undefined {
    return this.#bySlug.get(slug);
  }

  /** The article with the same words, or else with the same address. */
  find(sha256: string, url: string | null): HeldArticle | undefined {
    return this.#bySha256.get(sha256) ?? (url === null ? undefined : this.#byAddress.get(addressOf(url)));
  }
}
