import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { nearest } from '../draft/nearest.ts';
import type { File } from './input.ts';
import { InputProblem } from './input-problem.ts';
import { readUtf8 } from './utf8.ts';

/** Letters one row may have: a quote that never closes ends here. */
const LONGEST_ROW = 100_000;

/** A row of a table: the line it begins in, and what it holds by the names of the columns asked for. */
export interface CsvRow<Column extends string> {
  readonly line: number;
  cell(column: Column): string;
}

/**
 * Reads comma-separated values (RFC 4180), a row at a time. Every column asked for must be in the header; `others` is
 * told of those nobody asked for. Throws InputProblem, which names line and column.
 */
export async function* readCsv<Column extends string>(
  file: File,
  columns: readonly Column[],
  others: (names: readonly string[]) => void = () => {},
): AsyncGenerator<CsvRow<Column>> {
  // Rows that were read before one that cannot be are dropped with it, so where it begins is noted on the way.
  let parsed = 0;
  const parser = parse({
    ...{ bom: true, info: true, max_record_size: LONGEST_ROW, skip_empty_lines: true },
    on_record: (row: string[], { lines }: { lines: number }) => {
      parsed = lines;
      return row;
    },
  });
  // What ends the pipeline ends the loop below, too.
  pipeline(Readable.from(readUtf8(file)), parser, () => {});
  const rows: AsyncIterable<{ record: string[]; info: { lines: number } }> = parser;
  let header: readonly string[] | undefined;
  let line = 1;
  try {
    for await (const { record, info } of rows) {
      const begins = line;
      line = info.lines + 1;
      if (!header) {
        header = record;
        checkHeader(file, header, columns);
        const more = header.filter(name => !columns.some(column => column === name));
        if (more.length > 0) others(more);
        continue;
      }
      const places = header;
      yield { line: begins, cell: column => record[places.indexOf(column)] ?? '' };
    }
  } catch (error) {
    throw error instanceof CsvError ? problemOf(file, error, parsed + 1, header ?? columns) : error;
  }
  if (!header) throw new InputProblem(`${file.name} is empty.`);
}

function checkHeader(file: File, header: readonly string[], columns: readonly string[]): void {
  if (header[0]?.trimStart().startsWith('<'))
    throw new InputProblem(`${file.name} is a web page, not a table (line 1). Download the file itself.`);
  const missing = columns.filter(column => !header.includes(column));
  if (missing.length === 0) return;
  const more = header.filter(name => !columns.includes(name));
  const fresh = more.map(name => {
    const near = nearest(name, missing);
    return near ? `"${name}" (is it "${near}"?)` : `"${name}"`;
  });
  throw new InputProblem(
    `${file.name}, line 1: the header lacks ${list(missing.map(name => `"${name}"`))}.${fresh.length > 0 ? ` New in it: ${list(fresh)}.` : ''} Nothing was written.`,
  );
}

const MOST_NAMED = 12;
const list = (names: readonly string[]) =>
  names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`
    : names.join(', ');

function problemOf(file: File, error: CsvError, line: number, header: readonly string[]): InputProblem {
  const said = (what: string) => new InputProblem(`${file.name}, ${what} Nothing was written.`, { cause: error });
  const at = typeof error.column === 'number' ? error.column : header.length;
  const column = header[at] === undefined ? `column ${at + 1}` : `column ${at + 1} ("${header[at]}")`;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return said(`line ${line}, ${column}: a quote opens and does not close; the file is cut off or damaged.`);
    case 'CSV_INVALID_CLOSING_QUOTE':
      return said(`line ${line}, ${column}: a quote closes inside the value; a quote in a value is written twice.`);
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH': {
      const found = Array.isArray(error.record) ? error.record.length : 0;
      const where = found < header.length ? `column ${found + 1} ("${header[found]}") is not there` : 'it has more';
      return said(`line ${line}: it has ${found} columns where the header has ${header.length}; ${where}.`);
    }
    default:
      return said(`line ${line}, ${column}: ${error.message}.`);
  }
}
