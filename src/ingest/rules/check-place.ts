import type { Source } from '../draft/draft.ts';
import { codePoints, paragraphsOf, passage } from '../draft/normalize.ts';

/** Where a source says that its words stand in an article. */
export type Span = Pick<Source, 'slug' | 'paragraph' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>;

/** What is wrong with a place in a text, and what to do about it. */
export interface Misplaced {
  what: string;
  cure: string;
}

/** Every way in which the words of a source do not stand where it says, in the text as it is held. */
export function misplaced({ slug, paragraph, start, end, exact, prefix, suffix }: Span, body: string): Misplaced[] {
  const paragraphs = paragraphsOf(body);
  const own = paragraph === null ? undefined : paragraphs[paragraph - 1];
  if (paragraph !== null && own === undefined)
    return [{ what: `"${slug}" has no paragraph ${paragraph}.`, cure: `It has ${paragraphs.length}.` }];
  if (exact === null) return [];
  if (start === null || end === null) {
    if ((own?.text ?? body).includes(exact)) return [];
    const where = own ? `in paragraph ${paragraph} of` : 'in';
    return [{ what: `"${exact}" does not stand ${where} "${slug}".`, cure: 'Correct the quote.' }];
  }
  if (passage(body, start, end) !== exact) {
    const index = body.indexOf(exact);
    const found = index < 0 ? -1 : codePoints(body.slice(0, index));
    const what = `"${exact}" does not stand at [${start}, ${end}] of "${slug}".`;
    const cure = found < 0 ? 'Those words are not in the text.' : `It stands at [${found}, ${found + end - start}].`;
    return [{ what, cure }];
  }
  const wrong: Misplaced[] = [];
  if (own && (start < own.start || end > own.end)) {
    const actual = paragraphs.findIndex(candidate => start >= candidate.start && end <= candidate.end) + 1;
    const what = `"${exact}" does not stand in paragraph ${paragraph} of "${slug}".`;
    wrong.push({ what, cure: `It stands in paragraph ${actual}.` });
  }
  if (prefix !== null && !passage(body, 0, start).trimEnd().endsWith(prefix))
    wrong.push({ what: `"${prefix}" is not what stands before "${exact}".`, cure: 'Correct the prefix.' });
  if (suffix !== null && !passage(body, end, Infinity).trimStart().startsWith(suffix))
    wrong.push({ what: `"${suffix}" is not what stands after "${exact}".`, cure: 'Correct the suffix.' });
  return wrong;
}
