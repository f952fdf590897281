import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countries } from '../../src/ingest/doors/countries.ts';
import { dcad } from '../../src/ingest/doors/dcad.ts';
import { Bringing } from '../ingest/bringing.ts';
import { type Service, startService } from '../service.ts';
import { dcadRows, type Row, skipped } from './dcad.ts';

interface When {
  min: string;
  max: string;
  precision: string;
}
interface Agreement {
  kind: string;
  dcadClass: string;
  status: string;
  subjects: string[];
  signed: When | null;
  inForce: When | null;
  ended: When | null;
  parties: { country: { code: string } }[];
}
interface Stated {
  dataset: {
    stated: {
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { datasetRow: string; subject: { __typename: string }; record: Partial<Agreement> }[];
    };
  };
}
const question = `query ($after: String) {
  dataset(slug: "dcad") {
    stated(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        datasetRow
        subject { __typename }
        record {
          ... on Agreement {
            kind dcadClass status subjects parties { country { code } }
            signed { min max precision } inForce { min max precision } ended { min max precision }
          }
        }
      }
    }
  }
}`;

/** Numbers under which one state followed another in these years, and the days on which each begins. */
const FIRST_DAYS: Readonly<Record<string, readonly string[]>> = {
  316: ['1918-10-28', '1993-01-01'],
  345: ['1946-01-31', '1992-04-27', '2006-06-03'],
  365: ['1922-12-30', '1991-12-26'],
};

describe.skipIf(skipped)('the Defense Cooperation Agreement Dataset, brought in', () => {
  const folder = process.env.ENTENTE_DATA ?? '';
  let service: Service;
  let store: Bringing;
  let rows: Map<string, Row>;
  /** What is held of each row. */
  const held = new Map<string, Partial<Agreement>>();
  beforeAll(async () => {
    rows = new Map(dcadRows().map(row => [cell(row, 'DCAid'), row]));
    service = await startService({ world: 'seeds' });
    store = new Bringing(service.url);
    await store.bringPath(countries, path.join(folder, 'countries'));
    await store.bringPath(dcad, path.join(folder, 'agreements/DCAD-v1.0-main.csv'));
    for (let after: string | undefined, more = true; more; ) {
      const { data, errors } = (await service.ask<Stated>(question, { after })).body;
      expect(errors).toBeUndefined();
      const page: Stated['dataset']['stated'] | undefined = data?.dataset.stated;
      // The dataset and the names of states cite it, too.
      for (const { datasetRow, subject, record } of page?.nodes ?? [])
        if (subject.__typename === 'Agreement') held.set(datasetRow, record);
      after = page?.pageInfo.endCursor;
      more = page?.pageInfo.hasNextPage ?? false;
    }
  }, 0);
  afterAll(async () => {
    await store.close();
    await service.stop();
  });

  const cell = (row: Row | undefined, column: string) => {
    const found = row?.get(column);
    if (found === undefined) throw new Error(`No ${column}.`);
    return found;
  };
  /** The days a date with these cells may be, by a clock of its own. */
  const days = (row: Row, when: 'sign' | 'EIF'): When | null => {
    const [year, month, day] = [cell(row, `${when}Year`), cell(row, `${when}Month`), cell(row, `${when}Day`)];
    if (year === '') return null;
    const iso = (m: number, d: number) => new Date(Date.UTC(Number(year), m, d)).toISOString().slice(0, 10);
    const m = Number(month);
    if (month === '') return { min: iso(0, 1), max: iso(12, 0), precision: 'YEAR' };
    if (day === '') return { min: iso(m - 1, 1), max: iso(m, 0), precision: 'MONTH' };
    return { min: iso(m - 1, Number(day)), max: iso(m - 1, Number(day)), precision: 'DAY' };
  };
  /** The numbers and names of both parties; with the time, where a number goes on under another state. */
  const parties = (row: Row) =>
    ['1', '2'].map(i => {
      const number = cell(row, `ccode${i}`);
      const begins = FIRST_DAYS[number]?.filter(day => day <= (days(row, 'sign')?.max ?? '')).at(-1);
      return `${number} ${cell(row, `cowName${i}`).trim()}${begins === undefined ? '' : ` from ${begins}`}`;
    });
  /** How often each is there. */
  const tally = (values: Iterable<string | undefined>) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  };

  test('every row is held, and no other', () => {
    expect([...held.keys()].sort()).toEqual([...rows.keys()].sort());
  });

  test('each has the days its row leaves open, and is called ended only where the row says so', () => {
    for (const [id, row] of rows) {
      const { signed, inForce, ended, status: stated } = held.get(id) ?? {};
      // -99 is not to know whether it ended: then nobody can say that it is in force.
      const going = cell(row, 'terminated') === '0' ? 'IN_FORCE' : 'UNKNOWN';
      const status = cell(row, 'EIFYear') === '' ? 'SIGNED' : going;
      expect({ signed, inForce, ended, status: stated }, id).toEqual({
        signed: days(row, 'sign'),
        inForce: days(row, 'EIF'),
        ended: null,
        status: cell(row, 'terminated') === '1' ? 'ENDED' : status,
      });
    }
  });

  test('there are as many of each class, year and precision as in the file', () => {
    const all = [...held.values()];
    const printed = [...rows.values()];
    const compare = (name: string, ours: (string | undefined)[], theirs: (string | undefined)[]) => {
      console.log(
        `dcad by ${name}: ${tally(theirs)
          .map(each => each.join(' '))
          .join(', ')}`,
      );
      expect(tally(ours), name).toEqual(tally(theirs));
    };
    const classes = printed.map(row => cell(row, 'type').toUpperCase());
    compare(
      'class',
      all.map(({ dcadClass }) => dcadClass),
      classes,
    );
    const kinds = classes.map(each => (each === 'GENERAL' ? 'FRAMEWORK_DCA' : 'SECTOR_DCA'));
    compare(
      'kind',
      all.map(({ kind }) => kind),
      kinds,
    );
    compare(
      'year signed',
      all.map(({ signed }) => signed?.min.slice(0, 4)),
      printed.map(row => cell(row, 'signYear')),
    );
    const precision = (when: 'sign' | 'EIF') => printed.map(row => days(row, when)?.precision);
    compare(
      'precision signed',
      all.map(({ signed }) => signed?.precision),
      precision('sign'),
    );
    compare(
      'precision in force',
      all.map(({ inForce }) => inForce?.precision),
      precision('EIF'),
    );
    const subjects = printed.map(row => ['1', '2', '3'].map(i => cell(row, `category${i}`)));
    const distinct = subjects.map(each => new Set(each.filter(name => name !== '' && name !== 'DCA')).size);
    compare(
      'number of subjects',
      all.map(each => String(each.subjects?.length)),
      distinct.map(String),
    );
  });

  test('each name and number printed stands for one state of its time, and none is taken for a code of ISO 3166', () => {
    const codes = new Map([...held].map(([id, each]) => [id, (each.parties ?? []).map(({ country }) => country.code)]));
    // A name stands for a state that all its rows have and that is not the other party's: narrowed down from row to row.
    const meant = new Map<string, Set<string>>();
    for (let last = -1, left = 0; last !== left; ) {
      last = left;
      for (const [id, row] of rows)
        for (const [i, name] of parties(row).entries()) {
          const other = parties(row)[1 - i] ?? '';
          const [taken, ...more] = other === name ? [] : (meant.get(other) ?? []);
          const here = (codes.get(id) ?? []).filter(code => more.length > 0 || code !== taken);
          meant.set(name, new Set(here.filter(code => meant.get(name)?.has(code) ?? true)));
        }
      left = [...meant.values()].reduce((sum, { size }) => sum + size, 0);
    }
    const of = (name: string) => [...(meant.get(name) ?? [])].join(' or ');
    const stated = [...codes.values()].flat();
    expect(tally([...rows.values()].flatMap(row => [...new Set(parties(row))].map(of)))).toEqual(tally(stated));
    const all = new Set(stated);
    const byDate = [...meant.keys()].filter(name => name.includes(' from ') || name.startsWith('260'));
    expect(Object.fromEntries(byDate.map(name => [name, of(name)]))).toEqual({
      '260 FRG': 'DEWEST',
      '260 GFR': 'DEWEST',
      '316 CZR from 1918-10-28': 'CSHH',
      '316 CZR from 1993-01-01': 'CZE',
      '345 YUG from 1992-04-27': 'CSXX',
      '345 YUG from 2006-06-03': 'SRB',
      '365 RUS from 1922-12-30': 'SUHH',
      '365 RUS from 1991-12-26': 'RUS',
    });
    const dated = (code: string, row: Row | undefined) => `${code} ${cell(row, 'signYear')}`;
    const counted = tally(
      [...rows.values()].flatMap(row => [...new Set(parties(row).map(of))].map(code => dated(code, row))),
    );
    expect(tally([...codes].flatMap(([id, each]) => each.map(code => dated(code, rows.get(id)))))).toEqual(counted);
    const former = counted.filter(([key]) => /^(SUHH|CSHH|YUCS|CSXX|DEWEST) /.test(String(key)));
    console.log(`dcad, former states by year signed: ${former.map(each => each.join(': ')).join(', ')}`);
    const friends = [...meant.keys()].filter(
      name => all.has(name.split(' ')[1] ?? '') && of(name) !== name.split(' ')[1],
    );
    expect(Object.fromEntries(friends.map(name => [name, of(name)]))).toEqual({
      '305 AUS': 'AUT',
      '315 CZE': 'CSHH',
      '341 MNG': 'MNE',
      '349 SLV': 'SVN',
      '365 RUS from 1922-12-30': 'SUHH',
    });
  });
});
