import { customType, index, integer, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { conceptKey, recordType } from './records.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** What each listed record is found by, worked out from its names and texts when they are written; the words are folded. */
export const searchDocuments = snakeCase.table(
  'search_documents',
  {
    id: integer().primaryKey(),
    type: recordType().notNull(),
    slug: text().notNull(),
    /** All its words, those of its names once more as such, what they sound like, and its names as a whole; positions count through `passages`. Beside them each two that follow one another, without positions. */
    words: tsvector().notNull(),
    /** The texts themselves, taken apart where a word begins and ends, so that hits can be marked. */
    passages: text().notNull(),
    /** A hash of what it was worked out from, and of how. */
    hash: uuid().notNull(),
  },
  t => [conceptKey(t), index('search_documents_words').using('gin', t.words).with({ fastupdate: false })],
);
