import { decimal } from '../draft/amount.ts';
import { readCsv } from './csv.ts';
import type { Door, Passage, Refused, Taken } from './door.ts';
import { Drafting } from './drafting.ts';
import { earlyLevels } from './early-levels.ts';
import type { File, Input } from './input.ts';
import { InputProblem } from './input-problem.ts';
import { priceLevel } from './price-level.ts';

const DATASET = 'csis-deflators';
/** Gross domestic product by the tables of 2022, FY2020 as 1: the series that the Greenbook's constant dollars go by. */
const COLUMN = 'OMB22_GDP20';
/** What the tables of 2022 say of later years was a forecast. */
const LAST = 2020;

/** The files of a folder that it reads, by a part of their names in any case; only the first must be there. */
const FILES = { levels: 'Deflators', greenbook: 'Greenbook' };

/** How high prices stood in each fiscal year. */
export const deflators: Door = {
  name: 'deflators',
  about: 'The price level of the US dollar by fiscal year, FY1946 to FY2020: what turns amounts into constant dollars.',
  needs: `A CSV file with the columns Fiscal_Year and ${COLUMN}, which begins with FY1977; or a folder with it, its name holding ${FILES.levels}, and the USAID Greenbook, its name holding ${FILES.greenbook}, from which the years before are worked out.`,
  publisher:
    'Center for Strategic and International Studies, Lookup Tables, https://github.com/CSISdefense/Lookup-Tables',
  dataset: DATASET,
  version: 1,
  read,
};

async function* read({ input, recorded }: Passage): AsyncGenerator<Taken | Refused> {
  const [file, greenbook] = filesOf(input);
  const drafting = new Drafting(DATASET, file.name, recorded);
  const known = new Map<number, number>();
  for await (const { line, cell } of readCsv(file, ['Fiscal_Year', COLUMN] as const)) {
    const [year, printed] = [cell('Fiscal_Year').trim(), cell(COLUMN).trim()];
    const key = `${year}|${COLUMN}`;
    const unreadable = (column: string, value: string): Refused => {
      return { line, key, refusal: 'UNREADABLE', what: `${column} is "${value}".`, cure: 'Write plain digits.' };
    };
    if (Number(year) > LAST) continue;
    const point = decimal(printed);
    if (point === null) {
      yield unreadable(COLUMN, printed);
      continue;
    }
    const level = priceLevel(drafting, line, key, `FY${year}`, point);
    if (level) known.set(Number(year), Number(point));
    yield level ? { line, key, drafts: [level] } : unreadable('Fiscal_Year', year);
  }
  if (greenbook) yield* earlyLevels(greenbook, known, recorded);
}

/** The file of levels, and the Greenbook if it lies beside. */
function filesOf(input: Input): [File, File | undefined] {
  if (!input.isFolder) return [input.file, undefined];
  const named = (part: string) => input.files.find(({ name }) => name.toLowerCase().includes(part.toLowerCase()));
  const levels = named(FILES.levels);
  if (!levels)
    throw new InputProblem(`${input.name} lacks a file whose name holds "${FILES.levels}". ${deflators.needs}`);
  return [levels, named(FILES.greenbook)];
}
