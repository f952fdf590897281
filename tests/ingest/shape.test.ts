import { expect, test } from 'vitest';
import { property } from '../../drizzle/tables/index.ts';
import { concepts } from '../../src/ingest/draft/concepts.ts';
import { shapeOf, shapes } from '../../src/ingest/draft/shape.ts';
import { inOrder } from '../../src/ingest/save/table-order.ts';

const kinds = (type: Parameters<typeof shapeOf>[0]) =>
  Object.fromEntries([...shapeOf(type).properties.values()].map(({ name, kind }) => [name, kind]));

test('columns that belong together are one property', () => {
  expect(kinds('FUNDING_LINE')).toMatchObject({
    fiscalYear: 'fiscal',
    amount: 'money',
    donor: 'record',
    stage: 'enum',
  });
  expect(kinds('AGREEMENT')).toMatchObject({
    signed: 'when',
    plannedActivities: 'quantity',
    subjects: 'list',
    place: 'text',
  });
  expect(shapeOf('AGREEMENT').properties.get('inForce')?.columns).toEqual({
    min: 'inForceMin',
    max: 'inForceMax',
    precision: 'inForcePrecision',
    asPrinted: 'inForceAsPrinted',
  });
});

test('a reference leads where its foreign key does, and what may not be empty is required', () => {
  expect(shapeOf('POST').properties.get('organization')).toMatchObject({ target: 'ORGANIZATION', required: true });
  expect(shapeOf('FUNDING_LINE').properties.get('agency')).toMatchObject({ target: 'ORGANIZATION', required: false });
});

test('a part is told by its unique key, and takes from its claim how it was claimed', () => {
  const participant = shapeOf('PARTICIPANT');
  expect(participant.naturalKey).toEqual(['eventId', 'countryId', 'organizationId', 'officialId', 'role', 'modality']);
  expect(participant.oneOf.map(({ name }) => name)).toEqual(['country', 'organization', 'official']);
  expect([...participant.fromClaim]).toEqual(['modality']);
  expect([...shapeOf('ALIAS').fromClaim]).toEqual(['articleId', 'datasetId']);
  for (const { part, naturalKey } of shapes.values()) expect(naturalKey.length > 0).toBe(part !== null);
});

test('what a concept can say is something a claim can be about', () => {
  const known = new Set<string>(property.enumValues);
  const words = concepts.flatMap(({ type }) => [...shapeOf(type).properties.values()].map(({ word }) => word));
  expect(words.filter(word => !known.has(word))).toEqual([]);
});

test('tables come after those they refer to', () => {
  const order = inOrder().map(({ type }) => type);
  expect(order).toHaveLength(shapes.size);
  for (const [index, type] of order.entries()) {
    for (const target of shapeOf(type).targets.values()) {
      if (target !== type) expect(order.indexOf(target)).toBeLessThan(index);
    }
  }
});
