import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { quotes, said, seeds } from './seeds.ts';

const FIRST = 'us-kazakhstan-increase-military-ties-1997-11-26.txt';

/** An article as one may read it: in its file, or else what curated facts have of it. */
export interface Text {
  headline: string;
  publisher: string;
  /** All its words, with straight quotes and hyphens. */
  words: string;
  /** The slug under which curated facts cite it. */
  slug: string | null;
}

const straight = (text: string) =>
  text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/[‐-―]/g, '-').replaceAll(/\s+/g, ' ');

/** Every article of the folder, and every one that curated facts cite. */
export function texts(folder: string): Text[] {
  const publishers = new Map(seeds('organizations').map(({ slug, title }) => [slug, String(title)]));
  const records = ['agreements', 'events', 'funding-lines', 'officials', 'organizations', 'posts', 'programs'].concat(
    ...['statements', 'tenures', 'countries'],
  );
  const quoted = [...records, 'articles'].flatMap(seeds).flatMap(quotes);
  const page = readFileSync(path.join(folder, 'articles', FIRST), 'utf8');
  const curated = seeds('articles').map(record => {
    const { slug, title, byline, datelinePlace } = record;
    const words = quoted.filter(({ article }) => article === slug).map(({ exact }) => exact);
    const whole = page.split('\n').some(line => line.trim() === title) ? [page] : [];
    return {
      headline: String(title),
      publisher: publishers.get(said(record, 'publisher')) ?? '',
      words: straight([title, byline, datelinePlace, ...words, ...whole].filter(Boolean).join('\n| ')),
      slug: String(slug),
    };
  });
  const state = path.join(folder, 'articles/state');
  const released = readdirSync(state).map(file => {
    const text = readFileSync(path.join(state, file), 'utf8');
    const [, headline] = /^Title: (.+)$/m.exec(text) ?? [];
    if (headline === undefined || !/^Source: https:\/\/www\.state\.gov\//m.test(text))
      throw new Error(`What is ${file}?`);
    const words = text.replace(/^(Source|Date): .*$/gm, '').replaceAll(/^(Title|Office): |\n\n/gm, '\n| ');
    return { headline: straight(headline), publisher: 'Department of State', words: straight(words), slug: null };
  });
  return [...curated, ...released];
}

/** Finds words one after the other; the last may go on where `begins` says so. */
export function finder(phrase: string, { begins = false }: { begins?: boolean } = {}): RegExp {
  const words = phrase.split(' ').join(String.raw`(?:'s)?[^\p{L}\p{N}|]+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words}${begins ? '' : String.raw`(?:'s)?(?![\p{L}\p{N}])`}`, 'iu');
}
