import { decimal } from '../draft/amount.ts';
import { whenOf } from '../draft/calendar.ts';
import type { Draft } from '../draft/draft.ts';
import type { Names } from '../names/names.ts';
import { type CsvRow, readCsv } from './csv.ts';
import type { Door, Passage, Refused, Taken } from './door.ts';
import { choice, Drafting, record, text, type Values } from './drafting.ts';
import { newSlug, resolve, type Unresolved } from './resolve.ts';
import { slugOf } from './slug.ts';

/** Dollars obligated, at the prices of the year. */
export const AMOUNT = 'Obligations (Historical Dollars)';
/** The same at the prices of one year, which is FY2020 so far; worked out, hence not brought in. */
export const CONSTANT = 'Obligations (Constant Dollars)';
const COLUMNS = [
  'Fiscal Year',
  'Country',
  'Assistance Category',
  'Funding Agency',
  'Funding Account Name',
  AMOUNT,
] as const;
/** Known and left: groupings of its own, whose "Central Asia" holds Russia and Ukraine, and amounts that are worked out. */
const LEFT = ['Region', 'Publication Row', CONSTANT];
export const DATASET = 'greenbook';

/** The transition quarter of 1976 is written as a year and nine tenths. */
const YEARS: Readonly<Record<string, string>> = { '1976.9': 'FY1976TQ' };
/** The period that the Greenbook prints as a number. */
export const periodOf = (year: string): string => YEARS[year] ?? `FY${year}`;
const CATEGORIES: Readonly<Record<string, string>> = { Economic: 'ECONOMIC', Military: 'MILITARY' };
/** Bytes of a key by which PostgreSQL can still look a row up, and letters by which a reader can still tell it. */
const [LONGEST_KEY, SHORT] = [1_000, 100];
/** Where the Greenbook does not know who paid. */
const NO_AGENCY = 'Unknown - Historical Greenbook';

/** Obligations of the United States, a funding line a row. */
export const greenbook: Door = {
  name: 'greenbook',
  about: 'Obligations of the United States by fiscal year, country, agency and account: a funding line a row.',
  needs: `A CSV file with the columns ${COLUMNS.join(', ')}.`,
  publisher: 'U.S. Agency for International Development (USAID Greenbook), https://foreignassistance.gov/reports',
  dataset: DATASET,
  version: 1,
  read,
};

async function* read(passage: Passage): AsyncGenerator<Taken | Refused> {
  const { file } = passage.input;
  const drafting = new Drafting(DATASET, file.name, passage.recorded);
  for await (const row of readCsv(file, COLUMNS, passage.others(LEFT))) yield entryOf(row, drafting, passage);
}

function entryOf(row: CsvRow<(typeof COLUMNS)[number]>, drafting: Drafting, passage: Passage): Taken | Refused {
  const { line } = row;
  const [year, country, kind, agency, account] = [
    row.cell('Fiscal Year'),
    row.cell('Country'),
    row.cell('Assistance Category'),
    row.cell('Funding Agency'),
    row.cell('Funding Account Name'),
  ];
  const key = [year, country, kind, agency, account].join('|');
  if (Buffer.byteLength(key) > LONGEST_KEY) {
    const what = 'Its names are longer than the store can look for.';
    return { line, key: key.slice(0, SHORT), refusal: 'UNREADABLE', what, cure: 'Look for a quote that is missing.' };
  }
  const unreadable = (column: string, value: string, cure: string): Refused => {
    return { line, key, refusal: 'UNREADABLE', what: `${column} is "${value}".`, cure };
  };
  const period = periodOf(year);
  const fiscalYear = whenOf(period);
  if (!fiscalYear) return unreadable('Fiscal Year', year, 'Write a year such as 1998, or 1976.9.');
  const category = CATEGORIES[kind];
  if (!category) return unreadable('Assistance Category', kind, 'Write Economic or Military.');
  if (account.trim() === '') return unreadable('Funding Account Name', account, 'Name the account.');
  const point = decimal(row.cell(AMOUNT));
  if (point === null) return unreadable(AMOUNT, row.cell(AMOUNT), 'Write plain digits.');
  const recipient = resolve(passage.names, 'COUNTRY', country);
  if (typeof recipient !== 'string') return { line, key, ...recipient };
  const paid = agency !== NO_AGENCY && agency.trim() !== '';
  const program = slugIn(passage.names, 'PROGRAM', account);
  const payer = paid ? slugIn(passage.names, 'ORGANIZATION', agency) : null;
  if (typeof program !== 'string') return { line, key, ...program };
  if (payer !== null && typeof payer !== 'string') return { line, key, ...payer };
  const firsts: Draft[] = [];
  first('PROGRAM', program, account, { kind: choice('ACCOUNT') });
  if (payer !== null)
    first('ORGANIZATION', payer, agency, {
      kind: choice(agency.startsWith('Department') ? 'DEPARTMENT' : 'AGENCY'),
      country: record('COUNTRY', 'USA'),
    });
  const values = {
    title: text(`${account} for ${country}, ${period}, obligated`),
    program: record('PROGRAM', program),
    donor: record('COUNTRY', 'USA'),
    agency: payer === null ? null : record('ORGANIZATION', payer),
    recipient: record('COUNTRY', recipient),
    fiscalYear,
    category: choice(category),
    stage: choice('OBLIGATED'),
    stageAsReported: text(AMOUNT),
    amount: { type: 'Money', point, min: null, max: null, qualifier: 'EXACT', currency: 'USD' } as const,
  };
  return { line, key, drafts: [...firsts, drafting.record('FUNDING_LINE', slugOf(DATASET, key), line, key, values)] };

  /** The first row to name an account or agency says that there is one. */
  function first(type: 'PROGRAM' | 'ORGANIZATION', slug: string, name: string, values: Values): void {
    if (passage.names.has(type, slug)) return;
    firsts.push(drafting.record(type, slug, line, key, { title: text(name), ...values }));
    passage.names.learn(type, slug, name, true);
  }
}

/** The slug of the account or agency of a name, known or new; why there is none where it is that of another name. */
function slugIn(names: Names, type: 'PROGRAM' | 'ORGANIZATION', name: string): string | Unresolved {
  const known = names.certain(type, name);
  if (known !== null) return known;
  const slug = slugOf(name);
  if (slug === '') {
    const what = `The ${type === 'PROGRAM' ? 'account' : 'agency'} is "${name}".`;
    return { refusal: 'UNREADABLE', what, cure: 'Write it with letters or digits.' };
  }
  const isLikely = names.has(type, slug) && names.find(type, name).is === 'likely';
  return isLikely ? resolve(names, type, name) : newSlug(names, type, name, slug);
}
