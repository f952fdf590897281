import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { expect } from 'vitest';
import { slugOf } from '../../src/ingest/doors/slug.ts';
import type { Command } from './entente.ts';

export const ROWS = 4_000;
/** Rows that lead to nothing here, one in a thousand, and one that is corrected: the seeds hold it with another amount. */
export const UNKNOWN = ROWS / 1_000;
const CORRECTED =
  '1998,Somewhere,Kazakhstan,Military,A Row,Department of State,International Military Education and Training,12,1';
export const report = `${ROWS + 1} rows read: ${ROWS - UNKNOWN} inserted, 1 updated, 0 unchanged, ${UNKNOWN} rejected`;
export const again = `${ROWS + 1} rows read: 0 inserted, 0 updated, ${ROWS - UNKNOWN + 1} unchanged, ${UNKNOWN} rejected`;

const HEADER =
  'Fiscal Year,Region,Country,Assistance Category,Publication Row,Funding Agency,Funding Account Name,Obligations (Historical Dollars),Obligations (Constant Dollars)';
const COUNTRIES = ['Kazakhstan', 'Uzbekistan', 'Kyrgyzstan', 'Tajikistan'];
const yearOf = (row: number) => 1960 + (row % 50);
const countryOf = (row: number) => COUNTRIES[Math.floor(row / 50) % COUNTRIES.length] ?? '';
const accountOf = (row: number) => `Bridge ${Math.floor(row / 200)}`;
const AGENCY = 'Bureau of Bridges';

/** A file in the shape of the Greenbook. */
export const longFile = [
  HEADER,
  ...Array.from({ length: ROWS }, (_, row) => {
    const country = row % 1_000 === 999 ? 'Quaria' : countryOf(row);
    return `${yearOf(row)},Somewhere,${country},Economic,A Row,${AGENCY},${accountOf(row)},${row},${row}`;
  }),
  CORRECTED,
  '',
].join('\n');

/** Where an import of the file is held up: as it begins, when it writes some row, when all but the end is done. */
export type Moment = 'the beginning' | number | 'the end';

/** An import that waits, and its connection. */
export interface HeldUp {
  readonly pid: number;
  /** Lets it go on. */
  release(): Promise<void>;
}

/** Holds an import up at a moment; resolves once it waits there. */
export async function holdUp(
  url: string,
  moment: Moment,
  start: () => Command,
): Promise<HeldUp & { command: Command }> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(`begin; ${blocking(moment)}`);
  const command = start();
  let over = false;
  void command.ended.then(() => {
    over = true;
  });
  for (;;) {
    const [found] = await sql<{ pid: number }[]>`
      select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`;
    if (found) return { pid: found.pid, command, release: () => sql.end({ timeout: 0 }) };
    expect(over, command.said()).toBe(false);
    await delay(20);
  }
}

function blocking(moment: Moment): string {
  if (moment === 'the beginning') return 'lock table datasets in access exclusive mode';
  if (moment === 'the end') return 'lock table ingestions in share mode';
  const key = [yearOf(moment), countryOf(moment), 'Economic', AGENCY, accountOf(moment)].join(' ');
  return `insert into records (type, slug) values ('FUNDING_LINE', '${slugOf('greenbook', key)}')`;
}
