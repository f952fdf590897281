/** An uncertain date: on at least one day in [min, max]; null is an open bound. */
export interface When {
  readonly type: 'When';
  readonly min: string | null;
  readonly max: string | null;
  readonly precision: string;
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');
const day = (year: number, month: number, date: number) => `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month of the proleptic Gregorian calendar has; 0 when there is no such month. */
const daysIn = (year: number, month: number): number =>
  (month === 2 && isLeap(year) ? 29 : [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]) ?? 0;

/** Whether a text such as 1997-11-17 is a day that was. */
export function isDay(text: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return false;
  return year >= 1 && date >= 1 && date <= daysIn(year, month);
}

/** The date a short form means: a day, a month, a year, a US fiscal year (FY1998, FY1976TQ) or UNKNOWN. */
export function whenOf(text: string): When | null {
  if (text === 'UNKNOWN') return { type: 'When', min: null, max: null, precision: 'UNKNOWN' };
  if (isDay(text)) return { type: 'When', min: text, max: text, precision: 'DAY' };
  const fiscal = fiscalPeriod(text);
  if (fiscal) return { type: 'When', ...fiscal, precision: 'FISCAL_YEAR' };
  const [, yearText, monthText] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? [];
  const year = Number(yearText);
  if (yearText === undefined || year < 1) return null;
  if (monthText === undefined) return { type: 'When', min: day(year, 1, 1), max: day(year, 12, 31), precision: 'YEAR' };
  const month = Number(monthText);
  const last = daysIn(year, month);
  return last ? { type: 'When', min: day(year, month, 1), max: day(year, month, last), precision: 'MONTH' } : null;
}

/** Until 1976 the fiscal year began in July; a quarter of its own joined it to the one that begins in October. */
function fiscalPeriod(text: string): { min: string; max: string } | null {
  const [, yearText, quarter] = /^FY(\d{4})(TQ)?$/.exec(text) ?? [];
  const year = Number(yearText);
  if (yearText === undefined || year < 1844 || (quarter && year !== 1976)) return null;
  if (quarter) return { min: '1976-07-01', max: '1976-09-30' };
  return year <= 1976
    ? { min: day(year - 1, 7, 1), max: day(year, 6, 30) }
    : { min: day(year - 1, 10, 1), max: day(year, 9, 30) };
}

/** The short form of a date that has one, such as 1997-11 or FY1976TQ. */
export function shortForm({ min, max, precision }: When): string | null {
  if (min === null && max === null) return precision === 'UNKNOWN' ? 'UNKNOWN' : null;
  if (min === null || max === null) return null;
  const forms = [max, max.slice(0, 7), max.slice(0, 4), `FY${max.slice(0, 4)}`, `FY${max.slice(0, 4)}TQ`];
  return (
    forms.find(form => {
      const meant = whenOf(form);
      return meant?.precision === precision && meant.min === min && meant.max === max;
    }) ?? null
  );
}
