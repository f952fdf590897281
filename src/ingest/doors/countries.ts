import type { Draft } from '../draft/draft.ts';
import { foldedName, type Names } from '../names/names.ts';
import { correlatesOfWar } from './correlates-of-war.ts';
import { type CsvRow, readCsv } from './csv.ts';
import type { Door, Passage, Refused, Taken } from './door.ts';
import { choice, Drafting, record, text } from './drafting.ts';
import { formerNames, formerStates } from './former-states.ts';
import type { File } from './input.ts';
import { InputProblem } from './input-problem.ts';
import { areas, greenbookNames, type PrintedName, states } from './printed-names.ts';
import { yearOf } from './year.ts';

const CODES = 'country-codes';
const VARIANTS = 'csis-country-names';
const TERRITORIES = 'gsh-territories';

/** The files it reads, in this order, by a part of their names. */
const FILES = { codes: 'country-codes', variants: 'Location_CountryName', territories: 'territories' };

/** States and territories, their codes, regions and names, former states, and what datasets print in place of states. */
export const countries: Door = {
  name: 'countries',
  about: 'States, former states and areas with their codes, and the names by which they are printed.',
  needs: `A folder with three CSV files, whose names hold ${Object.values(FILES).join(', ')}.`,
  publisher:
    'Datasets project (https://github.com/datasets/country-codes), CSIS (https://github.com/CSISdefense/Lookup-Tables), Office of the Historian (https://github.com/HistoryAtState/gsh)',
  dataset: CODES,
  version: 2,
  read,
};

async function* read(passage: Passage): AsyncGenerator<Taken | Refused> {
  const { input, names, recorded } = passage;
  const fileOf = (part: string): File => {
    const file = input.files.find(({ name }) => name.includes(part));
    if (!file) throw new InputProblem(`${input.name} lacks a file whose name holds "${part}". ${countries.needs}`);
    return file;
  };
  const [codes, variants, territories] = [fileOf(FILES.codes), fileOf(FILES.variants), fileOf(FILES.territories)];
  const says = (dataset: string, file: string) => new Speaker(new Drafting(dataset, file, recorded), dataset, names);
  yield* datasets(
    new Drafting(VARIANTS, variants.name, recorded),
    new Drafting(TERRITORIES, territories.name, recorded),
  );
  for await (const row of readCsv(codes, CODE_COLUMNS)) yield codeRow(row, says(CODES, codes.name));
  // A former name may be one of a former state that comes later.
  const renamed: CsvRow<(typeof STATE_COLUMNS)[number]>[] = [];
  for await (const row of readCsv(territories, STATE_COLUMNS)) {
    const taken = stateRow(row, says(TERRITORIES, territories.name));
    if (taken) yield taken;
    else if (row.cell('id') in formerNames) renamed.push(row);
  }
  for (const row of renamed) {
    const taken = formerName(row, says(TERRITORIES, territories.name));
    if (taken) yield taken;
  }
  for (const [kind, list] of [['AREA', areas] as const, ['STATE', states] as const])
    for (const name of list) yield says('greenbook', 'printed-names').place(name, kind);
  for await (const row of readCsv(variants, ['CountryName', 'ISOalpha3'] as const)) {
    const taken = variantRow(row, says(VARIANTS, variants.name));
    if (taken) yield taken;
  }
  for (const name of greenbookNames) yield says('greenbook', 'printed-names').alias(0, ...name);
  for (const [code, name, row] of correlatesOfWar)
    if (row !== null) yield says('dcad', 'correlates-of-war').alias(0, code, name, row);
}

/** The datasets that the seeds do not hold, each its own evidence; who publishes them is held. */
function* datasets(variants: Drafting, territories: Drafting): Generator<Taken> {
  const own = (drafting: Drafting, slug: string, title: string, by: string, url: string, coverage: string): Taken => {
    const values = {
      title: text(title),
      publisher: record('ORGANIZATION', by),
      url: text(url),
      rights: text('CC0 1.0'),
      coverage: text(coverage),
    };
    return { line: 0, key: `${slug} itself`, drafts: [drafting.record('DATASET', slug, 0, 'itself', values)] };
  };
  yield own(
    variants,
    VARIANTS,
    'CSIS Lookup Tables, Country names',
    'csis',
    'https://github.com/CSISdefense/Lookup-Tables',
    'Spellings of the names of countries in American data, each with a code.',
  );
  yield own(
    territories,
    TERRITORIES,
    'Historical country names (geospatial history project)',
    'office-of-the-historian',
    'https://github.com/HistoryAtState/gsh',
    'States and territories past and present, most of them since 1776, with the years of their names and standing. A draft; some years are missing.',
  );
}

const CODE_COLUMNS = [
  'ISO3166-1-Alpha-3',
  'CLDR display name',
  'official_name_en',
  'UNTERM English Short',
  'UNTERM English Formal',
  'Sub-region Name',
] as const;

function codeRow(row: CsvRow<(typeof CODE_COLUMNS)[number]>, speaker: Speaker): Taken | Refused {
  const code = row.cell('ISO3166-1-Alpha-3').trim();
  const { line } = row;
  const [title, ...others] = [
    row.cell('CLDR display name'),
    row.cell('official_name_en'),
    row.cell('UNTERM English Short'),
    row.cell('UNTERM English Formal'),
  ]
    .map(name => name.trim().replace(/^the (?=[A-Z])/, ''))
    .filter(Boolean);
  if (!/^[A-Z]{3}$/.test(code) || title === undefined)
    return {
      line,
      key: code,
      refusal: 'UNREADABLE',
      what: `The code is "${code}".`,
      cure: 'Give a code of three letters and a name.',
    };
  const region = row.cell('Sub-region Name').trim();
  return speaker.country(line, code, code, title, others, {
    kind: choice('STATE'),
    region: region ? text(region) : null,
  });
}

const STATE_COLUMNS = ['id', 'short_form_name', 'long_form_name', 'valid_since', 'valid_until'] as const;

/** A former state, if it is one that is listed; most entries are states of today under names they had. */
function stateRow(row: CsvRow<(typeof STATE_COLUMNS)[number]>, speaker: Speaker): Taken | undefined {
  const id = row.cell('id');
  const code = formerStates[id];
  if (code === undefined) return undefined;
  const long = row.cell('long_form_name').trim();
  return speaker.country(row.line, id, code, row.cell('short_form_name').trim(), long ? [long] : [], {
    kind: choice('HISTORIC_STATE'),
    formed: yearOf(row.cell('valid_since')),
    dissolved: yearOf(row.cell('valid_until')),
  });
}

/** A state under a name it had. */
function formerName(row: CsvRow<(typeof STATE_COLUMNS)[number]>, speaker: Speaker): Taken | Refused | undefined {
  const id = row.cell('id');
  return speaker.variant(row.line, formerNames[id] ?? '', row.cell('short_form_name').trim(), id);
}

/** Codes of the list of spellings for former states. */
const FORMER: Readonly<Record<string, string>> = {
  '~RQ': 'SUHH',
  '~CQ': 'CSHH',
  '~CS': 'CSXX',
  YUG: 'YUCS',
  DDR: 'DDDE',
  YMD: 'YDYE',
  '*SV': 'VNSOUTH',
};

/** Another spelling; nothing where it says what is known, or is no name. */
function variantRow(row: CsvRow<'CountryName' | 'ISOalpha3'>, speaker: Speaker): Taken | Refused | undefined {
  const name = row.cell('CountryName').trim();
  const given = row.cell('ISOalpha3').trim();
  const code = FORMER[given] ?? given;
  if (!isName(name) || !/^[A-Z]{3,}$/.test(code)) return undefined;
  return speaker.variant(row.line, code, name, `${name}|${code}`);
}

/** Two letters are a code, and in a headline a word: NO, CA. Others are torn out of markup, or read in a wrong encoding. */
const isName = (name: string) => /\p{L}/u.test(name) && name.length > 2 && !/=|&\w+;|[ƒ€]/u.test(name);

/** Says of one dataset's rows what they say, and tells the names of it. */
class Speaker {
  readonly #drafting: Drafting;
  readonly #dataset: string;
  readonly #names: Names;

  constructor(drafting: Drafting, dataset: string, names: Names) {
    this.#drafting = drafting;
    this.#dataset = dataset;
    this.#names = names;
  }

  /** A country with the names its row has. */
  country(
    line: number,
    key: string,
    code: string,
    title: string,
    others: readonly string[],
    values: Parameters<Drafting['record']>[4],
  ): Taken {
    const country = this.#drafting.record('COUNTRY', code, line, key, {
      title: text(title),
      code: text(code),
      ...values,
    });
    this.#names.learn('COUNTRY', code, title, true);
    this.#names.learn('COUNTRY', code, code, true);
    const said = new Set([foldedName(title)]);
    const aliases = others.flatMap(name => {
      if (said.has(foldedName(name)) || this.#isOf(name, code) === 'another') return [];
      said.add(foldedName(name));
      return [this.#alias(country, line, key, name)];
    });
    return { line, key: this.#dataset === CODES ? key : `${this.#dataset} ${key}`, drafts: [country, ...aliases] };
  }

  /** What a dataset prints in place of a state. */
  place([code, name, row]: PrintedName, kind: 'AREA' | 'STATE'): Taken {
    return this.country(0, row, code, name, [], { kind: choice(kind) });
  }

  /** A name as it is printed. */
  alias(line: number, code: string, name: string, row: string): Taken | Refused {
    const key = `${this.#dataset} ${name} ${code}`;
    if (!this.#names.has('COUNTRY', code))
      return {
        line,
        key,
        refusal: 'UNKNOWN_NAME',
        what: `There is no country "${code}".`,
        cure: 'Take the newest list of countries.',
      };
    const owner = this.#drafting.record('COUNTRY', code, line, row, { title: text(code) });
    return { line, key, drafts: [this.#alias(owner, line, row, name)] };
  }

  /** Another spelling of a name, if it says something new. */
  variant(line: number, code: string, name: string, row: string): Taken | Refused | undefined {
    const is = this.#isOf(name, code);
    const key = `${this.#dataset} ${name}`;
    if (is === 'its own' || !this.#names.has('COUNTRY', code)) return undefined;
    if (is === 'another')
      return {
        line,
        key,
        refusal: 'RULE',
        what: `"${name}" is the name of another country, not of ${code}.`,
        cure: 'Leave the row out.',
      };
    return this.alias(line, code, name, row);
  }

  /** Whether a name is known, and as whose. */
  #isOf(name: string, code: string): 'its own' | 'another' | 'new' {
    const found = this.#names.find('COUNTRY', name);
    if (found.is !== 'certain')
      return found.is === 'likely' && found.candidates.some(({ reasons }) => reasons.includes('SAME_NAME'))
        ? 'another'
        : 'new';
    return found.slug === code ? 'its own' : 'another';
  }

  #alias(country: Draft, line: number, row: string, name: string): Draft {
    const code = country.slug ?? '';
    this.#names.learn('COUNTRY', code, name, false);
    return this.#drafting.part('ALIAS', country, line, row, { name: text(name) });
  }
}
