import type { SQL } from 'drizzle-orm';
import type { Row } from '../plan/row.ts';

/** What a value that is not sure can be asked, beyond its parts: what it takes, and what then holds of it. */
export type Operator = { about: string } & (
  | { takes: 'Date'; holds: (value: Row, day: SQL) => SQL }
  | { takes: 'DateRange'; holds: (value: Row, from: SQL | undefined, to: SQL | undefined) => SQL }
  | { takes: 'Decimal'; holds: (value: Row, number: SQL, definitely: boolean) => SQL }
);
export type Operators = Readonly<Record<string, Operator>>;

/** What a row can be asked of one day: whether something goes on then. */
export interface Moment {
  about: string;
  holds: (row: Row, day: SQL) => SQL;
}
