import type { Draft } from '../draft/draft.ts';
import { isNormalized, sha256 } from '../draft/normalize.ts';
import type { Problems } from '../draft/problem.ts';

/** Texts of articles held in the database, by the article's slug. */
export type HeldTexts = ReadonlyMap<string, string>;

/** The texts of articles, from the drafts or else from the database; each is normalized and is the one its hash says. */
export function checkTexts(drafts: readonly Draft[], held: HeldTexts, problems: Problems): HeldTexts {
  const texts = new Map(held);
  for (const { at, slug, beside } of drafts) {
    const [written, hash] = [beside.get('body'), beside.get('sha256')];
    if (slug === null || (written === undefined && hash === undefined)) continue;
    if (hash !== undefined && !/^[0-9a-f]{64}$/.test(hash)) {
      problems.add(at, 'sha256 is no SHA-256.', 'Write the 64 hexadecimal digits of the normalized text.');
    }
    if (written !== undefined) {
      texts.set(slug, written);
      if (!isNormalized(written)) {
        const cure = 'Use NFC, straight quotes and hyphens, single spaces and one line a paragraph.';
        problems.add(at, `the body of "${slug}" is not normalized.`, cure);
      }
      if (hash === undefined)
        problems.add(at, `the body of "${slug}" has no sha256.`, `Add sha256: ${sha256(written)}.`);
    }
    const body = written ?? held.get(slug);
    if (body === undefined || hash === undefined || sha256(body) === hash) continue;
    const where = written === undefined ? 'held in the database' : 'written here';
    problems.add(at, `sha256 of "${slug}" is not that of the body ${where}.`, `That body has ${sha256(body)}.`);
  }
  return texts;
}
