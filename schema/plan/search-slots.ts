import { type SQL, sql } from 'drizzle-orm';
import type { Spot } from './page.ts';
import type { Scope } from './scope.ts';
import { type SearchQuery, searchQuery } from './search-query.ts';
import { bind, type Slot, slotOf } from './slot.ts';

/** What a statement needs of a search: read and folded each time the plan is used, as the store's own words are. */
export class SearchSlots {
  /** The text itself. */
  readonly text: Slot;
  private readonly query: (of: (query: SearchQuery) => string | null) => SQL;

  constructor(c: Scope, given: unknown, name: string, spot: Spot) {
    this.text = slotOf(given);
    // A statement binds a dozen things of one search, which is read once for all of them.
    let last: { text: unknown; query: SearchQuery } | undefined;
    const read = (text: unknown): SearchQuery => {
      if (!last || last.text !== text) last = { text, query: searchQuery(text, name, spot) };
      return last.query;
    };
    // What is refused is so wherever it is asked for, whether or not a statement comes of it.
    c.check(this.text.map(read));
    this.query = of => bind(this.text.map(text => of(read(text))));
  }

  /** Something of the search as PostgreSQL's query. */
  asks(read: (query: SearchQuery) => string | null): SQL {
    return sql`${this.query(read)}::tsquery`;
  }

  /** Whether a document with these words is what a query finds: all that is searched for, if none is given. */
  fits(words: SQL, query: SQL = this.asks(({ found }) => found)): SQL {
    // PostgreSQL is not to know the words while it plans: for common ones it would read every document through, and
    // not count what it costs to fetch them.
    return sql`${words} @@ (select ${query})`;
  }

  /** What is hit, as arrays for the store's function that marks it. */
  get hits(): SQL {
    const array = (words: readonly string[]) => `{${words.map(word => `"${word}"`).join()}}`;
    const phrases = this.query(({ hits }) => array(hits.phrases));
    const beginnings = this.query(({ hits }) => array(hits.beginnings));
    return sql`${phrases}::text[], ${beginnings}::text[]`;
  }
}
