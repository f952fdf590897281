import type { Handed } from '../curated/seeds.ts';
import type { Problems } from '../draft/problem.ts';
import { Catalog } from './catalog.ts';
import { checkCircles } from './check-circles.ts';
import { checkClaims } from './check-claims.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkRecord } from './check-record.ts';
import { checkReferences } from './check-references.ts';
import { checkTexts, type HeldTexts } from './check-texts.ts';
import { checkUniques } from './check-uniques.ts';

/** Holds drafts against all the rules; what breaks one is told to `problems`. Answers where references are looked up. */
export function check({ drafts, unread }: Handed, held: HeldTexts, problems: Problems): Catalog {
  const catalog = new Catalog(drafts, problems);
  const texts = checkTexts(drafts, held, problems);
  for (const draft of drafts) {
    checkRecord(draft, problems);
    checkReferences(draft, catalog, unread, problems);
    checkClaims(draft, problems);
    checkQuotes(draft, texts, problems);
  }
  checkUniques(drafts, problems);
  checkCircles(drafts, problems);
  return catalog;
}
