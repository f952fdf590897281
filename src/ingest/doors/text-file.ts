import type { File } from './input.ts';
import { InputProblem } from './input-problem.ts';
import { readUtf8 } from './utf8.ts';

/** Letters a text may have; who gives more gives no article. */
const LONGEST_TEXT = 2_000_000;

const SAVE = 'Save the page as text (in the browser: Save as, Text), and give that.';

/** Reads a file that holds one text, with plain ends of lines; throws InputProblem if it is anything else. */
export async function readTextFile(file: File): Promise<string> {
  const problem = (what: string) => new InputProblem(`${file.name} ${what} Nothing was written.`);
  let whole = '';
  for await (const piece of readUtf8(file)) {
    whole += piece;
    if (whole.length > LONGEST_TEXT) {
      const most = LONGEST_TEXT.toLocaleString('en-US');
      throw problem(`is longer than ${most} letters: it is no single article. Give each article a file of its own.`);
    }
  }
  const text = whole.replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw problem('is empty.');
  if (/^\s*(%PDF-|\{\\rtf)/.test(text)) throw problem(`is a document, not a text. ${SAVE}`);
  if (/^\s*<[a-z!?]/i.test(text) || (text.match(/<\/(p|div|span|a|li|body)>/gi)?.length ?? 0) > 2)
    throw problem(`is a web page with its tags, not a text. ${SAVE}`);
  if (/(?![\t-\r\u007f-\u009f])\p{Cc}/u.test(text)) throw problem(`holds control characters: it is no text. ${SAVE}`);
  return text;
}
