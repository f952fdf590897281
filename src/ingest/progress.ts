import type { RowCounts } from './ingest.ts';

/** Milliseconds between lines where nobody watches a terminal. */
const PAUSE = 5_000;

/** How far reading is: bytes read, and bytes there are if that is known. */
export interface Reading {
  readonly read: number;
  readonly size: number | null;
}

/** Tells how an import goes on: on a terminal in one line that is written again, else a line now and then. */
export function progressOn(terminal: { readonly isTTY?: boolean; write(text: string): unknown }, reading: Reading) {
  const started = Date.now();
  let told = started;
  return {
    tell({ rows }: RowCounts): void {
      const now = Date.now();
      const line = lineOf(rows, reading, now - started);
      if (terminal.isTTY) terminal.write(`\r\u001b[K${line}`);
      else if (now - told >= PAUSE) {
        told = now;
        terminal.write(`${line}\n`);
      }
    },
    /** Leaves the line for what comes after. */
    end(): void {
      if (terminal.isTTY) terminal.write('\r\u001b[K');
    },
  };
}

function lineOf(rows: number, { read, size }: Reading, elapsed: number): string {
  const pace = `${rows.toLocaleString('en')} rows, ${Math.round((rows * 1000) / Math.max(elapsed, 1)).toLocaleString('en')} a second`;
  if (!size || read === 0) return pace;
  const left = Math.ceil((elapsed * Math.max(size - read, 0)) / read / 1000);
  return `${pace}, ${Math.min(100, Math.floor((100 * read) / size))}% read, about ${left} s left`;
}
