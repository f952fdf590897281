import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/** What the lists of countries have under no such name. */
const APART: Readonly<Record<string, string>> = {
  'China (P.R.C.)': 'CHN',
  'China (Taiwan)': 'TWN',
  Kosovo: 'XKX',
  'Serbia and Montenegro, Former': 'CSXX',
};

const plain = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Says by the lists of countries which code a recipient of the Greenbook has; an area has none, and keeps its name. */
export function recipients(folder: string): (name: string) => string {
  const read = (file: string): Record<string, string>[] =>
    parse(readFileSync(path.join(folder, 'countries', file)), { columns: true, bom: true });
  const found = new Map<string, string>();
  const learn = (name: string | undefined, code: string | undefined) => {
    if (name && /^[A-Z]{3}$/.test(code ?? '')) found.set(plain(name), code ?? '');
  };
  for (const row of read('csis_Location_CountryName.csv')) learn(row.CountryName, row.ISOalpha3);
  for (const row of read('country-codes.csv'))
    for (const column of ['official_name_en', 'UNTERM English Short', 'UNTERM English Formal', 'CLDR display name'])
      learn(row[column], row['ISO3166-1-Alpha-3']);
  return name => {
    const code = APART[name] ?? found.get(plain(name));
    if (code === undefined && !name.endsWith('(not specified)')) throw new Error(`Who is ${name}?`);
    return code ?? name;
  };
}
