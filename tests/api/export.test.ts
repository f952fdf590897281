import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, startService } from '../service.ts';
import { addIngestions } from './export/add-ingestions.ts';
import { addPrograms } from './export/add-programs.ts';
import { fromTheGraph, roots } from './export/from-the-graph.ts';
import { readCsv } from './export/read-csv.ts';

/** Texts that a file could get wrong, the first ones because a spreadsheet would run them. */
const formulas = [
  '=1+1',
  '+1 day',
  '-2+3',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '\nx',
  '=HYPERLINK("http://x","y")',
  '＝1',
  '－1',
  '+5',
];
const oddities = [
  'a "b" c',
  'a,b',
  'one\r\ntwo\nthree\rfour',
  '😀 Алдория ́',
  ' a ',
  ',',
  '"',
  "'",
  '-5',
  '-1.50',
  'a; b',
  '\u2028',
];

let service: Service;
beforeAll(async () => {
  service = await startService({ world: 'world' });
  await addPrograms(service.url, 'select * from json_array_elements_text($1::text::json)', [
    JSON.stringify([...formulas, ...oddities]),
  ]);
  await addIngestions(service.url);
});
afterAll(() => service.stop());

interface Asked {
  where?: unknown;
  orderBy?: unknown;
  columns?: string;
}
const address = (file: string, { where, orderBy, columns }: Asked = {}) => {
  const given = { where: where && JSON.stringify(where), orderBy: orderBy && JSON.stringify(orderBy), columns };
  const parameters = Object.entries(given).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return `/export/${file}?${new URLSearchParams(parameters)}`;
};
async function textOf(file: string, asked?: Asked): Promise<string> {
  const response = await service.fetch(address(file, asked));
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return text;
}
const ndjson = async (name: string, asked?: Asked): Promise<Record<string, unknown>[]> =>
  (await textOf(`${name}.ndjson`, asked))
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line));

describe.each(roots)('$name', ({ name, field }) => {
  it('has every row of the graph, with all that the graph answers of it, in its order', async () => {
    const rows = await ndjson(name);
    expect(rows).toEqual(await fromTheGraph(service, field));
    expect(rows.length).toBeGreaterThan(1);
  });

  it('says the same in CSV', async () => {
    const rows = await ndjson(name);
    const [head = [], ...lines] = readCsv(await textOf(`${name}.csv`));
    expect(head).toEqual(Object.keys(rows[0] ?? {}));
    expect(new Set(head).size).toBe(head.length);
    const cell = (value: unknown) => {
      const text = Array.isArray(value) ? value.join('; ') : String(value ?? '');
      return formulas.includes(text) ? `'${text}` : text;
    };
    expect(lines).toEqual(rows.map(row => Object.values(row).map(cell)));
  });
});

const some: readonly [string, string, Asked][] = [
  ['agreements', 'agreements', { where: { signatures: { some: {} }, signed: { precision: { eq: 'DAY' } } } }],
  ['agreements', 'agreements', { orderBy: { signatures: { field: 'COUNT' }, direction: 'DESC' } }],
  ['funding-lines', 'fundingLines', { where: { amount: { value: { gt: '500000' } } }, orderBy: [{ field: 'AMOUNT' }] }],
  [
    'funding-lines',
    'fundingLines',
    {
      where: { or: [{ stage: { in: ['OBLIGATED'] } }, { agreementIsNull: false }], not: { fiscalYear: { lt: 1980 } } },
      orderBy: [
        { agreement: { field: 'TITLE' }, nulls: 'FIRST' },
        { field: 'FISCAL_YEAR', direction: 'DESC' },
      ],
    },
  ],
  [
    'claims',
    'claims',
    { where: { inferred: { eq: true } }, orderBy: [{ article: { publisher: { field: 'TITLE' } } }] },
  ],
  ['programs', 'programs', { where: { title: { contains: '\n' } }, orderBy: [{ field: 'TITLE', direction: 'DESC' }] }],
  ['officials', 'officials', { orderBy: [] }],
];
it.each(some)('takes where and orderBy as the graph does: %s %#', async (name, field, asked) => {
  const rows = await ndjson(name, asked);
  expect(rows).toEqual(await fromTheGraph(service, field, asked));
  expect(rows.length).toBeGreaterThan(0);
  const usual = await ndjson(name);
  if (asked.where) expect(rows.length).toBeLessThan(usual.length);
  else if (!Array.isArray(asked.orderBy)) expect(rows).not.toEqual(usual);
});

it('begins with what a row is called, and ends with who says so', async () => {
  // What is no record has an id, and nobody states it.
  for (const { name } of roots.filter(
    one => !['claims', 'conflicts', 'differences', 'ingestions'].includes(one.name),
  )) {
    const [head = []] = readCsv(await textOf(`${name}.csv`));
    expect([head.slice(0, 2), head.at(-1)], name).toEqual([['slug', 'title'], 'sources']);
  }
});

it('shows the fields named, in that order, each with all its columns', async () => {
  const [head] = readCsv(await textOf('agreements.csv', { columns: 'signed,sources,slug,plannedActivities,id' }));
  const parts = ['Point', 'Min', 'Max', 'Qualifier', 'Unit'].map(part => `plannedActivities${part}`);
  expect(head).toEqual(['signedMin', 'signedMax', 'signedPrecision', 'sources', 'slug', ...parts, 'id']);
  const [row] = await ndjson('funding-lines', { columns: 'amount,recipient', where: { amount: { value: { lt: 0 } } } });
  expect(Object.keys(row ?? {})).toEqual([
    ...['Value', 'Min', 'Max', 'Qualifier', 'Currency'].map(part => `amount${part}`),
    ...['recipientSlug', 'recipientTitle'],
  ]);
  expect(row?.amountValue).toMatch(/^-\d/);
});

it('keeps spreadsheets from running texts, and leaves numbers alone', async () => {
  const [, ...lines] = readCsv(
    await textOf('programs.csv', { columns: 'title', where: { slug: { startsWith: 'new-' } } }),
  );
  expect(lines.flat()).toEqual([...formulas.map(text => `'${text}`), ...oddities]);
  const negative = { columns: 'amount', where: { amount: { value: { lt: 0 } } } };
  const [, [amount] = []] = readCsv(await textOf('funding-lines.csv', negative));
  expect(amount).toBe((await ndjson('funding-lines', negative))[0]?.amountValue);
});

it('has a line for every row, also where nothing is in it, and for no row the names alone', async () => {
  const none = { columns: 'purpose', where: { purpose: { isNull: true } } };
  const rows = await ndjson('funding-lines', none);
  expect(await textOf('funding-lines.csv', none)).toBe(`purpose\r\n${'""\r\n'.repeat(rows.length)}`);
  const nothing = { columns: 'slug,place', where: { or: [] } };
  expect([await textOf('events.csv', nothing), await textOf('events.ndjson', nothing)]).toEqual(['slug,place\r\n', '']);
});

it('says what the file is, and lets pages read it', async () => {
  const headers = { origin: 'https://anyone.example', 'x-request-id': 'mine' };
  for (const [format, type] of [
    ['csv', 'text/csv; charset=utf-8; header=present'],
    ['ndjson', 'application/x-ndjson'],
  ]) {
    const response = await service.fetch(`/export/funding-lines.${format}`, { headers });
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="funding-lines.${format}"`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('x-request-id')).toBe('mine');
    await response.text();
  }
  const preflight = { method: 'OPTIONS', headers: { ...headers, 'access-control-request-method': 'GET' } };
  const asked = await service.fetch('/export/events.csv', preflight);
  expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET']);
  expect((await service.fetch('/export/nothing.csv', preflight)).status).toBe(404);
});

it('sends one statement, and logs one line when all rows are out', async () => {
  service.statements.length = 0;
  service.log.length = 0;
  const rows = await ndjson('claims');
  expect(service.statements).toHaveLength(1);
  const line = { path: '/export/claims.ndjson', status: 200, statements: 1, rows: rows.length, ended: 'complete' };
  expect(service.log).toEqual([expect.objectContaining({ ...line, msg: 'request' })]);
});
