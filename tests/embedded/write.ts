// A process of its own that starts PostgreSQL and writes without pause, saying what was acknowledged: killed by a test.
import postgres from 'postgres';
import { startEmbedded } from '../../src/embedded/start.ts';

const [home = ''] = process.argv.slice(2);
const { url } = await startEmbedded({ home, say: () => {} });
const sql = postgres(url, { onnotice: () => {} });
await sql`create table if not exists written (writer int, n int, more text, primary key (writer, n))`;
console.log(`url ${url}`);

/** Two rows in one transaction a turn, so that half of one could be seen. */
async function write(writer: number): Promise<void> {
  for (let n = 0; ; n += 2) {
    await sql.begin(async tx => {
      await tx`insert into written values (${writer}, ${n}, ${'x'.repeat(5_000)})`;
      await tx`insert into written values (${writer}, ${n + 1}, null)`;
    });
    console.log(`acknowledged ${writer} ${n}`);
  }
}
await Promise.all([1, 2, 3, 4].map(write));
