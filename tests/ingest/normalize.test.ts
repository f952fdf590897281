import { describe, expect, test } from 'vitest';
import {
  codePoints,
  isNormalized,
  normalizeParagraph,
  normalizeText,
  paragraphsOf,
  passage,
  sha256,
} from '../../src/ingest/draft/normalize.ts';

describe('normalized text', () => {
  test('has straight quotes, plain hyphens, single spaces and composed letters', () => {
    expect(normalizeParagraph('  “Rene\u0301e” —\u00a0‘mid\u2011May’ \u2212 5 ')).toBe('"Renée" - \'mid-May\' - 5');
  });

  test('keeps what is not on the list', () => {
    expect(normalizeParagraph('«Соседи» 🌉 …')).toBe('«Соседи» 🌉 …');
  });

  test('holds a paragraph a line, without empty ones', () => {
    expect(normalizeText(['One\ntwo', '  ', 'three'])).toBe('One two\nthree');
  });

  test('stays as it is when normalized again', () => {
    const once = normalizeText(['“A” – b', 'c']);
    expect(isNormalized(once)).toBe(true);
    expect(isNormalized('a  b')).toBe(false);
    expect(isNormalized('a\n\nb')).toBe(false);
  });

  test('counts places in code points', () => {
    const body = 'a 🌉 b\nc';
    expect(codePoints(body)).toBe(7);
    expect(paragraphsOf(body)).toEqual([
      { text: 'a 🌉 b', start: 0, end: 5 },
      { text: 'c', start: 6, end: 7 },
    ]);
    expect(passage(body, 2, 5)).toBe('🌉 b');
  });

  test('is known by the hash of its UTF-8', () => {
    expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });
});
