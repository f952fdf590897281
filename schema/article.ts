import { genre } from '../drizzle/tables/index.ts';
import { columnField, concept } from './concept.ts';
import { enumeration } from './enumeration.ts';

enumeration(genre, 'What sort of text.', {
  PRIMARY_TEXT: 'The text of an agreement or law itself.',
  OFFICIAL_RELEASE: 'A release or news article of a government.',
  TRANSCRIPT: 'A transcript of what was said.',
  NEWS: 'A report of a news agency or newspaper.',
  ANALYSIS: 'An analysis.',
  REFERENCE: 'A work of reference.',
});

concept('Article', 'articles', {
  about: 'A text that states facts. Its body is held only where rights allow.',
  implements: ['Source'],
  order: ['publishedMin', 'publishedMax'],
  keys: ['byline', 'datelinePlace', 'language'],
  title: 'The headline.',
  columns: {
    byline: 'Who wrote it, as printed.',
    datelinePlace: 'The place its dateline names.',
    genre: 'What sort of text it is.',
    url: 'Where it can be read.',
    rights: 'Who may do what with it.',
    language: 'BCP 47 language tag.',
    sha256: 'SHA-256 of the normalized text that the positions of its claims count in, in hexadecimal.',
    body: 'The normalized text; null where rights do not allow to hold it, or nobody imported it.',
  },
  when: { published: 'When it was published.' },
  one: { publisher: 'Who published it.' },
  lists: { mentions: 'Where its text names records that are held here.', stated: 'The claims that cite it.' },
  fields: { headline: columnField('articles', 'title', 'The headline, as printed.') },
});
