import { dcadRows, type Row } from './dcad.ts';
import { said, seeds, within } from './seeds.ts';

/** Numbers of the Correlates of War project of states that got much, with those that rows print for them by mistake. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  AFG: ['700 AFG'],
  BIH: ['346 BOS'],
  BOL: ['145 BOL'],
  COL: ['100 COL'],
  EGY: ['651 EGY', '652 EGY'],
  ETH: ['530 ETH'],
  HTI: ['41 HAI'],
  IND: ['750 IND'],
  IRQ: ['645 IRQ'],
  ISR: ['666 ISR'],
  JOR: ['663 JOR'],
  KAZ: ['705 KZK'],
  KGZ: ['703 KYR'],
  PAK: ['770 PAK'],
  PER: ['135 PER'],
  POL: ['290 POL'],
  PSE: [],
  RUS: ['365 RUS'],
  SDN: ['625 SUD'],
  TJK: ['702 TAJ'],
  TKM: ['701 TKM'],
  TUR: ['640 TUR'],
  UKR: ['369 UKR'],
  UZB: ['704 UZB'],
};

const cell = (row: Row, column: string) => (row.get(column) ?? '').trim();
const isKnown = (text: string) => /^\d+$/.test(text);

/** A date as EDTF, and the last day it may be; what is blank is not known. */
function dateOf(row: Row, when: 'sign' | 'EIF'): { edtf: string; last: string } | null {
  const [year = '', month = '', day = ''] = ['Year', 'Month', 'Day'].map(part => cell(row, when + part));
  if (!isKnown(year)) return null;
  if (!isKnown(month)) return { edtf: year, last: `${year}-12-31` };
  const edtf = `${year}-${month.padStart(2, '0')}`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (!isKnown(day)) return { edtf, last: `${edtf}-${days}` };
  const full = `${edtf}-${day.padStart(2, '0')}`;
  return { edtf: full, last: full };
}

/** An agreement: when it was signed, and since when it is said to be in force, if it is. */
interface Agreement {
  signed: string;
  inForce: { edtf: string; last: string } | null;
}

/** The agreements of a state: those of the dataset, and what curated facts have beside it. */
export function agreementsOf(code: string): Agreement[] {
  const printed = NUMBERS[code];
  if (!printed) throw new Error(`Which number has ${code}?`);
  const listed = dcadRows().flatMap(row => {
    const parties = ['1', '2'].map(i => `${cell(row, `ccode${i}`)} ${cell(row, `cowName${i}`)}`);
    if (!parties.some(party => printed.includes(party))) return [];
    // 0 says that it goes on; 1 that it ended, and -99 that nobody knows.
    const inForce = cell(row, 'terminated') === '0' ? dateOf(row, 'EIF') : null;
    return [{ signed: String(dateOf(row, 'sign')?.edtf), inForce }];
  });
  const curated = seeds('agreements').flatMap(record => {
    const facts = within(record);
    if (facts.some(({ dataset }) => dataset === 'dcad') || !facts.some(({ country }) => country === code)) return [];
    const since = said(record, 'status') === 'IN_FORCE' ? String(said(record, 'inForce')) : null;
    return [{ signed: String(said(record, 'signed')), inForce: since === null ? null : { edtf: since, last: since } }];
  });
  return [...listed, ...curated];
}

/** Those that were surely in force on a day: when each was signed and entered into force. */
export const inForceOn = (code: string, day: string): string[] =>
  agreementsOf(code).flatMap(({ signed, inForce }) =>
    inForce !== null && inForce.last <= day ? [`${signed} ${inForce.edtf}`] : [],
  );
