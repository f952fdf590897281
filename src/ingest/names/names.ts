import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Db } from '../../../drizzle/client.ts';
import { type Word, wordsOf } from '../../../drizzle/search/words.ts';
import type { RecordType } from '../draft/concepts.ts';
import { shapeOf } from '../draft/shape.ts';
import { Articles } from './articles.ts';
import { type Likely, likely } from './likely.ts';

/** What a printed name stands for: one record for certain, one or more likely, or nothing that is known. */
export type Found =
  | { readonly is: 'certain'; readonly slug: string }
  | { readonly is: 'likely'; readonly candidates: readonly Likely[] }
  | { readonly is: 'unknown' };

/** Types of record that doors look up by name, and the column that holds a code of theirs. */
const TYPES = { COUNTRY: 'code', ORGANIZATION: null, PROGRAM: 'code', OFFICIAL: null } as const;
export type NamedType = keyof typeof TYPES;

/** Words that say nothing of which one is meant. */
const EMPTY = new Set(['the', 'and', 'of']);

/** A record by one of its names: its own if it is the title or a code. */
export interface Named {
  readonly type: MentionedType;
  readonly slug: string;
  readonly name: string;
  readonly own: boolean;
}

/** Types of record that texts speak of by name; of agreements and events the titles are ours, so only aliases count. */
export type MentionedType = NamedType | 'AGREEMENT' | 'EVENT';

/** The words of a text that say which one is meant, in order. */
export function tellingWords(text: string): Word[] {
  const words = wordsOf(text);
  const telling = words.filter(({ folded }) => !EMPTY.has(folded));
  return telling.length > 0 ? telling : words;
}

/** A name as one says it: "Korea, South" is South Korea. */
export function spokenName(name: string): string {
  const [main = '', ...rest] = name.split(', ');
  return rest.length === 1 ? `${rest[0]} ${main}` : name;
}

/** A name without case, accents, marks and the order round a comma. */
export const foldedName = (name: string): string =>
  tellingWords(spokenName(name))
    .map(({ folded }) => folded)
    .join(' ');

/** By which names the store knows its records. */
export class Names {
  /** Slugs by type and folded name: those called so, or else those that some source calls so. */
  readonly #titles = new Map<string, Set<string>>();
  readonly #aliases = new Map<string, Set<string>>();
  /** What a person said a name stands for. */
  readonly #accepted = new Map<string, string>();
  readonly #held = new Map<MentionedType, Map<string, Set<string>>>();
  readonly #found = new Map<string, Found>();
  /** What records are called: the first name of their own that was told. */
  readonly #called = new Map<string, string>();
  readonly #printed: Named[] = [];
  /** By what the store knows its articles. */
  readonly articles = new Articles();

  /** Reads all names that the store holds. */
  static async read(db: Db): Promise<Names> {
    const names = new Names();
    for (const type of ['COUNTRY', 'ORGANIZATION', 'PROGRAM', 'OFFICIAL'] as const) {
      const rows = await db.execute<{ slug: string; name: string; own: boolean }>(namesOf(type, TYPES[type]));
      for (const { slug, name, own } of rows) names.learn(type, slug, name, own);
    }
    const accepted = await db.execute<{ type: RecordType; name: string; slug: string }>(sql`
      select r.type, x.folded as name, r.slug from resolutions x join records r on r.id = x.record_id where x.state = 'ACCEPTED'`);
    for (const { type, name, slug } of accepted) names.#accepted.set(`${type} ${name}`, slug);
    const mentioned = await db.execute<{ type: 'AGREEMENT' | 'EVENT'; slug: string; name: string }>(sql`
      select r.type, r.slug, a.name from aliases a join records r on r.id = a.record_id
      where a.listed and r.type in ('AGREEMENT', 'EVENT') and r.merged_into_id is null
      order by r.slug collate "C", a.name collate "C"`);
    for (const { type, slug, name } of mentioned) names.learn(type, slug, name, false);
    await names.articles.read(db);
    return names;
  }

  /** Takes in a name: its own if it is the title or a code. */
  learn(type: MentionedType, slug: string, name: string, own: boolean): void {
    this.#printed.push({ type, slug, name, own });
    const folded = foldedName(name);
    const slugs = own ? this.#titles : this.#aliases;
    const key = `${type} ${folded}`;
    slugs.set(key, (slugs.get(key) ?? new Set()).add(slug));
    const held = this.#held.get(type) ?? new Map<string, Set<string>>();
    this.#held.set(type, held.set(slug, (held.get(slug) ?? new Set()).add(folded)));
    this.#found.clear();
    if (own && !this.#called.has(`${type} ${slug}`)) this.#called.set(`${type} ${slug}`, name);
  }

  /** What a record is called. */
  titleOf(type: NamedType, slug: string): string {
    return this.#called.get(`${type} ${slug}`) ?? slug;
  }

  /** All names as they are printed, by which texts mention records. */
  get printed(): readonly Named[] {
    return this.#printed;
  }

  /** Whether there is such a record. */
  has(type: NamedType, slug: string): boolean {
    return this.#held.get(type)?.has(slug) ?? false;
  }

  /** What a name or code stands for. */
  find(type: NamedType, printed: string): Found {
    const exact = this.#exact(type, printed);
    if (exact) return exact;
    const candidates = likely(foldedName(printed), this.#held.get(type) ?? new Map());
    const found: Found = candidates.length > 0 ? { is: 'likely', candidates } : { is: 'unknown' };
    this.#found.set(`${type} ${printed}`, found);
    return found;
  }

  /** The record that a name or code stands for, if that is certain; what else is likely is not looked for. */
  certain(type: NamedType, printed: string): string | null {
    const exact = this.#exact(type, printed);
    return exact?.is === 'certain' ? exact.slug : null;
  }

  #exact(type: NamedType, printed: string): Found | undefined {
    const key = `${type} ${printed}`;
    const known = this.#found.get(key) ?? this.#look(type, foldedName(printed));
    if (known) this.#found.set(key, known);
    return known;
  }

  #look(type: NamedType, folded: string): Found | undefined {
    const key = `${type} ${folded}`;
    const accepted = this.#accepted.get(key);
    if (accepted !== undefined) return { is: 'certain', slug: accepted };
    if (folded === '') return { is: 'unknown' };
    for (const slugs of [this.#titles.get(key), this.#aliases.get(key)]) {
      const [slug, ...others] = slugs ?? [];
      if (slug === undefined) continue;
      if (others.length === 0) return { is: 'certain', slug };
      const same = [slug, ...others].sort().map(each => ({ slug: each, score: 1, reasons: ['SAME_NAME' as const] }));
      return { is: 'likely', candidates: same };
    }
    return undefined;
  }
}

/** Titles first, then codes, then names that sources print. */
function namesOf(type: NamedType, code: 'code' | null): SQL {
  const table = sql.identifier(getTableConfig(shapeOf(type).table).name);
  const codes =
    code === null ? sql`` : sql` union all select slug, ${sql.identifier(code)}, 2 from ${table} where listed`;
  return sql`
    select slug, name, place < 3 as own from (
      select slug, title as name, 1 as place from ${table} where listed${codes}
      union all select t.slug, a.name, 3 from aliases a join ${table} as t on t.id = a.record_id where a.listed and t.listed
    ) as names where name is not null order by place, slug collate "C", name collate "C"`;
}
