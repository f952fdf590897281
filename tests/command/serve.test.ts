import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { firstExample } from '../../schema/examples.ts';
import { freshDatabase } from '../service.ts';
import { addressOf, entente, outcomeOf } from './entente.ts';

describe('serve with DATABASE_URL', () => {
  it('refuses a database that it cannot reach, without repeating the password', async () => {
    const { code, said } = await outcomeOf(['serve'], { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none' });
    expect(code).toBe(1);
    expect(said).toContain('127.0.0.1:1/none');
    expect(said).not.toMatch(/secret| {4}at /);
  });

  it('refuses an unmigrated database, naming the command, which mends it', async () => {
    const { url, drop } = await freshDatabase();
    const admin = postgres(url, { max: 1, onnotice: () => {} });
    await admin.unsafe('drop schema drizzle cascade; drop schema public cascade; create schema public');
    const refused = await outcomeOf(['serve'], { DATABASE_URL: url });
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('npx entente migrate');
    expect(refused.said.trim().split('\n')).toHaveLength(1);
    expect((await outcomeOf(['migrate'], { DATABASE_URL: url })).code).toBe(0);

    const service = entente(['serve'], { DATABASE_URL: url });
    await addressOf(service);
    expect(service.said()).toContain('npx entente seed');
    // It never seeds by itself.
    expect(await admin`select from seedings`).toHaveLength(0);
    service.child.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
    await admin.end();
    await drop();
  });

  it('finishes what is under way when it is told to stop', async () => {
    const { url, drop } = await freshDatabase();
    const service = entente(['serve'], { DATABASE_URL: url });
    const address = await addressOf(service);
    const other = postgres(url, { max: 1 });
    const rude = await other.reserve();
    await rude`begin`;
    await rude`lock table countries in access exclusive mode`;
    const question = { query: '{ country(code: "KAZ") { title } }' };
    const underWay = fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    await rude`select pg_sleep(0.5)`;
    service.child.kill('SIGINT');
    await service.hears(/stopping/);
    await expect(fetch(address)).rejects.toThrow();
    await rude`rollback`;
    expect(await (await underWay).json()).toMatchObject({ data: { country: null } });
    expect(await service.ended).toEqual({ code: 0, signal: null });
    expect(service.printed()).toContain('"status":200');
    rude.release();
    await other.end();
    await drop();
  });

  it('says so when the port is taken', async () => {
    const { url, drop } = await freshDatabase();
    const other = createServer();
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const { code, said } = await outcomeOf(['serve'], { DATABASE_URL: url, PORT: String(port) });
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken`);
    expect(said).not.toContain('    at ');
    other.close();
    await drop();
  });
});

describe('serve with the embedded database', () => {
  const home = join(tmpdir(), `entente-cli-${randomUUID()}`);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('seeds, answers, and stops in order at Ctrl-C, which reaches the whole group', async () => {
    const service = entente(['serve'], { ENTENTE_HOME: home }, 'in a clone');
    const address = await addressOf(service);
    expect(service.said()).toContain('seeds written');
    expect(service.said()).toContain(firstExample.text);
    const response = await fetch(`${address}?query={country(code:"KAZ"){title}}`);
    expect(await response.json()).toMatchObject({ data: { country: { title: 'Kazakhstan' } } });
    process.kill(-(service.child.pid ?? 0), 'SIGINT');
    expect(await service.ended).toEqual({ code: 0, signal: null });
    expect(service.said()).not.toContain('by itself');
    expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('does not seed again what has not changed', async () => {
    const service = entente(['serve'], { ENTENTE_HOME: home });
    await addressOf(service);
    expect(service.said()).not.toContain('seeds');
    service.child.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
  });
});
