import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bringing } from './bringing.ts';

const CODES =
  'ISO3166-1-Alpha-3,CLDR display name,official_name_en,UNTERM English Short,UNTERM English Formal,Sub-region Name,Capital';
const TERRITORIES = 'id,short_form_name,long_form_name,type,valid_since,valid_until,region,predecessors,successors';
const VARIANTS = '\ufeffCountryName,Country3LetterCode,ISOalpha3';

/** The three files of countries as their publishers shape them, in a folder. */
export async function countryFolder(
  store: Bringing,
  files: { codes?: string[]; territories?: string[]; variants?: string[] } = {},
): Promise<string> {
  const folder = join(dirname(await store.file('')), 'countries');
  await mkdir(folder);
  const put = (name: string, header: string, rows: readonly string[] = []) =>
    writeFile(join(folder, name), `${[header, ...rows].join('\n')}\n`);
  await put('country-codes.csv', CODES, files.codes);
  await put('gsh_territories.csv', TERRITORIES, files.territories);
  await put('csis_Location_CountryName.csv', VARIANTS, files.variants);
  return folder;
}
