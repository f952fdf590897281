import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = 'funding/us_foreignaid_greenbook.csv';
const folder = process.env.ENTENTE_DATA;

/** Why the tests that read the Greenbook are skipped; null where there is a folder to read it from. */
export const skipped = folder ? null : `Skipped: ENTENTE_DATA names no folder with ${file}.`;
if (skipped) console.log(skipped);

/** A row of the USAID Greenbook as printed, with the key the seeds cite it by. */
export interface Row {
  key: string;
  fiscalYear: string;
  country: string;
  category: string;
  agency: string;
  account: string;
  /** Dollars obligated, at the prices of the year and at those of 2020. */
  historical: string;
  constant: string;
}

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** Every row of the published file. */
export function greenbook(): Row[] {
  const [head = '', ...lines] = readFileSync(path.join(folder ?? '', file), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  const columns = cells(head);
  return lines.map(line => {
    const given = cells(line);
    const cell = (column: string) => {
      const found = given[columns.indexOf(column)];
      if (found === undefined || given.length !== columns.length) throw new Error(`No ${column} in: ${line}`);
      return found;
    };
    const row = {
      fiscalYear: cell('Fiscal Year'),
      country: cell('Country'),
      category: cell('Assistance Category'),
      agency: cell('Funding Agency'),
      account: cell('Funding Account Name'),
    };
    return {
      ...row,
      key: Object.values(row).join('|'),
      historical: cell('Obligations (Historical Dollars)'),
      constant: cell('Obligations (Constant Dollars)'),
    };
  });
}
