import { createHash } from 'node:crypto';

/** A paragraph of a normalized text: its place [start, end) in code points. */
export interface Paragraph {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text's length as positions are counted: in code points. */
export const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** One paragraph normalized: NFC, straight quotes and hyphens, single spaces. */
export const normalizeParagraph = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201A\u201B]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** A text normalized, a paragraph a line; `paragraphs` are those between the site's furniture, the one with the dateline first. */
export const normalizeText = (paragraphs: readonly string[]): string =>
  paragraphs
    .map(normalizeParagraph)
    .filter(text => text !== '')
    .join('\n');

/** The paragraphs of a normalized text and where each stands in it. */
export function paragraphsOf(body: string): Paragraph[] {
  let start = 0;
  return body.split('\n').map(text => {
    const end = start + codePoints(text);
    const paragraph = { text, start, end };
    start = end + 1;
    return paragraph;
  });
}

/** The passage [start, end) of a text, counted in code points. */
export const passage = (body: string, start: number, end: number): string => [...body].slice(start, end).join('');

/** The SHA-256 by which a normalized text is known. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Whether a text is as the normalization would leave it. */
export const isNormalized = (body: string): boolean => normalizeText(body.split('\n')) === body;
