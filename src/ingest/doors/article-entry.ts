import { genre } from '../../../drizzle/tables/index.ts';
import { whenOf } from '../draft/calendar.ts';
import type { Draft } from '../draft/draft.ts';
import { normalizeText, sha256 } from '../draft/normalize.ts';
import { shapeOf } from '../draft/shape.ts';
import { type Articles, type HeldArticle, sameAddress } from '../names/articles.ts';
import type { Names } from '../names/names.ts';
import type { ArticleText } from './article-text.ts';
import { dayOf } from './dateline.ts';
import type { Passage, Refused, Taken } from './door.ts';
import { choice, draftOf, nowhere, record, text } from './drafting.ts';
import type { Mention } from './mentions.ts';
import { newSlug, resolve } from './resolve.ts';
import { mayBeKept, publisherAt, rightsOf } from './rights.ts';
import { slugOf } from './slug.ts';
import { genreOf, languageOf } from './sort-of-text.ts';

type Word = Parameters<typeof draftOf>[3];

/** What a text says, as an article with its mentions, or why it is not taken. */
export function entryOf(
  { says, paragraphs }: ArticleText,
  file: string,
  { names, recorded }: Passage,
  mentionsIn: (body: string) => readonly Mention[],
): Taken | Refused {
  const refused = (what: string, cure: string, refusal: Refused['refusal'] = 'UNREADABLE'): Refused => {
    return { line: 1, key: file, refusal, what: `${file} ${what}`, cure };
  };
  const { Title: title, Source: address = null, Date: printed } = says;
  if (title === undefined)
    return refused(
      'does not say what its headline is.',
      'Write Title:, Source: and Date: above the text, a line each.',
    );
  if (paragraphs.length === 0) return refused('has no text below its header lines.', 'Put the text there.');
  if (address !== null && !(/^https?:/.test(address) && URL.canParse(address)))
    return refused(`has the Source "${address}".`, 'Write an address such as https://www.state.gov/a-release/.');
  const day = printed === undefined ? null : dayOf(printed);
  const published = day === null ? null : whenOf(day);
  if (printed !== undefined && published === null)
    return refused(`has the Date "${printed}".`, 'Write a date such as 1997-11-26, or leave the line out.');
  const kind = says.Genre ?? genreOf(paragraphs, address, says.Publisher ?? null);
  if (!genre.enumValues.some(value => value === kind))
    return refused(`has the Genre "${kind}".`, `Write one of ${genre.enumValues.join(', ')}.`);

  const body = normalizeText(paragraphs);
  const hash = sha256(body);
  const { slug, held } = identify(names.articles, day, title, hash, address);
  if (held?.curated && held.sha256 !== null && held.sha256 !== hash)
    return refused(
      `is another text than that of the article ${slug}, in which passages are cited by their place.`,
      'Bring in the text as it was published, without more or less around it.',
      'RULE',
    );
  const url = address ?? held?.url ?? null;
  const publisher = says.Publisher ?? publisherAt(url);
  const rights = says.Rights ?? held?.rights ?? rightsOf(url, publisher);
  const kept = mayBeKept(rights);
  const beside = new Map([['sha256', hash], ...(kept ? [['body', body] as const] : [])]);
  const notes = kept ? [] : [`The text of ${file} is not kept (${rights}): only its SHA-256 is. ${MAY}`];
  const source = { ...nowhere, at: { file, line: 1 }, kind: 'article', slug } as const;
  const taken = (article: Draft, firsts: readonly Draft[], more: readonly string[]): Taken => {
    const parts = mentionsIn(body).map(mention => mentionDraft(article, mention, { source, recorded, inferred: true }));
    return { line: 1, key: slug, drafts: [...firsts, article, ...parts], notes: [...more, ...notes] };
  };

  if (held && (held.curated || !sameAddress(held.url, url))) {
    const bare = { at: source.at, shape: shapeOf('ARTICLE'), slug, owner: null, plain: new Map(), claims: [] };
    const known = `${file} is the article ${slug}, which is held: what is said of it stays as it is.`;
    return taken({ ...bare, beside, flawed: false }, [], [known]);
  }
  if (publisher === null)
    return refused('does not say who published it.', 'Write Publisher: and the name above the text.');
  const word = { source, recorded, inferred: false };
  const by = publisherOf(names, publisher, word);
  if ('refusal' in by) return { line: 1, key: file, ...by };
  names.articles.learn({ slug, sha256: hash, url, rights, curated: false });
  const values = {
    title: text(title),
    byline: says.Office === undefined ? null : text(says.Office),
    publisher: record('ORGANIZATION', by.slug),
    datelinePlace: says.Place === undefined ? null : text(says.Place),
    published: published && { value: published, printed: day === printed ? null : (printed ?? null) },
    genre: choice(kind),
    url: url === null ? null : text(url),
    rights: text(rights),
    language: text(says.Language ?? languageOf(body)),
  };
  return taken(draftOf(shapeOf('ARTICLE'), { slug, owner: null }, values, word, beside), by.firsts, []);
}

const MAY = 'If it may be kept, write for example "Rights: Public domain" above the text.';

/** The column of a mention that holds what is named. */
const PROPERTY: Readonly<Record<Mention['type'], string>> = {
  COUNTRY: 'country',
  ORGANIZATION: 'organization',
  OFFICIAL: 'official',
  PROGRAM: 'program',
  AGREEMENT: 'agreement',
  EVENT: 'event',
};

function mentionDraft(owner: Draft, { type, slug, ...place }: Mention, word: Word): Draft {
  const source = { ...word.source, ...place };
  return draftOf(
    shapeOf('MENTION'),
    { slug: null, owner },
    { [PROPERTY[type]]: record(type, slug) },
    { ...word, source },
  );
}

/** Who published it: found by name, or else made of the text, which then comes first. */
function publisherOf(names: Names, printed: string, word: Word) {
  if (names.find('ORGANIZATION', printed).is !== 'unknown') {
    const found = resolve(names, 'ORGANIZATION', printed);
    return typeof found === 'string' ? { slug: found, firsts: [] } : found;
  }
  const slug = newSlug(names, 'ORGANIZATION', printed, slugOf(printed) || sha256(printed).slice(0, SHORT));
  if (typeof slug !== 'string') return slug;
  const made = { title: text(printed), kind: choice('PUBLISHER') };
  names.learn('ORGANIZATION', slug, printed, true);
  return { slug, firsts: [draftOf(shapeOf('ORGANIZATION'), { slug, owner: null }, made, word)] };
}

/** Letters of a hash that tell one from another. */
const SHORT = 8;
const LONGEST_HEADLINE = 80;

/** Which article a text is: the one with its words or address, or else the one of its day and headline. */
function identify(articles: Articles, day: string | null, title: string, hash: string, address: string | null) {
  const known = articles.find(hash, address);
  if (known) return { slug: known.slug, held: known };
  const headline = slugOf(title.replaceAll("'", '')) || hash.slice(0, SHORT);
  const short = headline.length > LONGEST_HEADLINE ? /^.{1,80}(?=-)/.exec(headline)?.[0] : headline;
  const readable = slugOf(day ?? '', short ?? headline);
  const same: HeldArticle | undefined = articles.get(readable);
  if (same === undefined || sameAddress(same.url, address)) return { slug: readable, held: same };
  return { slug: `${readable}-${sha256(address ?? hash).slice(0, SHORT)}`, held: undefined };
}
