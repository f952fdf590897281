import { setTimeout as pause } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWriter, type Writer } from '../../drizzle/client.ts';
import { countries } from '../../drizzle/tables/countries.ts';
import { type Database, freshDatabase, type Service, startService } from '../service.ts';
import { measured } from './measured.ts';

const query = 'query Kind($code: String!) { country(code: $code) { region } }';
const SLUG = 'ZZA';

let database: Database;
let writer: Writer;
let nodes: [Service, Service];
let admin: postgres.Sql;
beforeAll(async () => {
  database = await freshDatabase('world');
  writer = openWriter(database.url);
  admin = postgres(database.url, { max: 1, onnotice: () => {} });
  const node = () => startService({ database, answersMb: 1, reader: { follows: true } });
  nodes = [await node(), await node()];
});
afterAll(async () => {
  await Promise.all([writer.close(), admin.end()]);
  for (const node of nodes) await node.stop();
  await database.drop();
});
beforeEach(() => {
  for (const node of nodes) node.statements.length = 0;
});

interface Answered {
  region: string;
  version: number;
  status: number;
}

async function region(
  node: Service,
  { least, bySocket }: { least?: number; bySocket?: boolean } = {},
): Promise<Answered> {
  const response = await (bySocket ? node.bySocket : node.fetch)('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(least !== undefined && { 'x-data-version': String(least) }) },
    body: JSON.stringify({ query, variables: { code: SLUG } }),
  });
  const { data } = await response.json();
  return {
    region: data?.country.region,
    version: Number(response.headers.get('x-data-version')),
    status: response.status,
  };
}

/** Writes as the verbs do, and answers the version that came of it. */
async function write(value: string): Promise<number> {
  const { version } = await writer.transaction(tx =>
    tx.update(countries).set({ region: value }).where(eq(countries.code, SLUG)),
  );
  return version ?? 0;
}

/** Waits until a node counts what it knows as the newest. */
async function following(node: Service): Promise<void> {
  while ((await measured(node, 'entente_data_version')) === 0) await pause(20);
}

describe('what is kept', () => {
  const [first, second] = [() => nodes[0], () => nodes[1]];

  it('is served without a statement, on both ways, until the data changes', async () => {
    await following(first());
    const version = await write('Here');
    for (const bySocket of [false, true, true, false])
      expect(await region(first(), { bySocket })).toEqual({ region: 'Here', version, status: 200 });
    expect(first().statements).toHaveLength(1);
    expect(await write('There')).toBe(version + 1);
    expect(await region(first())).toEqual({ region: 'There', version: version + 1, status: 200 });
    expect(first().statements).toHaveLength(2);
  });

  it('is not served for other values or another question', async () => {
    await region(first());
    const { body } = await first().ask(query, { code: 'ZZB' });
    expect(body.data).not.toEqual({ country: { region: 'There' } });
    expect((await first().ask(query.replace('region', 'slug'), { code: SLUG })).body.data).toEqual({
      country: { slug: SLUG },
    });
  });

  it('is not served any more when somebody writes by other means', async () => {
    await following(first());
    await region(first());
    const [was] = await admin`select version from data_versions`;
    await admin`update countries set region = 'Elsewhere' where code = ${SLUG}`;
    while ((await region(first())).region !== 'Elsewhere') await pause(5);
    expect((await region(first())).version).toBe(Number(was?.version) + 1);
  });

  it('is served by no node once the verb has returned, and a transaction that is undone changes nothing', async () => {
    for (const node of nodes) await following(node);
    for (let i = 0; i < 20; i++) {
      const version = await write(`Round ${i}`);
      for (const node of nodes) expect(await region(node)).toEqual({ region: `Round ${i}`, version, status: 200 });
      await expect(
        writer.transaction(async tx => {
          await tx.update(countries).set({ region: 'Never' });
          throw new Error('undone');
        }),
      ).rejects.toThrow('undone');
      for (const node of nodes) expect((await region(node)).version).toBe(version);
    }
  });

  it('is not served while the listening connection is down, and is again when it is back', async () => {
    await following(first());
    await region(first());
    await admin`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like 'entente knows version %'`;
    while ((await measured(first(), 'entente_data_version')) !== 0) await pause(1);
    first().statements.length = 0;
    await region(first());
    await following(first());
    // Kept before it was down, it may be of long ago.
    await region(first());
    expect(first().statements).toHaveLength(2);
    await region(first());
    expect(first().statements).toHaveLength(2);
  });

  it('is asked for once by many who ask at once', async () => {
    await following(second());
    const version = await write('Crowded');
    second().statements.length = 0;
    const answers = await Promise.all(Array.from({ length: 30 }, () => region(second())));
    for (const answer of answers) expect(answer).toEqual({ region: 'Crowded', version, status: 200 });
    expect(second().statements).toHaveLength(1);
  });

  it('is not what is under way where that was sent before what was written', async () => {
    const slow = await startService({ world: 'world', answersMb: 1, reader: { follows: true } });
    const other = openWriter(slow.url);
    await following(slow);
    // Rows that take a while come from the moment at which the statement began.
    await other.db.execute(sql`alter table countries rename to countries_kept`);
    await other.db.execute(sql`
      create view countries as select * from countries_kept where code = ${sql.raw(`'${SLUG}'`)} and pg_sleep(1) is not null`);
    const before = region(slow);
    while (slow.statements.length === 0) await pause(1);
    await pause(200);
    const { version } = await other.transaction(tx => tx.execute(sql`update countries_kept set region = 'After'`));
    const after = region(slow);
    expect((await before).version).toBeLessThan(version ?? 0);
    expect(await after).toEqual({ region: 'After', version, status: 200 });
    await other.close();
    await slow.stop();
  });

  it('does not hold what was refused or failed', async () => {
    await following(first());
    const version = await write('Locked');
    const lock = await admin.reserve();
    await lock`begin`;
    await lock`lock table countries in access exclusive mode`;
    const slow = await startService({ database, answersMb: 1, reader: { follows: true, statementTimeout: 100 } });
    await following(slow);
    expect((await region(slow)).region).toBeUndefined();
    await lock`rollback`;
    lock.release();
    expect(await region(slow)).toEqual({ region: 'Locked', version, status: 200 });
    await slow.stop();
  });

  it('takes no more than it may', async () => {
    await following(first());
    const question = (n: number) =>
      `query Many { ${Array.from({ length: 40 }, (_, i) => `a${n}_${i}: countries(first: 50) { nodes { title slug region } }`).join(' ')} }`;
    for (let n = 0; n < 40; n++) await first().ask(question(n));
    const bytes = await measured(first(), 'entente_answers_kept_bytes');
    expect(bytes).toBeGreaterThan(2 ** 19);
    expect(bytes).toBeLessThanOrEqual(2 ** 20);
  });

  it('is never older than a version that is named, whoever writes and whichever node is asked', async () => {
    const written = new Map<number, string>();
    const actions = fc.array(
      fc.record({
        is: fc.constantFrom('write', 'read', 'read', 'read', 'cut'),
        node: fc.nat(1),
        bySocket: fc.boolean(),
      }),
      { minLength: 20, maxLength: 60 },
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(actions, async drawn => {
        let newest = await write(`Start ${++count}`);
        written.set(newest, `Start ${count}`);
        const reads: Promise<void>[] = [];
        for (const { is, node: which, bySocket } of drawn) {
          const node = nodes[which] ?? nodes[0];
          if (is === 'write') {
            const value = `Value ${++count}`;
            newest = await write(value);
            written.set(newest, value);
          } else if (is === 'cut')
            await admin`
              select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and application_name like 'entente knows version %' and random() < 0.5`;
          else {
            const least = newest;
            // Not waited for: it is under way while the next is written.
            reads.push(
              region(node, { least, bySocket }).then(found => {
                expect(found.version).toBeGreaterThanOrEqual(least);
                expect(found.region).toBe(written.get(found.version) ?? found.region);
              }),
            );
            if (reads.length % 3 === 0) await pause(1);
          }
        }
        await Promise.all(reads);
        expect((await region(nodes[0], { least: newest })).region).toBe(written.get(newest));
      }),
      { numRuns: 20 },
    );
  });
});

describe('GET', () => {
  const address = `/graphql?${new URLSearchParams({ query, variables: JSON.stringify({ code: SLUG }) })}`;

  it.each(['fetch', 'bySocket'] as const)('tells by its ETag that nothing has changed (%s)', async way => {
    const [node] = nodes;
    await following(node);
    await write('Tagged');
    const whole = await node[way](address);
    const etag = whole.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect([whole.headers.get('cache-control'), whole.headers.get('vary')]).toEqual(['no-cache', 'Accept']);
    const again = (tag: string, headers = {}) => node[way](address, { headers: { 'if-none-match': tag, ...headers } });
    const same = await again(`"other", W/${etag}`);
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
    expect(same.headers.get('x-data-version')).toBe(whole.headers.get('x-data-version'));
    // Another media type is another representation.
    expect((await again(etag, { accept: 'application/graphql-response+json' })).status).toBe(200);
    await write('Tagged otherwise');
    expect((await again(etag)).status).toBe(200);
    await write('Tagged');
    expect((await again(etag)).status).toBe(304);
  });

  it('has no ETag where something is wrong', async () => {
    const refused = await nodes[0].fetch('/graphql?query={nothing}');
    expect([refused.headers.get('etag'), refused.headers.get('x-data-version')]).toEqual([null, null]);
  });
});

it('every table raises the version, once a transaction', async () => {
  const missing = await admin`
    select relname from pg_class t where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'data_versions'
      and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'raise_data_version' and g.tgenabled = 'O')`;
  expect(missing.map(({ relname }) => relname)).toEqual([]);
  const before = await write('Once');
  const { version } = await writer.transaction(async tx => {
    await tx.update(countries).set({ region: 'Twice' });
    await tx.execute(sql`delete from resolutions`);
    await tx.update(countries).set({ region: 'Thrice' });
  });
  expect(version).toBe(before + 1);
  expect((await writer.transaction(tx => tx.execute(sql`select 1`))).version).toBeUndefined();
});
