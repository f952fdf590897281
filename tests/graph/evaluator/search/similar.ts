import type { Answering } from '../answering.ts';
import type { ListArguments } from '../known.ts';
import { compareRational, decimalText, type Rational, rational, round } from '../rationals.ts';
import type { Row, Rows } from '../rows.ts';
import type { Thing } from '../tables.ts';
import { type Document, documentsOf, namesOf, wholeName } from './documents.ts';
import { soundOf } from './sounds.ts';

const MOST = 20;
const USUAL = 5;
/** Below this share most are namesakes of a part. */
const LEAST = rational('0.7');

interface Alike {
  row: Row;
  score: Rational;
  reason: string;
}

const soundsOf = (document: Document) =>
  new Set(namesOf(document).flatMap(({ words }) => words.flatMap(({ plain }) => soundOf(plain) ?? [])));

function compared(mine: Document, other: Document): Alike[] {
  const [names, sounds, theirs] = [namesOf(mine), soundsOf(mine), soundsOf(other)];
  const wholes = new Set(names.map(({ words }) => wholeName(words)));
  const { row } = other;
  if (namesOf(other).some(({ words }) => wholes.has(wholeName(words))))
    return [{ row, score: rational('1'), reason: 'SAME_NAME' }];
  const common = [...sounds].filter(sound => theirs.has(sound)).length;
  const all = sounds.size + theirs.size;
  if (common === 0) return [];
  if (2 * common === all) return [{ row, score: rational('0.99'), reason: 'SAME_SOUNDS' }];
  const score = round({ n: BigInt(2 * common), d: BigInt(all) }, 2);
  return compareRational(score, LEAST) < 0 ? [] : [{ row, score, reason: 'SHARED_SOUNDS' }];
}

/** What is wrong with how many are asked for. */
export const similarCodes = ({ first }: ListArguments) =>
  typeof first === 'number' && (first < 0 || first > MOST) ? ['BAD_PAGE'] : [];

/** Others of the same type that may be the same, the likeliest first. */
export function similarTo(rows: Rows, { type, row }: Thing, { first }: ListArguments): Answering[] {
  const all = documentsOf(rows).filter(document => document.type === type);
  const mine = all.find(document => document.row === row);
  const alike = mine ? all.flatMap(other => (other === mine ? [] : compared(mine, other))) : [];
  return alike
    .sort((a, b) => compareRational(b.score, a.score) || Number(a.row.id) - Number(b.row.id))
    .slice(0, Number(first ?? USUAL))
    .map(({ score, reason, row: record }) => ({
      answer: name => (name === 'score' ? decimalText(score) : name === 'reasons' ? [reason] : { type, row: record }),
    }));
}
