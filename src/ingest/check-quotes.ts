import type { HeldTexts } from './check-texts.ts';
import type { Draft, Source } from './draft.ts';
import { codePoints, normalizeParagraph, paragraphsOf, passage } from './normalize.ts';
import type { Place, Problems } from './problem.ts';

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
    if (fits && body !== undefined) checkPlace(source, body, problems);
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

function checkPlace(source: Source, body: string, problems: Problems): void {
  const { at, slug, paragraph, start, end, exact, prefix, suffix } = source;
  const paragraphs = paragraphsOf(body);
  const own = paragraph === null ? undefined : paragraphs[paragraph - 1];
  if (paragraph !== null && own === undefined) {
    problems.add(at, `"${slug}" has no paragraph ${paragraph}.`, `It has ${paragraphs.length}.`);
    return;
  }
  if (exact === null) return;
  if (start === null || end === null) {
    if ((own?.text ?? body).includes(exact)) return;
    problems.add(
      at,
      `"${exact}" does not stand ${own ? `in paragraph ${paragraph} of` : 'in'} "${slug}".`,
      'Correct the quote.',
    );
    return;
  }
  if (passage(body, start, end) !== exact) {
    const index = body.indexOf(exact);
    const found = index < 0 ? -1 : codePoints(body.slice(0, index));
    const what = `"${exact}" does not stand at [${start}, ${end}] of "${slug}".`;
    const cure = found < 0 ? 'Those words are not in the text.' : `It stands at [${found}, ${found + end - start}].`;
    problems.add(at, what, cure);
    return;
  }
  if (own && (start < own.start || end > own.end)) {
    const actual = paragraphs.findIndex(candidate => start >= candidate.start && end <= candidate.end) + 1;
    problems.add(
      at,
      `"${exact}" does not stand in paragraph ${paragraph} of "${slug}".`,
      `It stands in paragraph ${actual}.`,
    );
  }
  if (prefix !== null && !passage(body, 0, start).trimEnd().endsWith(prefix)) {
    problems.add(at, `"${prefix}" is not what stands before "${exact}".`, 'Correct the prefix.');
  }
  if (suffix !== null && !passage(body, end, Infinity).trimStart().startsWith(suffix)) {
    problems.add(at, `"${suffix}" is not what stands after "${exact}".`, 'Correct the suffix.');
  }
}
