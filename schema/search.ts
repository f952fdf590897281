import { type SearchField, searched } from '../drizzle/search/searched.ts';
import { recordType } from '../drizzle/tables/index.ts';
import { builder } from './builder.ts';
import { pageArguments } from './collection/connection.ts';
import type { Field } from './concept.ts';
import { enumerations } from './enumeration.ts';
import { MOST_LETTERS, MOST_WORDS } from './plan/search-query.ts';
import { cellLeaf } from './plan/source.ts';
import { printObject } from './print.ts';
import { enumNamed, makeEnum, objectNamed } from './types.ts';
import { part } from './values/part.ts';

const fields: Readonly<Record<SearchField, string>> = {
  TITLE: 'The title; of an article the headline.',
  ALIAS: 'A name as a source prints it.',
  SORT_NAME: 'The name as it sorts.',
  CODE: 'The code.',
  SUMMARY: 'What was said, in our words.',
  SUBJECT: 'A subject or topic.',
  PLACE: 'A place.',
  SERIES: 'The series of an event.',
  BYLINE: 'Who wrote it, as printed.',
  QUOTE: 'Words quoted from a source: from an article whose body is not held, or of others those that state them.',
  BODY: 'The text of an article.',
};

/** How a search is written. */
const SYNTAX = `As on the web: every word must be there; \`"these words"\` one after the other; \`or\` between two choices; \`-word\` must not be there. A word that is not quoted may be the beginning of a longer one. Case, accents and script do not matter; of names neither does how they are spelt, roughly: \`Altnybayev\`, \`Altynbaev\` and \`Алтынбаев\` are found alike. At most ${MOST_LETTERS} letters and ${MOST_WORDS} words; without a word to find it is refused.`;

/** Answered by the search that holds the field. */
const held = { is: 'page' } as const;
const named = (about: string, name: string, source: Field['source'], shape: 'one' | 'parts' = 'one'): Field => ({
  about,
  type: { is: 'named', name, shape },
  nullable: false,
  source,
});

/** What a search answers with, and the root field. */
export function printSearch(): void {
  makeEnum(
    'SearchField',
    'Which text of a record was found.',
    Object.fromEntries(Object.entries(fields).map(([name, about]) => [name, { about }])),
  );
  printObject('SearchFragment', 'A stretch of a text that was hit, or of what stands between hits.', {
    text: part('text', 'The words, as they stand in the text.', 'String', false),
    hit: part('hit', 'Whether this is what was searched for.', 'Boolean', false),
  });
  printObject('SearchHighlight', 'A passage that holds a hit.', {
    field: {
      ...part('field', 'Which text it is of.', 'String', false),
      type: { is: 'named', name: 'SearchField', shape: 'one' },
    },
    fragments: named(
      'The passage in pieces: together they are a short text as a whole, of a long one about twenty words.',
      'SearchFragment',
      { is: 'items', array: row => row.cell('fragments').sql },
      'parts',
    ),
  });
  printObject('SearchEdge', 'One record that was found.', {
    cursor: {
      about: 'Where this entry stands in the list; pass it to `after` or `before` of the same search.',
      type: { is: 'scalar', name: 'String', list: false },
      nullable: false,
      source: held,
    },
    rank: {
      about:
        'How well it fits: 7 one of its names is the text, 6 begins with it, 5 has its words, 4 words that begin so, 3 that sound the same, 2 nearly the same; 1 its texts are needed to find it.',
      type: { is: 'scalar', name: 'Int', list: false },
      nullable: false,
      source: cellLeaf(row => row.cell('rank')),
    },
    highlights: named(
      'The passages that hold what was searched for, names first: at most 3 of one text, 10 in all.',
      'SearchHighlight',
      { is: 'items', array: row => row.cell('highlights').sql },
      'parts',
    ),
    node: named('The record itself.', 'Record', held),
  });
  printObject('SearchConnection', 'A page of what was found.', {
    edges: named('The records with their cursors, the best first.', 'SearchEdge', held, 'parts'),
    nodes: named('The records alone.', 'Record', held, 'parts'),
    pageInfo: named('Where this page stands in the list.', 'PageInfo', held),
    totalCount: {
      about: 'How many records were found, whatever the page.',
      type: { is: 'scalar', name: 'Int', list: false },
      nullable: false,
      source: held,
    },
  });
  builder.queryField('search', t =>
    t.field({
      type: objectNamed('SearchConnection'),
      description: `Records found by their names and texts, the best first, then by type and slug: ${Object.keys(
        searched,
      )
        .map(name => enumerations.get(recordType.enumName)?.values[name]?.replace(/^An? |\.$/g, ''))
        .join(', ')}.`,
      args: builder.args(arg => ({
        text: arg.string({ required: true, description: `What to find. ${SYNTAX}` }),
        types: arg.field({
          type: [enumNamed('RecordType')],
          description: 'Only records of these types; of all that are searched if it is not given.',
        }),
        ...pageArguments,
      })),
      source: { is: 'search' },
    }),
  );
}
