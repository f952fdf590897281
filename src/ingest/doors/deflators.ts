import { decimal } from '../amount.ts';
import { whenOf } from '../calendar.ts';
import { readCsv } from './csv.ts';
import type { Door, Passage, Refused, Taken } from './door.ts';
import { Drafting, text } from './drafting.ts';

const DATASET = 'csis-deflators';
/** Gross domestic product by the tables of 2022, FY2020 as 1: the series that the Greenbook's constant dollars go by. */
const COLUMN = 'OMB22_GDP20';
/** What the tables of 2022 say of later years was a forecast. */
const LAST = 2020;

/** How high prices stood in each fiscal year. */
export const deflators: Door = {
  name: 'deflators',
  about: 'The price level of the US dollar by fiscal year, FY1977 to FY2020: what turns amounts into constant dollars.',
  needs: `A CSV file with the columns Fiscal_Year and ${COLUMN}.`,
  publisher:
    'Center for Strategic and International Studies, Lookup Tables, https://github.com/CSISdefense/Lookup-Tables',
  dataset: DATASET,
  version: 1,
  read,
};

async function* read({ input, recorded }: Passage): AsyncGenerator<Taken | Refused> {
  const { file } = input;
  const drafting = new Drafting(DATASET, file.name, recorded);
  for await (const { line, cell } of readCsv(file, ['Fiscal_Year', COLUMN] as const)) {
    const [year, level] = [cell('Fiscal_Year').trim(), cell(COLUMN).trim()];
    const key = `${year}|${COLUMN}`;
    const unreadable = (column: string, value: string): Refused => {
      return { line, key, refusal: 'UNREADABLE', what: `${column} is "${value}".`, cure: 'Write plain digits.' };
    };
    const fiscalYear = whenOf(`FY${year}`);
    const point = decimal(level);
    if (!fiscalYear) yield unreadable('Fiscal_Year', year);
    else if (Number(year) > LAST) continue;
    else if (point === null) yield unreadable(COLUMN, level);
    else {
      const priceLevel = {
        type: 'Quantity',
        point,
        min: null,
        max: null,
        qualifier: 'EXACT',
        unit: 'FY2020 = 1',
      } as const;
      const values = { title: text(`US dollar price level, FY${year}`), currency: text('USD'), fiscalYear, priceLevel };
      yield { line, key, drafts: [drafting.record('DEFLATOR', `usd-fy${year}`, line, key, values)] };
    }
  }
}
