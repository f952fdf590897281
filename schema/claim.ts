import { sql } from 'drizzle-orm';
import { property, rank } from '../drizzle/tables/index.ts';
import { concept } from './concept.ts';
import { enumeration } from './enumeration.ts';
import { idOf, linkOf } from './plan/link.ts';
import { from, tableRow } from './plan/row.ts';
import type { Link } from './plan/source.ts';
import { claimValue } from './values/claim-value.ts';

enumeration(rank, 'How a claim stands beside others on the same property (Wikidata’s ranks).', {
  PREFERRED: 'The one whose value the record shows.',
  NORMAL: 'Stated, and not shown by the record.',
  DEPRECATED: 'Known to be wrong or corrected, and kept.',
});

enumeration(property, 'What a claim gives the value of. One list for all concepts; each name is that of the field.', {
  RECORD: 'The record or part as a whole: one passage or dataset row, with the values it filled.',
  AGENCY: 'The body that paid.',
  AGREEMENT: 'The agreement meant.',
  AMOUNT: 'How much money.',
  BYLINE: 'Who wrote it.',
  CAPACITY: 'How a post was held.',
  CATEGORY: 'Military or economic.',
  CODE: 'The code.',
  COUNTRY: 'The country meant.',
  COVERAGE: 'What a dataset covers.',
  CURRENCY: 'The currency.',
  DATELINE_PLACE: 'The place of a dateline.',
  DCAD_CLASS: 'The class in the Defense Cooperation Agreement Dataset.',
  DISSOLVED: 'When it was dissolved.',
  DONOR: 'Who gave.',
  EDITION: 'Which edition.',
  END: 'When it ended: an event or a tenure.',
  ENDED: 'When an agreement ended.',
  END_STATE: 'Whether a tenure is over.',
  FISCAL_YEAR: 'The fiscal year.',
  FORMED: 'When it was formed.',
  GENRE: 'What sort of text.',
  HOST: 'The host country.',
  IN_FORCE: 'When it entered into force.',
  KIND: 'What sort it is of.',
  LANGUAGE: 'The language.',
  LEGAL_CHARACTER: 'Whether it binds.',
  LEVEL: 'How high a post stands.',
  MEMBER: 'The organization that is a member.',
  MODE: 'How a signature was given.',
  NAME: 'A name as printed.',
  NATIONALITY: 'The country whose official it is.',
  OFFICIAL: 'The official meant.',
  ORGANIZATION: 'The organization meant.',
  PARENT: 'What it is part of.',
  PLACE: 'Where.',
  PLANNED_ACTIVITIES: 'Activities planned under an agreement.',
  POST: 'The post meant.',
  PRICE_LEVEL: 'How high prices stood.',
  PROGRAM: 'The program meant.',
  PUBLISHED: 'When it was published.',
  PUBLISHER: 'Who published it.',
  PURPOSE: 'What for.',
  RANK_AS_PRINTED: 'A military rank as printed.',
  RECIPIENT: 'Who received.',
  REGION: 'The M49 subregion.',
  RIGHTS: 'Who may do what with it.',
  ROLE: 'In which role somebody took part.',
  SAID: 'When it was said.',
  SERIES: 'The series an event belongs to.',
  SIGNED: 'When it was signed.',
  SORT_NAME: 'The name as it sorts.',
  SPEAKER: 'Who said it.',
  STAGE: 'How far money had come.',
  STAGE_AS_REPORTED: 'The stage in the words of the source.',
  START: 'When it began.',
  STATUS: 'How far an agreement has come.',
  STRENGTH: 'How many people.',
  SUBJECTS: 'What an agreement is about.',
  SUMMARY: 'What was said, in our words.',
  TENURE: 'The tenure meant.',
  TITLE: 'The name or title.',
  TITLE_AS_PRINTED: 'A signatory’s title as printed.',
  TOPICS: 'What a statement is about.',
  URL: 'Where it can be read.',
  WIKIDATA_ID: 'Wikidata’s item.',
});

/** The record a claim belongs to: its subject, or what the subject is part of. */
const recordOf: Link = (claim, child) => {
  const subject = tableRow('records', `${child.alias}s`);
  return sql`${child.cell('id').sql} = (select coalesce(${subject.cell('partOfId').sql}, ${subject.cell('id').sql}) from ${from('records', subject.alias)} where ${subject.cell('id').sql} = ${claim.cell('recordId').sql})`;
};

concept('Claim', 'claims', {
  about: 'One value of one property of one record or part, from one passage of an article or one row of a dataset.',
  kind: 'entry',
  order: ['recordId', 'property', 'rank'],
  keys: ['valueText', 'attributedTo', 'method'],
  columns: {
    property: 'What it gives the value of.',
    valueText: 'The value in words.',
    asPrinted: 'The words of the source for the value.',
    rank: 'How it stands beside others on the same property.',
    reason: 'Why it is preferred or deprecated, in our words.',
    modality: 'Whether the source says that it was so or was to be so.',
    inferred: 'Whether we concluded it from the passage rather than read it there.',
    attributedTo: 'Whom the source gives as its own source, in its words, such as "Pentagon officials".',
    paragraph: 'Paragraph of the article’s normalized text, from 1: the one with the dateline.',
    start:
      'Where the words begin: Unicode code points from 0 in the normalized text (W3C Web Annotation, text position).',
    end: 'Where the words end, exclusive, counted as `start`.',
    exact: 'The words cited (W3C Web Annotation, text quote), at most 12.',
    prefix: 'The words right before, where they help to find the place.',
    suffix: 'The words right after, where they help to find the place.',
    datasetRow: 'The key of the row in the dataset.',
    method: 'How it came here: `manual`, or an import with its version.',
    recordedAt: 'When it was recorded here.',
    deprecatedAt: 'When it was found wrong or corrected.',
    retractedAt: 'When it was taken back; such a claim counts no more.',
  },
  one: {
    speaker: 'The official whose words the source reports.',
    article: 'The article cited; null where it is a dataset.',
    dataset: 'The dataset cited; null where it is an article.',
  },
  fields: {
    value: claimValue,
    subject: {
      about: 'The record or part it is about.',
      type: { is: 'named', name: 'Cited', shape: 'one' },
      nullable: false,
      source: { is: 'one', of: 'records', link: linkOf('claims', 'subject'), id: idOf('claims', 'subject') },
    },
    record: {
      about: 'The record it is about; for a part, the record the part belongs to.',
      type: { is: 'named', name: 'Record', shape: 'one' },
      nullable: false,
      source: { is: 'one', of: 'records', link: recordOf },
    },
  },
});
