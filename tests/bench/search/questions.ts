/** What is searched for: common and rare words, in names and in texts, alone and together. */
export const texts: readonly (readonly [what: string, text: string])[] = [
  ['a whole name', 'Mukhtar Altynbayev'],
  ['a family name', 'altynbayev'],
  ['misspelt', 'Altnybaev'],
  ['in Cyrillic', 'Алтынбаев'],
  ['both misspelt', 'Mukhtr Altnybayev'],
  ['a name and a beginning', 'mukhtar altyn'],
  ['two beginnings', 'mu al'],
  ['a beginning', 'al'],
  ['a letter', 'a'],
  ['a rank of many', 'gen'],
  ['a rare word of texts', 'xylophonic'],
  ['a rare phrase', '"xylophonic peacekeeping battalion"'],
  ['a word of a third of the texts', 'kazakhstan'],
  ['the most common word', 'the'],
  ['a common word that no name has', 'reported'],
  ['two common words', 'defense cooperation'],
  ['three common words', 'the united states'],
  ['a common phrase', '"defense cooperation"'],
  ['one of two common words', 'defense or cooperation'],
  ['a common word without another', 'battalion -kazakhstan'],
  ['nothing', 'zzzzqqqq'],
];

const NEXT = 'pageInfo { hasNextPage endCursor }';

/** What is asked of a search; the promise is about the first. */
export const questions = {
  page: `query($text: String!) { search(text: $text, first: 20) {
    edges { rank highlights { field fragments { text hit } } node { id title } }
  } }`,
  bare: `query($text: String!) { search(text: $text, first: 20) { nodes { id title } ${NEXT} } }`,
  next: `query($text: String!, $after: String) { search(text: $text, first: 20, after: $after) { nodes { id title } ${NEXT} } }`,
  count: 'query($text: String!) { search(text: $text) { totalCount } }',
} as const;
export type Question = keyof typeof questions;
