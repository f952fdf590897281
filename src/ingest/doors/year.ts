import { whenOf } from '../draft/calendar.ts';
import type { Value } from '../draft/value.ts';

/** A year as an uncertain date; nothing where it is blank or no year. */
export const yearOf = (text: string): Value | null => (/^\d{4}$/.test(text.trim()) ? whenOf(text.trim()) : null);
