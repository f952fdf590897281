import { type SQL, sql } from 'drizzle-orm';
import type { Spot } from './page.ts';
import { type SearchQuery, searchQuery, type Way } from './search-query.ts';
import { bind, type Slot, slotOf } from './slot.ts';

/** What a statement needs of a search: read and folded each time the plan is used, as the store's own words are. */
export class SearchSlots {
  /** The text itself. */
  readonly text: Slot;
  private readonly query: (of: (query: SearchQuery) => string | null) => SQL;

  constructor(given: unknown, name: string, spot: Spot) {
    this.text = slotOf(given);
    this.query = of => bind(this.text.map(text => of(searchQuery(text, name, spot))));
  }

  /** Whether a vector has the words, taken in one way. */
  fits(vector: SQL, way: Way): SQL {
    return sql`${vector} @@ ${this.query(query => query.tsquery(way))}::tsquery`;
  }

  /** Whether names hold the one that the text would be, or one that begins so. */
  isName(names: SQL, whole: boolean): SQL {
    const line = this.query(({ name }) => (name === null ? null : `\n${name}${whole ? '\n' : ''}`));
    return sql`strpos(${names}, ${line}) > 0`;
  }

  /** What is hit, as arrays for the store's function that marks it. */
  get hits(): SQL {
    const array = (words: readonly string[]) => `{${words.map(word => `"${word}"`).join()}}`;
    const phrases = this.query(({ hits }) => array(hits.phrases));
    const beginnings = this.query(({ hits }) => array(hits.beginnings));
    return sql`${phrases}::text[], ${beginnings}::text[]`;
  }
}
