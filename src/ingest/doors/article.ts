import { entryOf } from './article-entry.ts';
import { articleText, HEADERS } from './article-text.ts';
import type { Door, Passage, Refused, Taken } from './door.ts';
import type { File, Input } from './input.ts';
import { InputProblem } from './input-problem.ts';
import { Mentions } from './mentions.ts';
import { readTextFile } from './text-file.ts';

/** Texts of articles, each its own source. */
export const article: Door = {
  name: 'article',
  about: 'Texts of articles: an article each, and where it names what is held here.',
  needs: `A text or a folder of .txt files: a page saved as text, or header lines (${HEADERS.join(', ')}) and the text below them.`,
  publisher: 'Whoever the text names, such as the Department of State, https://www.state.gov/press-releases/',
  dataset: null,
  version: 1,
  read,
};

async function* read(passage: Passage): AsyncGenerator<Taken | Refused> {
  const note = passage.others(HEADERS);
  let mentions = new Mentions(passage.names.printed);
  /** Which file each article of this import was read from. */
  const seen = new Map<string, string>();
  for (const file of textsIn(passage.input)) {
    const read = articleText(await readTextFile(file));
    const more = read.headers.filter(name => !HEADERS.some(header => header === name));
    if (more.length > 0) note(more);
    const entry = entryOf(read, file.name, passage, text => mentions.find(text));
    const before = seen.get(entry.key);
    if (before === undefined) {
      seen.set(entry.key, file.name);
      yield entry;
    } else {
      const what = `${file.name} is the article of ${before} again.`;
      yield { line: 1, key: entry.key, refusal: 'TWICE', what, cure: 'Remove one of the two.' };
    }
    // A publisher met on the way is a name, too.
    if (mentions.known !== passage.names.printed.length) mentions = new Mentions(passage.names.printed);
  }
}

/** The one file, or those of a folder that are texts. */
function textsIn({ isFolder, name, files }: Input): readonly File[] {
  const texts = isFolder ? files.filter(file => /\.txt(\.gz)?$/i.test(file.name)) : files;
  if (texts.length > 0) return texts;
  throw new InputProblem(`${name} holds no text. Put each article into a file of its own whose name ends in .txt.`);
}
