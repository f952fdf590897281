import type { Draft, Source } from '../draft/draft.ts';
import { codePoints, normalizeParagraph } from '../draft/normalize.ts';
import type { Place, Problems } from '../draft/problem.ts';
import { misplaced } from './check-place.ts';
import type { HeldTexts } from './check-texts.ts';

/** Quotations stay short: a place in a text needs no more. */
const LONGEST_QUOTE = 12;

/** Quoted words are few, fit their span and, where the text is held, stand where they are said to. */
export function checkQuotes(draft: Draft, texts: HeldTexts, problems: Problems): void {
  const printed = new Map<string, Place>();
  for (const said of [...draft.plain.values(), ...draft.claims.flatMap(claim => [claim, ...claim.values.values()])]) {
    if (said.printed !== null) printed.set(said.printed, said.at);
  }
  for (const [words, at] of printed) checkLength('printed', words, at, problems);
  for (const { source } of draft.claims) {
    for (const name of ['exact', 'prefix', 'suffix'] as const) {
      const words = source[name];
      if (words === null) continue;
      checkLength(name, words, source.at, problems);
      if (normalizeParagraph(words) === words) continue;
      const cure = 'Write straight quotes, plain hyphens and single spaces, in NFC.';
      problems.add(source.at, `${name} "${words}" is not normalized as the text is.`, cure);
    }
    const fits = checkSpan(source, problems);
    const body = source.kind === 'article' ? texts.get(source.slug) : undefined;
    if (!fits || body === undefined) continue;
    for (const { what, cure } of misplaced(source, body)) problems.add(source.at, what, cure);
  }
}

function checkLength(name: string, words: string, at: Place, problems: Problems): void {
  const count = words.split(/\s+/).filter(word => word !== '').length;
  if (count <= LONGEST_QUOTE) return;
  const what = `${name} quotes ${count} words, more than ${LONGEST_QUOTE}.`;
  problems.add(at, what, 'Quote only the words that find the place.');
}

function checkSpan({ at, start, end, exact }: Source, problems: Problems): boolean {
  if (start === null || end === null) return true;
  if (exact === null) {
    problems.add(at, 'it has a span without its words.', 'Add exact:.');
    return false;
  }
  const length = codePoints(exact);
  if (end - start === length) return true;
  const what = `the span is ${end - start} code points long, but exact has ${length}.`;
  problems.add(at, what, `If the start is right, write [${start}, ${start + length}].`);
  return false;
}
