import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { migrate } from '../../../drizzle/migrate.ts';
import { startEmbedded } from '../../../src/embedded/start.ts';
import { seed } from '../../../src/ingest/seed.ts';

// How fast the Greenbook comes in, beside a bare COPY of the same file into one table, and what the command holds.
const root = fileURLToPath(new URL('../../..', import.meta.url));
const { ENTENTE_DATA: folder } = process.env;
if (!folder) {
  console.error(
    'ENTENTE_DATA names no folder with countries and funding/us_foreignaid_greenbook.csv: nothing measured.',
  );
  process.exit(1);
}
const file = path.join(folder, 'funding/us_foreignaid_greenbook.csv');
/** How many times the rows the larger file has. */
const TIMES = 10;

const home = path.join(tmpdir(), `entente-bench-${randomUUID()}`);
const say = (line: string) => void process.stderr.write(`${line}\n`);
const embedded = await startEmbedded({ home, say });
const admin = postgres(embedded.url, { max: 1, onnotice: () => {} });
try {
  await migrate(embedded.url);
  await seed({ url: embedded.url, folder: path.join(root, 'seeds'), say });
  await command('countries', path.join(folder, 'countries'));
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n').length - 1;
  const bare = await bareCopy();
  say(`bare COPY: ${rows} rows in ${bare.toFixed(2)} s`);
  const single = await command('greenbook', file);
  const many = path.join(home, 'many.csv');
  await multiply(many);
  const tenfold = await command('greenbook', many);
  console.log(`| what | seconds | rows a second | of a bare COPY | memory at most, MB |
|---|---|---|---|---|
| bare COPY | ${bare.toFixed(2)} | ${Math.round(rows / bare)} | 1 | |
| ingest, ${rows} rows | ${single.seconds.toFixed(1)} | ${Math.round(rows / single.seconds)} | ${(bare / single.seconds).toFixed(3)} | ${single.megabytes} |
| ingest, ${TIMES} times the rows | ${tenfold.seconds.toFixed(1)} | ${Math.round((rows * TIMES) / tenfold.seconds)} | ${((bare * TIMES) / tenfold.seconds).toFixed(3)} | ${tenfold.megabytes} |
| ${TIMES} times the rows take | ${(tenfold.seconds / single.seconds).toFixed(2)} times as long | | | |`);
} finally {
  await admin.end();
  await embedded.stop();
  rmSync(home, { recursive: true, force: true });
}

/** The best of three. */
async function bareCopy(): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    await admin`drop table if exists bare`;
    await admin`create table bare (a text, b text, c text, d text, e text, f text, g text, h text, i text)`;
    const began = performance.now();
    await pipeline(createReadStream(file), await admin`copy bare from stdin (format csv, header)`.writable());
    times.push((performance.now() - began) / 1000);
  }
  await admin`drop table bare`;
  return Math.min(...times);
}

/** Brings a file in by the command; answers how long it took and the most memory its process held. */
async function command(door: string, of: string): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  const words = ['--import', 'tsx', 'src/cli.ts', 'ingest', door, of, '--rejects', path.join(home, 'rejects.ndjson')];
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: embedded.url },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let most = 0;
  const look = setInterval(() => {
    try {
      most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
    } catch {
      // No system that tells, or the process is gone.
    }
  }, 100);
  const code = await new Promise(resolve => child.once('close', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`ingest ${door} ended with ${code}.`);
  return { seconds: (performance.now() - began) / 1000, megabytes: Math.round(most / 1024) };
}

/** The same rows again and again, each time with keys of its own: other names of accounts. */
async function multiply(to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const out = createWriteStream(to);
  out.write(`${header}\n`);
  for (let nth = 0; nth < TIMES; nth++) {
    const chunk = lines.map(line => line.replace(/("?),(-?\d*),(-?\d*)$/, ` (${nth})$1,$2,$3`));
    if (!out.write(`${chunk.join('\n')}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
