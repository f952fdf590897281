import { builder } from './builder.ts';

/** Output comes from the compiled statement as text; only values that come in are checked here. */
const text =
  (name: string, form: RegExp, example: string, fits = (_: string) => true) =>
  (value: unknown) => {
    if (typeof value === 'string' && form.test(value) && fits(value)) return value;
    throw new TypeError(`${name} reads ${example}.`);
  };
const asText = (value: unknown) => String(value);

/** Whether a day is in the calendar, which the form alone does not say. */
const isDay = (text: string) => {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !text.startsWith('0000') && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
};

builder.scalarType('Date', {
  description: 'A calendar day as text, YYYY-MM-DD (ISO 8601, proleptic Gregorian calendar).',
  serialize: asText,
  parseValue: text('A Date', /^\d{4}-\d\d-\d\d$/, 'a day of the calendar such as 1997-11-17', isDay),
});
builder.scalarType('DateTime', {
  description: 'An instant in UTC as text, YYYY-MM-DDTHH:MM:SS.mmmZ (RFC 3339).',
  serialize: asText,
  parseValue: text(
    'A DateTime',
    /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/,
    'an instant such as 2026-11-23T20:45:00.000Z',
    isDay,
  ),
});
builder.scalarType('Decimal', {
  description: 'An exact decimal number as text, such as "550000" or "-12.50": never a binary fraction.',
  serialize: asText,
  parseValue: value => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    return text('A Decimal', /^-?\d{1,1000}(\.\d{1,1000})?$/, '"550000" or "12.50"')(value);
  },
});
