import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWriter } from '../../drizzle/client.ts';
import { settle } from '../../src/ingest/derived/derived.ts';
import { saveSearch } from '../../src/ingest/derived/save-search.ts';
import { type Database, freshDatabase } from '../service.ts';
import { outcomeOf } from './entente.ts';

let database: Database;
let admin: postgres.Sql;
beforeEach(async () => {
  database = await freshDatabase('seeds');
  admin = postgres(database.url, { max: 1, onnotice: () => {} });
});
afterEach(async () => {
  await admin.end();
  await database.drop();
});
const doctor = async () => {
  const { code, said, printed } = await outcomeOf(['doctor'], { DATABASE_URL: database.url });
  return { code, said, lines: printed.trim().split('\n') };
};

describe('doctor', () => {
  it('says what is configured, without the password, and that all is well', async () => {
    const { code, said, lines } = await doctor();
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(lines).toContain('set    DATABASE_URL is set.');
    expect(lines).toContain('set    HOST is 127.0.0.1, by default.');
    expect(lines.join()).not.toContain(new URL(database.url).password);
    expect(lines.filter(line => !line.startsWith('set'))).toEqual([
      expect.stringMatching(/^ok {5}The database answers: PostgreSQL \d+\.\d+\.$/),
      'ok     It has every migration.',
      'ok     It has the present seeds.',
      expect.stringMatching(/^ok {5}0 of [1-9]\d* records and parts shown have no citation\.$/),
      expect.stringMatching(/^ok {5}0 of 0 places cited in texts that are held do not resolve\.$/),
      expect.stringMatching(/^ok {5}0 of [1-9]\d* conflicts and differences are kept wrongly, or not at all\.$/),
      expect.stringMatching(/^ok {5}0 of [1-9]\d* search documents do not follow from the store, or are missing\.$/),
    ]);
  });

  it('names what has no citation', async () => {
    await admin`update claims set retracted_at = now() where record_id = (select id from records where slug = 'centrazbat-97')`;
    const { code, lines } = await doctor();
    expect(code).toBe(1);
    const at = lines.findIndex(line => /^wrong {2}1 of \d+ records and parts shown/.test(line));
    expect(lines[at + 1]?.trim()).toBe('EVENT centrazbat-97');
  });

  it('names quotations that are not found any more in the text that is held', async () => {
    const [claim] = await admin<{ key: string; exact: string; id: number; article_id: number }[]>`
      select id, key, exact, article_id from claims where start is not null and paragraph is not null order by id limit 1`;
    expect(claim).toBeDefined();
    const { id = 0, key = '', exact = '', article_id = 0 } = claim ?? {};
    await admin`update claims set article_id = null, dataset_id = (select min(id) from datasets), dataset_row = 'x', paragraph = null, start = null, "end" = null, exact = null, prefix = null, suffix = null where article_id = ${article_id} and id <> ${id}`;
    // Other sources now say the same, so other differences follow.
    const writer = openWriter(database.url);
    await settle(writer.db, 'all');
    const hold = async (body: string) => {
      await admin`update articles set body = ${body}, sha256 = encode(sha256(convert_to(${body}, 'UTF8')), 'hex') where id = ${article_id}`;
      await writer.db.transaction(tx => saveSearch(tx, 'all'));
    };
    await admin`update claims set paragraph = 1, start = 3, "end" = ${3 + exact.length}, prefix = null, suffix = null where id = ${id}`;
    // Positions count code points: the face is one.
    await hold(`😀, ${exact}, and more`);
    expect((await doctor()).lines).toContain('ok     0 of 1 places cited in texts that are held do not resolve.');
    await hold(`Of ${exact}, and more`);
    expect((await doctor()).code).toBe(0);
    await hold(`Of late ${exact}, and more`);
    const { code, lines } = await doctor();
    expect(code).toBe(1);
    const at = lines.indexOf('wrong  1 of 1 places cited in texts that are held do not resolve.');
    expect(lines[at + 1]).toContain(`Claim:${key}: "${exact}" does not stand at [3, `);
    await writer.close();
  });

  it('names conflicts and differences that the claims do not bear out, and those that are not kept', async () => {
    const [conflict] = await admin`delete from conflicts where id = (select min(id) from conflicts) returning key`;
    const [difference] = await admin`update differences set modality = 'PLANNED' where key = (
      select key from differences where modality = 'ACTUAL' and member_id not in (
        select member_id from differences where modality = 'PLANNED') limit 1) returning key`;
    expect(difference).toBeDefined();
    const { code, lines } = await doctor();
    expect(code).toBe(1);
    const at = lines.findIndex(line => /^wrong {2}2 of \d+ conflicts and differences are kept wrongly/.test(line));
    expect(lines.slice(at + 1, at + 3).map(line => line.trim())).toEqual([
      `conflicts ${conflict?.key} is missing`,
      `differences ${difference?.key} is not what the claims say`,
    ]);
  });

  it('names records that are not found by what the store says of them', async () => {
    const [gone] = await admin`delete from search_documents where type = 'COUNTRY' and slug = 'KAZ' returning slug`;
    await admin`update search_documents set words = 'x' where type = 'OFFICIAL' and slug = 'mukhtar-altynbayev'`;
    expect(gone).toBeDefined();
    const { code, lines } = await doctor();
    expect(code).toBe(1);
    const at = lines.findIndex(line => /^wrong {2}2 of \d+ search documents do not follow/.test(line));
    expect(lines.slice(at + 1).map(line => line.trim())).toEqual(['COUNTRY KAZ', 'OFFICIAL mukhtar-altynbayev']);
  });

  it('notes seeds that are not the present ones', async () => {
    await admin`insert into seedings (hash) values ('another')`;
    const { code, lines } = await doctor();
    expect(code).toBe(0);
    expect(lines).toContain('note   It lacks the present seeds; to write them: npx entente seed');
  });

  it('says what cannot be looked at, and what to do', async () => {
    await admin`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`;
    const unmigrated = await doctor();
    expect(unmigrated.code).toBe(1);
    expect(unmigrated.said).toContain('npx entente migrate');
    const away = await outcomeOf(['doctor'], { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none' });
    expect(away.code).toBe(1);
    expect(away.said).toMatch(/127\.0\.0\.1:1\/none cannot be used.*Check DATABASE_URL/);
    expect(away.printed + away.said).not.toMatch(/secret| {4}at /);
  });

  it('makes no database where there is none', async () => {
    const home = join(tmpdir(), `entente-doctor-${randomUUID()}`);
    const { code, printed, said } = await outcomeOf(['doctor'], { ENTENTE_HOME: home });
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(printed).toContain(`note   There is no database in ${home} yet`);
  });
});
