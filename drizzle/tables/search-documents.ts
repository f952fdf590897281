import { customType, index, integer, snakeCase, text } from 'drizzle-orm/pg-core';
import { conceptKey, recordType } from './records.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** What each listed record is found by, worked out from its names and texts when they are written; the words are folded. */
export const searchDocuments = snakeCase.table(
  'search_documents',
  {
    id: integer().primaryKey(),
    type: recordType().notNull(),
    slug: text().notNull(),
    /** Its names folded, each on a line of its own, with a line feed before and after. */
    names: text().notNull(),
    /** The words of its names and what they sound like. */
    nameWords: tsvector().notNull(),
    /** All its words, and what those of its names sound like; positions count through `passages`. */
    words: tsvector().notNull(),
    /** The texts themselves, taken apart where a word begins and ends, so that hits can be marked. */
    passages: text().notNull(),
    /** A hash of what it was worked out from, and of how. */
    hash: text().notNull(),
  },
  t => [
    conceptKey(t),
    index('search_documents_words').using('gin', t.words).with({ fastupdate: false }),
    index('search_documents_name_words').using('gin', t.nameWords).with({ fastupdate: false }),
  ],
);
