import { describe, expect, test } from 'vitest';
import { readValue } from '../../src/ingest/curated/read-value.ts';
import { readTree } from '../../src/ingest/curated/yaml-tree.ts';
import { Problems } from '../../src/ingest/draft/problem.ts';
import type { Property } from '../../src/ingest/draft/property.ts';
import { shapeOf } from '../../src/ingest/draft/shape.ts';
import { valueText } from '../../src/ingest/draft/value-text.ts';

const properties = { ...named('AGREEMENT'), ...named('FUNDING_LINE') };

function named(type: 'AGREEMENT' | 'FUNDING_LINE'): Record<string, Property> {
  return Object.fromEntries(shapeOf(type).properties);
}

/** Reads one value in the notation of the seeds. */
function read(name: string, notation: string) {
  const problems = new Problems();
  const tree = readTree('x.yaml', `v: ${notation}`, problems);
  const property = properties[name];
  const value = tree?.is === 'map' ? tree.entries.get('v')?.tree : undefined;
  if (!property || !value) throw new Error(`${name} cannot be read.`);
  const stated = readValue(property, value, problems);
  const text = stated && valueText(stated.value, stated.printed, ({ slug }) => `the title of ${slug}`);
  return { value: stated?.value, printed: stated?.printed, text, faults: problems.all.map(({ what }) => what) };
}

describe('dates', () => {
  test.each([
    ['1997-11-17', '1997-11-17', '1997-11-17', 'DAY', '1997-11-17'],
    ['2000-02-29', '2000-02-29', '2000-02-29', 'DAY', '2000-02-29'],
    ['1997-02', '1997-02-01', '1997-02-28', 'MONTH', '1997-02'],
    ['1997', '1997-01-01', '1997-12-31', 'YEAR', '1997'],
    ['FY1998', '1997-10-01', '1998-09-30', 'FISCAL_YEAR', 'FY1998'],
    ['FY1977', '1976-10-01', '1977-09-30', 'FISCAL_YEAR', 'FY1977'],
    ['FY1976TQ', '1976-07-01', '1976-09-30', 'FISCAL_YEAR', 'FY1976TQ'],
    ['FY1976', '1975-07-01', '1976-06-30', 'FISCAL_YEAR', 'FY1976'],
    ['UNKNOWN', null, null, 'UNKNOWN', 'unknown'],
    [
      '{ min: 1997-11-11, max: 1997-11-20, precision: THIRD_OF_MONTH }',
      '1997-11-11',
      '1997-11-20',
      'THIRD_OF_MONTH',
      '1997-11-11 to 1997-11-20',
    ],
    ['{ min: 1997-11-11, precision: UNKNOWN }', '1997-11-11', null, 'UNKNOWN', 'from 1997-11-11'],
    ['{ max: 1997-11-11, precision: YEAR }', null, '1997-11-11', 'YEAR', 'until 1997-11-11'],
  ])('%s', (notation, min, max, precision, text) => {
    const found = read('signed', notation);
    expect(found.value).toEqual({ type: 'When', min, max, precision });
    expect(found.text).toBe(text);
    expect(found.faults).toEqual([]);
  });

  test.each([
    '1997-02-30',
    '1900-02-29',
    '1997-13',
    '0000',
    '1997-1-1',
    'FY1977TQ',
    'yesterday',
    '{ min: 1997-02-30, precision: DAY }',
    '{ min: 1998-01-01, max: 1997-01-01, precision: YEAR }',
    '{ min: 1998-01-01, precision: DAY }',
    '{ min: 1998-01-01 }',
    '{ min: 1998-01-01, precision: SOON }',
    '[1997]',
    '{ min: 1997-01-01, from: 1997, precision: YEAR }',
    '{ precision: YEAR }',
  ])('refuses %s', notation => {
    expect(read('signed', notation).faults).toHaveLength(1);
  });

  test('a fiscal year is one fiscal year', () => {
    expect(read('fiscalYear', 'FY1998').text).toBe('FY1998');
    expect(read('fiscalYear', '1998').faults).toEqual(['fiscalYear is not one fiscal year.']);
  });

  test('keeps the printed words', () => {
    expect(read('signed', '{ min: 1997-11-11, max: 1997-11-20, precision: WEEK, printed: then }').printed).toBe('then');
  });
});

describe('numbers', () => {
  test.each([
    ['12', { point: '12', qualifier: 'EXACT' }, '12'],
    ['-0.50', { point: '-0.5', qualifier: 'EXACT' }, '-0.5'],
    ['12345678901234567890123.10', { point: '12345678901234567890123.1' }, '12345678901234567890123.1'],
    [
      '{ point: 1400, qualifier: ABOUT, unit: troops }',
      { point: '1400', min: null, unit: 'troops' },
      'about 1400 troops',
    ],
    ['{ min: 41, qualifier: MORE_THAN, unit: events }', { min: '41', max: null }, 'at least 41 events'],
    [
      '{ min: 41, qualifier: MORE_THAN, unit: events, printed: more than 40 events }',
      { min: '41' },
      'more than 40 events',
    ],
    ['{ max: 39, qualifier: LESS_THAN }', { max: '39' }, 'at most 39'],
    ['{ min: 1, qualifier: AT_LEAST }', { min: '1' }, 'at least 1'],
    ['{ max: 1, qualifier: AT_MOST }', { max: '1' }, 'at most 1'],
    ['{ max: 1, qualifier: UP_TO }', { max: '1' }, 'up to 1'],
    ['{ min: 1, max: 2, qualifier: BETWEEN, unit: days }', { min: '1', max: '2' }, '1 to 2 days'],
  ])('%s', (notation, value, text) => {
    const found = read('plannedActivities', notation);
    expect(found).toMatchObject({ value: { type: 'Quantity', ...value }, text, faults: [] });
  });

  test.each([
    '1e6',
    '0x1F',
    '1,400',
    'many',
    '{ point: 1 }',
    '{ min: 2, max: 1, qualifier: BETWEEN }',
    '{ min: 1, qualifier: EXACT }',
    '{ min: 1, qualifier: BETWEEN }',
    '{ point: 3, max: 2, qualifier: ABOUT }',
    '{ point: 1, qualifier: SOME }',
    '{ point: 1, qualifier: EXACT, currency: USD }',
  ])('refuses %s', notation => {
    expect(read('plannedActivities', notation).faults).toHaveLength(1);
  });
});

describe('sums', () => {
  test.each([
    ['{ point: 550000, qualifier: ABOUT, currency: USD }', 'about 550000 USD'],
    ['{ point: -5.10, currency: USD }', '-5.1 USD'],
    ['{ min: 5000000, qualifier: MORE_THAN, currency: USD, printed: more than $5 million }', 'more than 5000000 USD'],
    ['{ max: 5, qualifier: LESS_THAN, currency: USD }', 'less than 5 USD'],
  ])('%s', (notation, text) => {
    expect(read('amount', notation)).toMatchObject({ text, faults: [] });
  });

  test.each(['5', '{ point: 5 }', '{ point: 5, currency: dollars }', '{ currency: USD }'])('refuses %s', notation => {
    expect(read('amount', notation).faults).toHaveLength(1);
  });
});

test('references, choices, lists and text', () => {
  expect(read('donor', 'QQA').value).toEqual({ type: 'Record', record: 'COUNTRY', slug: 'QQA' });
  expect(read('donor', 'QQA').text).toBe('the title of QQA');
  expect(read('kind', 'MOU').value).toEqual({ type: 'Enum', value: 'MOU' });
  expect(read('subjects', '[a, "b c"]').value).toEqual({ type: 'Text', text: 'a; b c' });
  expect(read('place', '0126').value).toEqual({ type: 'Text', text: '0126' });
  expect(read('subjects', '["a; b"]').faults).toHaveLength(1);
  expect(read('subjects', 'a').faults).toHaveLength(1);
  expect(read('kind', 'PACT').faults).toHaveLength(1);
  expect(read('place', '').faults).toEqual(['place is empty.']);
  expect(read('place', '" "').faults).toHaveLength(1);
});
