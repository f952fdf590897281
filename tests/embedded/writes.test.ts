import path from 'node:path';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { hold } from './holder.ts';
import { ended, newHome, serverOf, start, until } from './place.ts';

test('kill -9 of node in the middle of writes: PostgreSQL stops by itself, and all that was acknowledged is there', async () => {
  const home = await newHome();
  const script = path.join(import.meta.dirname, 'write.ts');
  const times: number[] = [];
  for (const most of [40, 200]) {
    const writer = hold(home, { script });
    await writer.heard('url');
    await until(() => writer.words('acknowledged').length >= most);
    const pid = serverOf(home);
    const killed = performance.now();
    await writer.kill();
    await ended(pid);
    times.push(performance.now() - killed);
    const acknowledged = writer.words('acknowledged').map(words => words.split(' ').map(Number));

    const server = await start(home, { fsync: 'on' });
    const sql = postgres(server.url, { max: 1 });
    const rows = await sql<{ writer: number; n: number }[]>`select writer, n from written`;
    const written = new Set(rows.map(({ writer, n }) => `${writer} ${n}`));
    expect(acknowledged.length).toBeGreaterThanOrEqual(most);
    for (const [by, n = 0] of acknowledged) for (const row of [n, n + 1]) expect(written).toContain(`${by} ${row}`);
    // A transaction is there whole or not at all.
    for (const { writer, n } of rows) expect(written).toContain(`${writer} ${n % 2 === 0 ? n + 1 : n - 1}`);
    await sql`drop table written`;
    await sql.end();
    await server.stop();
  }
  console.log(`kill -9 of node: PostgreSQL ended by itself after ${times.map(Math.round).join(' and ')} ms`);
});
