import type { Said } from '../draft/cell.ts';
import { type Concept, concepts, type RecordType } from '../draft/concepts.ts';
import { type ClaimDraft, RECORD } from '../draft/draft.ts';
import type { Shape } from '../draft/shape.ts';
import type { Value } from '../draft/value.ts';
import { valueText } from '../draft/value-text.ts';

type Json = Readonly<Record<string, unknown>>;
type TitleOf = (type: RecordType, slug: string) => string;

/** `FUNDING_LINE` as ids spell it: FundingLine. */
export const typeName = (type: RecordType): string =>
  type
    .toLowerCase()
    .split('_')
    .map(word => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');

const typesByName = new Map(concepts.map(({ type }: Concept) => [typeName(type), type]));

/** A claim's value as the store keeps it, and in plain words. */
export function stored(claim: ClaimDraft, shape: Shape, titleOf: TitleOf): { value: Json; text: string } {
  const words = ({ value, printed }: Said) => valueText(value, printed, ({ record, slug }) => titleOf(record, slug));
  if (claim.property !== RECORD) {
    const said = claim.values.get(claim.property);
    const value = said?.value.type === 'Record' ? { type: 'Record' } : { ...said?.value };
    return { value, text: said ? words(said) : '' };
  }
  const values: Json[] = [];
  const texts: string[] = [];
  for (const { name, word } of shape.properties.values()) {
    const said = claim.values.get(name);
    if (!said) continue;
    const text = words(said);
    values.push({ property: word, text, ...inRow(said.value), asPrinted: said.printed });
    texts.push(`${name}: ${text}`);
  }
  return { value: { type: 'Row', values }, text: texts.join('; ') };
}

const inRow = (value: Value): Json =>
  value.type === 'Record'
    ? { type: 'Record', slug: value.slug, record: `${typeName(value.record)}:${value.slug}` }
    : { ...value };

/** What a stored claim says, by property; `record` is the target of a claim whose value is a record. */
export function readStored(
  shape: Shape,
  word: string,
  value: unknown,
  record: { readonly type: RecordType; readonly slug: string } | null,
  printed: string | null,
): Map<string, Said> {
  const entries =
    word === RECORD ? listIn(value, 'values') : [{ ...object(value), property: word, asPrinted: printed }];
  const names = new Map([...shape.properties.values()].map(property => [property.word, property.name]));
  const found = new Map<string, Said>();
  for (const entry of entries) {
    const name = names.get(textIn(entry, 'property') ?? '');
    const read =
      word !== RECORD && record
        ? { type: 'Record' as const, record: record.type, slug: record.slug }
        : readValue(entry);
    if (name !== undefined && read) found.set(name, { value: read, printed: textIn(entry, 'asPrinted') });
  }
  return found;
}

function readValue(json: unknown): Value | null {
  const text = (key: string) => textIn(json, key);
  const range = { point: text('point'), min: text('min'), max: text('max'), qualifier: text('qualifier') ?? '' };
  switch (text('type')) {
    case 'When':
      return { type: 'When', min: range.min, max: range.max, precision: text('precision') ?? '' };
    case 'Quantity':
      return { type: 'Quantity', ...range, unit: text('unit') };
    case 'Money':
      return { type: 'Money', ...range, currency: text('currency') ?? '' };
    case 'Text':
      return { type: 'Text', text: text('text') ?? '' };
    case 'Enum':
      return { type: 'Enum', value: text('value') ?? '' };
    case 'Record': {
      const record = typesByName.get(text('record')?.split(':')[0] ?? '');
      return record ? { type: 'Record', record, slug: text('slug') ?? '' } : null;
    }
    default:
      return null;
  }
}

const object = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

function textIn(value: unknown, key: string): string | null {
  const found = Object.entries(object(value)).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : null;
}

function listIn(value: unknown, key: string): unknown[] {
  const found: unknown = Object.entries(object(value)).find(([name]) => name === key)?.[1];
  return Array.isArray(found) ? found : [];
}
