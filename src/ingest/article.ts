import { genre } from '../../drizzle/tables/index.ts';
import { type ArticleText, articleText, HEADERS } from './article-text.ts';
import { sameAddress } from './articles.ts';
import { whenOf } from './calendar.ts';
import { dayOf } from './dateline.ts';
import type { Door, Passage, Refused, Taken } from './door.ts';
import { choice, draftOf, nowhere, record, text } from './drafting.ts';
import type { File, Input } from './input.ts';
import { InputProblem } from './input-problem.ts';
import { normalizeText, sha256 } from './normalize.ts';
import { resolve } from './resolve.ts';
import { mayBeKept, publisherAt, rightsOf } from './rights.ts';
import { shapeOf } from './shape.ts';
import { slugOf } from './slug.ts';
import { genreOf, languageOf } from './sort-of-text.ts';
import { readTextFile } from './text-file.ts';

/** Texts of articles, each its own source. */
export const article: Door = {
  name: 'article',
  about: 'Texts of articles: an article each, with the names we hold that stand in it.',
  needs: `A text or a folder of .txt files: header lines (${HEADERS.join(', ')}) and the text below them, or a page saved as text.`,
  publisher: 'Whoever the text names, such as the Department of State, https://www.state.gov/press-releases/',
  dataset: null,
  version: 1,
  read,
};

async function* read(passage: Passage): AsyncGenerator<Taken | Refused> {
  const note = passage.others(HEADERS);
  /** Which file each article of this import was read from. */
  const seen = new Map<string, string>();
  for (const file of textsIn(passage.input)) {
    const read = articleText(await readTextFile(file));
    const more = read.headers.filter(name => !HEADERS.some(header => header === name));
    if (more.length > 0) note(more);
    const entry = entryOf(read, file, passage);
    const before = seen.get(entry.key);
    seen.set(entry.key, before ?? file.name);
    const what = `${file.name} is the article of ${before} again.`;
    const again = { refusal: 'TWICE', what, cure: 'Remove one of the two.' } as const;
    yield before === undefined ? entry : { line: 1, key: entry.key, ...again };
  }
}

/** The one file, or those of a folder that are texts. */
function textsIn({ isFolder, name, files }: Input): readonly File[] {
  const texts = isFolder ? files.filter(file => /\.txt(\.gz)?$/i.test(file.name)) : files;
  if (texts.length > 0) return texts;
  throw new InputProblem(`${name} holds no text. Put each article into a file of its own whose name ends in .txt.`);
}

function entryOf(read: ArticleText, file: File, { names, recorded }: Passage): Taken | Refused {
  const { says } = read;
  const refused = (what: string, cure: string, refusal: Refused['refusal'] = 'UNREADABLE'): Refused => {
    return { line: 1, key: file.name, refusal, what: `${file.name} ${what}`, cure };
  };
  const { Title: title, Source: address = null, Date: printed } = says;
  if (title === undefined)
    return refused(
      'does not say what its headline is.',
      'Write Title:, Source: and Date: above the text, a line each.',
    );
  if (read.paragraphs.length === 0) return refused('has no text below its header lines.', 'Put the text there.');
  if (address !== null && !(/^https?:/.test(address) && URL.canParse(address)))
    return refused(`has the Source "${address}".`, 'Write an address such as https://www.state.gov/a-release/.');
  const day = printed === undefined ? null : dayOf(printed);
  const published = day === null ? null : whenOf(day);
  if (printed !== undefined && published === null)
    return refused(`has the Date "${printed}".`, 'Write a date such as 1997-11-26, or leave the line out.');
  const kind = says.Genre ?? genreOf(read.paragraphs, address, says.Publisher ?? null);
  if (!genre.enumValues.some(value => value === kind))
    return refused(`has the Genre "${kind}".`, `Write one of ${genre.enumValues.join(', ')}.`);

  const body = normalizeText(read.paragraphs);
  const hash = sha256(body);
  const held = names.articles.find(hash, address);
  const url = address ?? held?.url ?? null;
  if (held?.curated && held.sha256 !== null && held.sha256 !== hash)
    return refused(
      `is another text than that of the article ${held.slug}, in which passages are cited by their place.`,
      'Bring in the text as it was published, without more or less around it.',
      'RULE',
    );
  const publisher = says.Publisher ?? publisherAt(url);
  const rights = says.Rights ?? held?.rights ?? rightsOf(url, publisher);
  const beside = new Map([['sha256', hash], ...(mayBeKept(rights) ? [['body', body] as const] : [])]);
  const notes = mayBeKept(rights)
    ? []
    : [`The text of ${file.name} is not kept (${rights}): only its SHA-256 is. ${MAY}`];
  const slug = held?.slug ?? freshSlug(shortened(slugOf(day ?? '', title.replaceAll("'", ''))), url, hash);
  const whole = { ...nowhere, at: { file: file.name, line: 1 }, kind: 'article', slug } as const;
  const word = { source: whole, recorded, inferred: false };
  const taken = { line: 1, key: slug, notes };

  if (held && (held.curated || !sameAddress(held.url, url))) {
    const bare = { at: whole.at, shape: shapeOf('ARTICLE'), slug, owner: null, plain: new Map(), claims: [] };
    const known = `${file.name} is the article ${slug}, which is held: what is said of it stays as it is.`;
    return { ...taken, notes: [known, ...notes], drafts: [{ ...bare, beside, flawed: false }] };
  }
  if (publisher === null)
    return refused('does not say who published it.', 'Write Publisher: and the name above the text.');
  const found = names.find('ORGANIZATION', publisher);
  const by = found.is === 'unknown' ? slugOf(publisher) : resolve(names, 'ORGANIZATION', publisher);
  if (typeof by !== 'string') return { line: 1, key: file.name, ...by };
  const firsts =
    found.is === 'unknown'
      ? [
          draftOf(
            shapeOf('ORGANIZATION'),
            { slug: by, owner: null },
            { title: text(publisher), kind: choice('PUBLISHER') },
            word,
          ),
        ]
      : [];
  if (found.is === 'unknown') names.learn('ORGANIZATION', by, publisher, true);
  names.articles.learn({ slug, sha256: hash, url, rights, curated: false });
  const values = {
    title: text(title),
    byline: says.Office === undefined ? null : text(says.Office),
    publisher: record('ORGANIZATION', by),
    datelinePlace: says.Place === undefined ? null : text(says.Place),
    published: published && { value: published, printed: day === printed ? null : (printed ?? null) },
    genre: choice(kind),
    url: url === null ? null : text(url),
    rights: text(rights),
    language: text(says.Language ?? languageOf(body)),
  };
  return { ...taken, drafts: [...firsts, draftOf(shapeOf('ARTICLE'), { slug, owner: null }, values, word, beside)] };

  /** A name for an article that is not held; two of one day and headline are told apart by their addresses. */
  function freshSlug(readable: string, address: string | null, words: string): string {
    const same = names.articles.get(readable);
    if (!same || sameAddress(same.url, address)) return readable;
    return `${readable}-${(address === null ? words : sha256(address)).slice(0, 8)}`;
  }
}

const LONGEST_SLUG = 90;
/** A slug without the words that are too many. */
const shortened = (slug: string) =>
  slug.length <= LONGEST_SLUG ? slug : slug.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/, '');

const MAY = 'If it may be kept, write for example "Rights: Public domain" above the text.';
