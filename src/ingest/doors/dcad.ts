import { type When, whenOf } from '../draft/calendar.ts';
import type { Draft } from '../draft/draft.ts';
import { correlatesOfWar } from './correlates-of-war.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { meantBy } from './dated-names.ts';
import type { Door, Passage, Refused, Taken } from './door.ts';
import { choice, Drafting, record, text } from './drafting.ts';
import { resolve } from './resolve.ts';
import { slugOf } from './slug.ts';

const DATASET = 'dcad';
const COLUMNS = [
  ...(['ccode1', 'cowName1', 'ccode2', 'cowName2', 'signDay', 'signMonth', 'signYear'] as const),
  ...(['EIFDay', 'EIFMonth', 'EIFYear', 'type', 'category1', 'category2', 'category3', 'terminated', 'DCAid'] as const),
] as const;
type Column = (typeof COLUMNS)[number];

const CLASSES = new Map([
  ['general', { dcad: 'GENERAL', kind: 'FRAMEWORK_DCA' }],
  ['sector', { dcad: 'SECTOR', kind: 'SECTOR_DCA' }],
]);
/** Its categories in words; DCA says no more than that it is such an agreement. */
const SUBJECTS = new Map([
  ['DCA', null],
  ['DIC', 'defense industry'],
  ['TREX', 'training and exercises'],
  ['PROCUREMENT', 'procurement'],
  ['COMMISSION', 'joint commission'],
  ['RESEARCH', 'research'],
]);
const [TERMINATED, NOT_TERMINATED] = ['1', '0'];
/** A blank, or one of the dataset's codes for kinds of not knowing, such as -88. */
const UNKNOWN = /^(-\d\d)?$/;

/** Bilateral defense agreements, an agreement a row. */
export const dcad: Door = {
  name: 'dcad',
  about: 'Bilateral defense agreements 1980-2010 with their dates, class and subjects: an agreement a row.',
  needs: `A CSV file with the columns ${COLUMNS.join(', ')}.`,
  publisher:
    'Brandon J. Kinne, Defense Cooperation Agreement Dataset, https://correlatesofwar.org/data-sets/defense-cooperation-agreement-dataset/ (cite; not to be redistributed)',
  dataset: DATASET,
  version: 2,
  read,
};

/** Left: how long, how sure its makers were, and on which reports they rest; minus numbers are codes for not knowing. */
const LEFT = [
  ...['span', 'renewType', 'renewYears', 'durationActual', 'endYearEstimate', 'asymmetry', 'categoryConf', 'UNTS'],
  ...['fullText', 'sourceType', 'source', 'factivaConf', 'factivaSign', 'factivaEIF'],
];

async function* read(passage: Passage): AsyncGenerator<Taken | Refused> {
  const { file } = passage.input;
  const drafting = new Drafting(DATASET, file.name, passage.recorded);
  for await (const row of readCsv(file, COLUMNS, passage.others(LEFT))) yield entryOf(row, drafting, passage);
}

function entryOf({ line, cell }: CsvRow<Column>, drafting: Drafting, { names }: Passage): Taken | Refused {
  const key = cell('DCAid').trim();
  const unreadable = (column: Column, cure: string): Refused => {
    return { line, key, refusal: 'UNREADABLE', what: `${column} is "${cell(column)}".`, cure };
  };
  const [, number] = /^DCADv[\d.]{1,9}-(\d{1,9})$/.exec(key) ?? [];
  if (number === undefined) return unreadable('DCAid', 'Give the id of the agreement, such as DCADv1.0-0126.');
  const known = CLASSES.get(cell('type').trim());
  if (!known) return unreadable('type', 'Write general or sector.');
  const categories = (['category1', 'category2', 'category3'] as const).filter(column => cell(column).trim() !== '');
  const odd = categories.find(column => !SUBJECTS.has(cell(column).trim()));
  if (odd) return unreadable(odd, `Known are: ${[...SUBJECTS.keys()].join(', ')}.`);
  const subjects = [...new Set(categories.flatMap(column => SUBJECTS.get(cell(column).trim()) ?? []))];
  const signed = dateOf(cell, ['signYear', 'signMonth', 'signDay']);
  if (typeof signed === 'string') return unreadable(signed, DATES);
  const inForce = dateOf(cell, ['EIFYear', 'EIFMonth', 'EIFDay']);
  if (typeof inForce === 'string') return unreadable(inForce, DATES);
  const ended = cell('terminated').trim();
  if (ended !== TERMINATED && ended !== NOT_TERMINATED && !UNKNOWN.test(ended))
    return unreadable('terminated', 'Write 1 or 0, or nothing.');
  const printed = [
    `${cell('ccode1').trim()} ${cell('cowName1').trim()}`,
    `${cell('ccode2').trim()} ${cell('cowName2').trim()}`,
  ];
  const parties: { slug: string; printed: string }[] = [];
  for (const name of printed) {
    // By when it was signed, not in force: who signs is a party, whoever followed since.
    const code = meantBy(correlatesOfWar, name, signed ?? inForce) ?? name;
    const slug = names.has('COUNTRY', code) ? code : resolve(names, 'COUNTRY', code);
    if (typeof slug !== 'string') return { line, key, ...slug };
    // Some rows print one state twice, perhaps by two of its names: it is a party once.
    if (!parties.some(party => party.slug === slug)) parties.push({ slug, printed: name });
  }
  const called = parties.map(({ slug }) => names.titleOf('COUNTRY', slug)).join(' and ');
  const whose = `${parties.length > 1 ? 'between' : 'of'} ${called}`;
  const sector = known.dcad === 'SECTOR' && subjects.length > 0;
  const about = sector ? `Agreement on ${subjects.join(', ')}` : 'Defense cooperation agreement';
  const values = {
    title: text(`${about} ${whose}${signed ? `, ${signed.min?.slice(0, 4)}` : ''}`),
    kind: choice(known.kind),
    dcadClass: choice(known.dcad),
    subjects: subjects.length > 0 ? text(subjects.join('; ')) : null,
    status: choice(
      ended === TERMINATED ? 'ENDED' : inForce === null ? 'SIGNED' : ended === NOT_TERMINATED ? 'IN_FORCE' : 'UNKNOWN',
    ),
    signed,
    inForce,
  };
  const agreement = drafting.record('AGREEMENT', slugOf(DATASET, number), line, key, values);
  const party = ({ slug, printed }: (typeof parties)[number]): Draft =>
    drafting.part('AGREEMENT_PARTY', agreement, line, key, { country: { value: record('COUNTRY', slug), printed } });
  return { line, key, drafts: [agreement, ...parties.map(party)] };
}

const DATES = 'Give a day, a month or a year that was, in digits, or nothing.';

/**
 * A date with the precision that is left where day or month is not known; null where the year is not, either. The
 * column where it is none.
 */
function dateOf(
  cell: (column: Column) => string,
  columns: readonly [year: Column, month: Column, day: Column],
): When | null | Column {
  const odd = columns.find(column => !UNKNOWN.test(cell(column).trim()) && !/^\d+$/.test(cell(column).trim()));
  if (odd) return odd;
  let date: When | null = null;
  let written = '';
  for (const column of columns) {
    const part = cell(column).trim();
    if (UNKNOWN.test(part)) break;
    written = date ? `${written}-${part.padStart(2, '0')}` : part;
    date = whenOf(written);
    if (!date) return column;
  }
  return date;
}
