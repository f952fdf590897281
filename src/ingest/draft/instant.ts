import { isDay } from './calendar.ts';

/** A moment in UTC in its one spelling, or null: `2026-11-23T20:45:00Z`, or a day alone for its first moment. */
export function instant(text: string): string | null {
  const [, day, time = '00:00:00', fraction = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?Z)?$/.exec(text) ?? [];
  if (day === undefined || !isDay(day) || day < '0001-01-02' || day > '9999-12-30') return null;
  const [hours = 99, minutes = 99, seconds = 99] = time.split(':').map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return `${day}T${time}.${fraction.padEnd(6, '0')}Z`;
}
