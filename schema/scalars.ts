import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

/** Output comes from the compiled statement as text; only values that come in are checked here. */
const text = (name: string, form: RegExp, example: string) => (value: unknown) => {
  if (typeof value === 'string' && form.test(value)) return value;
  throw new GraphQLError(`${name} reads ${example}.`);
};
const asText = (value: unknown) => String(value);

builder.scalarType('Date', {
  description: 'A calendar day as text, YYYY-MM-DD (ISO 8601, proleptic Gregorian calendar).',
  serialize: asText,
  parseValue: text('A Date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '1997-11-17'),
});
builder.scalarType('DateTime', {
  description: 'An instant in UTC as text, YYYY-MM-DDTHH:MM:SS.mmmZ (RFC 3339).',
  serialize: asText,
  parseValue: text('A DateTime', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/, '2026-11-23T20:45:00.000Z'),
});
builder.scalarType('Decimal', {
  description: 'An exact decimal number as text, such as "550000" or "-12.50": never a binary fraction.',
  serialize: asText,
  parseValue: value => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    return text('A Decimal', /^-?\d{1,40}(\.\d{1,20})?$/, '"550000" or "12.50"')(value);
  },
});
