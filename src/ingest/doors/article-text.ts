import { normalizeParagraph } from '../draft/normalize.ts';
import { datelineOf } from './dateline.ts';

/** What a text can say of itself in lines above it, such as `Title: Neighbors sign a plan`. */
export const HEADERS = [
  'Title',
  'Source',
  'Date',
  'Office',
  'Publisher',
  'Place',
  'Genre',
  'Language',
  'Rights',
] as const;
type Header = (typeof HEADERS)[number];

/** A text taken apart: what it says of itself, as printed, and its paragraphs without the furniture around them. */
export interface ArticleText {
  readonly says: Readonly<Partial<Record<Header, string>>>;
  /** All its header lines, those that nobody asked for too. */
  readonly headers: readonly string[];
  /** Normalized; the one with the dateline comes first. */
  readonly paragraphs: readonly string[];
}

const LINE = /^(?<name>[A-Z][A-Za-z-]*):[ \t]+(?<value>\S.*)$/;
const isHeader = (name: string | undefined): name is Header => HEADERS.some(header => header === name);

/** Takes a text apart that begins with header lines, or a page as it was saved. */
export function articleText(text: string): ArticleText {
  const trimmed = text.trimStart();
  const [first = ''] = trimmed.split('\n', 1);
  return isHeader(LINE.exec(first)?.groups?.name) ? withHeaders(trimmed) : savedPage(trimmed);
}

function withHeaders(text: string): ArticleText {
  const lines = text.split('\n');
  const given = new Map<string, string>();
  for (const line of lines) {
    const { name, value } = LINE.exec(line)?.groups ?? {};
    if (name === undefined || value === undefined) break;
    given.set(name, normalizeParagraph(value));
  }
  const says = Object.fromEntries([...given].filter(([name]) => isHeader(name)));
  const all = paragraphsIn(lines.slice(given.size).join('\n')).filter(paragraph => /[\p{L}\p{N}]/u.test(paragraph));
  // Whose text it is stands in the header lines already.
  const begins = all.findIndex(paragraph => !given.get('Office')?.includes(paragraph));
  const paragraphs = all.slice(Math.max(begins, 0));
  const dateline = paragraphs[0] === undefined ? null : datelineOf(paragraphs[0]);
  return { says: { ...said(dateline), ...says }, headers: [...given.keys()], paragraphs };
}

/** A page has its headline, who wrote it and for whom above the dateline; below the text are lines that are no sentences. */
function savedPage(text: string): ArticleText {
  const all = paragraphsIn(text);
  const begins = all.findIndex(paragraph => paragraph.includes(' - ') && datelineOf(paragraph) !== null);
  if (begins < 0) return { says: {}, headers: [], paragraphs: all };
  const ends = all.findLastIndex(paragraph => /[.!?]["')\]]*$/.test(paragraph));
  const first = all[begins] ?? '';
  const above = linesAbove(text, first);
  const by = above.findLastIndex(line => /^By \S/.test(line));
  const named = {
    Title: by < 0 ? above.at(-1) : above[by - 1],
    Office: by < 0 ? undefined : above[by]?.slice('By '.length),
    Publisher: by < 0 ? undefined : above[by + 1],
  };
  const says = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  return { says: { ...said(datelineOf(first)), ...says }, headers: [], paragraphs: all.slice(begins, ends + 1) };
}

const said = (dateline: ReturnType<typeof datelineOf>) => ({
  ...(dateline && { Place: dateline.place }),
  ...(dateline?.day && { Date: dateline.day }),
});

/** The lines before a paragraph that are not blank. */
function linesAbove(text: string, paragraph: string): string[] {
  const lines = text.split('\n').map(normalizeParagraph);
  const at = lines.findIndex(line => line !== '' && paragraph.startsWith(line));
  return lines.slice(0, at).filter(line => line !== '');
}

/** Paragraphs are set apart by blank lines; a text without any has one a line. */
function paragraphsIn(text: string): string[] {
  const trimmed = text.trim();
  const blocks = trimmed.split(/\n[^\S\n]*\n/);
  return (blocks.length > 1 ? blocks : trimmed.split('\n')).map(normalizeParagraph).filter(block => block !== '');
}
