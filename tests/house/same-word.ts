import type { Guard } from './files.ts';

/** A concept of house.md: a thing in the singular, a set in the plural. */
interface Word {
  singular: string;
  plural: string;
  /** Why it has no file of its own among the seeds. */
  unseeded?: string;
}

export const words: readonly Word[] = [
  { singular: 'agreement', plural: 'agreements' },
  { singular: 'article', plural: 'articles' },
  { singular: 'claim', plural: 'claims', unseeded: 'a claim is written beside the fact it supports' },
  { singular: 'country', plural: 'countries' },
  { singular: 'dataset', plural: 'datasets' },
  { singular: 'deflator', plural: 'deflators' },
  { singular: 'event', plural: 'events' },
  { singular: 'funding-line', plural: 'funding-lines' },
  { singular: 'official', plural: 'officials' },
  { singular: 'organization', plural: 'organizations' },
  { singular: 'post', plural: 'posts' },
  { singular: 'program', plural: 'programs' },
  { singular: 'statement', plural: 'statements' },
  { singular: 'tenure', plural: 'tenures' },
];

const camel = (word: string) => word.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (word: string) => camel(word).replace(/^\w/, letter => letter.toUpperCase());

/** A concept goes by the same word in every room, and no room has a concept of its own. */
export const sameWordInEveryRoom: Guard = files => {
  const paths = new Set(files.map(({ path }) => path));
  const missing = words.flatMap(({ singular, plural, unseeded }) =>
    [
      `drizzle/tables/${plural}.ts`,
      `schema/${singular}.ts`,
      ...(unseeded ? [] : [`seeds/${plural}.yaml`, `tests/world/${plural}.yaml`]),
    ]
      .filter(path => !paths.has(path))
      .map(path => `${path} is missing: ${singular} is a concept`),
  );
  const strangers = files
    .map(({ path }) => path)
    .filter(path => /^(seeds|tests\/world)\/[^/]+\.yaml$/.test(path))
    .filter(path => !words.some(({ plural }) => path.endsWith(`/${plural}.yaml`)))
    .map(path => `${path} is named after no concept`);
  const misnamed = words.flatMap(({ singular, plural }) => {
    const file = files.find(({ path }) => path === `schema/${singular}.ts`);
    const called = `concept('${pascal(singular)}', '${camel(plural)}'`;
    return file && !file.text.includes(called) ? [`${file.path} does not say ${called}`] : [];
  });
  return [...missing, ...strangers, ...misnamed];
};
