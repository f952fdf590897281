import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = 'agreements/DCAD-v1.0-main.csv';
const folder = process.env.ENTENTE_DATA;

/** Why the tests that read the agreements are skipped; null where there is a folder to read them from. */
export const skipped = folder ? null : `Skipped: ENTENTE_DATA names no folder with ${file}.`;
if (skipped) console.log(skipped);

/** A row of the Defense Cooperation Agreement Dataset: its cells by column, as printed. */
export type Row = ReadonlyMap<string, string>;

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** Every row of the published file. */
export function dcadRows(): Row[] {
  const [head = '', ...lines] = readFileSync(path.join(folder ?? '', file), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  const columns = cells(head);
  return lines.map(line => {
    const given = cells(line);
    if (given.length !== columns.length) throw new Error(`${given.length} cells in: ${line}`);
    return new Map(columns.map((column, i) => [column, given[i] ?? '']));
  });
}
