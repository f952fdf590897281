import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import type { Db } from './client.ts';

/** What a column can be given; objects are JSON, arrays lists of text. */
export type Field = string | number | boolean | null | object;

/** Characters sent at once. */
const CHUNK = 64 * 1024;

/** Sends rows into a table by COPY, on the connection of a transaction. `columns` and `table` are names of ours. */
export async function copyInto(
  tx: Db,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Field[]>,
): Promise<void> {
  const { session } = tx._;
  if (!(session instanceof PostgresJsSession)) throw new Error('COPY needs a connection of postgres.js.');
  const client: Pick<Sql, 'unsafe'> = session.client;
  const into = await client
    .unsafe(`copy "${table}" (${columns.map(name => `"${name}"`).join()}) from stdin`)
    .writable();
  let broken: Error | undefined;
  into.on('error', error => {
    broken = error;
  });
  for (const chunk of chunks(rows)) {
    if (broken) throw broken;
    if (!into.write(chunk)) await once(into, 'drain');
  }
  // postgres.js forgets the stream once its end is sent, and with it what goes wrong after: the next statement tells.
  into.end();
  await setImmediate();
  if (broken) throw broken;
  await client.unsafe('select');
}

function* chunks(rows: Iterable<readonly Field[]>): Generator<string, undefined> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${row.map(copyText).join('\t')}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, letter => ESCAPES[letter] ?? letter);

/** A field as COPY's text format spells it. */
function copyText(field: Field): string {
  if (field === null) return '\\N';
  if (Array.isArray(field))
    return escaped(`{${field.map(item => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join()}}`);
  return escaped(typeof field === 'object' ? JSON.stringify(field) : String(field));
}
