import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A curated fact as its file has it. */
type Fact = Readonly<Record<string, unknown>>;

const isFact = (value: unknown): value is Fact => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records of a file of curated facts, read as plain YAML. */
export function seeds(file: string): Fact[] {
  const whole: unknown = parse(readFileSync(new URL(`../../seeds/${file}.yaml`, import.meta.url), 'utf8'));
  const records: unknown = isFact(whole) ? whole.records : undefined;
  if (!Array.isArray(records)) throw new Error(`${file}.yaml has no records.`);
  return records.filter(isFact);
}

/** What is said of one property, beside the record's other words or as a claim of its own. */
export function said(record: Fact, property: string): unknown {
  if (record[property] !== undefined) return record[property];
  const claims = Array.isArray(record.claims) ? record.claims.filter(isFact) : [];
  return claims.find(claim => claim.property === property)?.value;
}

/** All facts inside one, however deep, and itself. */
export const within = (value: unknown): Fact[] =>
  Array.isArray(value) ? value.flatMap(within) : isFact(value) ? [value, ...Object.values(value).flatMap(within)] : [];

/** The passages of articles that a record quotes, each with the article. */
export const quotes = (record: Fact): { article: string; exact: string }[] =>
  within(record).flatMap(({ article, exact }) =>
    typeof article === 'string' && typeof exact === 'string' ? [{ article, exact }] : [],
  );
