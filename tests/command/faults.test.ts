import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ended, possible, root, until } from '../embedded/place.ts';
import { addressOf, entente, outcomeOf } from './entente.ts';

const folder = join(tmpdir(), `entente-faults-${randomUUID()}`);
const home = join(folder, 'home');
mkdirSync(folder, { mode: 0o755 });
afterEach(() => rmSync(home, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const postmaster = () => Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const ready = async (address: string) => (await fetch(new URL('/health/ready', address))).status;
const question = '?query={country(code:"KAZ"){code}}';
const answer = { data: { country: { code: 'KAZ' } } };

/** A small file system of so many megabytes in a folder. */
const mount = (at: string, megabytes: number) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', at]).status === 0;

function mountable(): boolean {
  if (!root || process.platform !== 'linux' || !mount(folder, 1)) return false;
  spawnSync('umount', [folder]);
  return true;
}

async function isReady(address: string): Promise<void> {
  while ((await ready(address)) !== 200) await delay(5);
}

describe('faults of the embedded database', () => {
  it('kill -9 of PostgreSQL: the service says so, is not ready, and comes back', async () => {
    const service = entente(['serve'], { ENTENTE_HOME: home });
    const address = await addressOf(service);
    expect(await ready(address)).toBe(200);
    const pid = postmaster();
    // Nobody starts it again while the service is held, so that what it says in between can be asked.
    service.child.kill('SIGSTOP');
    process.kill(pid, 'SIGKILL');
    await ended(pid);
    const killed = performance.now();
    const probes = Promise.all([ready(address), fetch(`${address}${question}`)]);
    service.child.kill('SIGCONT');
    const [status, asked] = await probes;
    await service.hears(/PostgreSQL was ended by SIGKILL .*: starting it again/);
    await isReady(address);
    const back = performance.now() - killed;
    expect(await (await fetch(`${address}${question}`)).json()).toMatchObject(answer);
    expect(status).toBe(503);
    expect((await asked.json()).errors[0].extensions.code).toBe('UNAVAILABLE');
    expect(postmaster()).not.toBe(pid);
    console.log(`kill -9 of PostgreSQL under a service: ready again after ${Math.round(back)} ms`);
    service.child.kill('SIGINT');
    expect((await service.ended).code).toBe(0);
    expect(existsSync(join(home, 'connection'))).toBe(false);
  });

  it('a PostgreSQL that is away makes the service unready until it is back', async () => {
    const service = entente(['serve'], { ENTENTE_HOME: home });
    const address = await addressOf(service);
    // Held, not dead: the service must notice by itself that nothing answers.
    process.kill(-postmaster(), 'SIGSTOP');
    const seen = await ready(address);
    process.kill(-postmaster(), 'SIGCONT');
    expect(seen).toBe(503);
    await isReady(address);
    expect(await (await fetch(`${address}${question}`)).json()).toMatchObject(answer);
    service.child.kill('SIGINT');
    expect((await service.ended).code).toBe(0);
  });

  it('kill -9 of node alone: PostgreSQL ends by itself, and the next start has everything', async () => {
    const service = entente(['serve'], { ENTENTE_HOME: home });
    await addressOf(service);
    const pid = postmaster();
    const killed = performance.now();
    service.child.kill('SIGKILL');
    await ended(pid);
    console.log(`kill -9 of a service: PostgreSQL ended after ${Math.round(performance.now() - killed)} ms`);
    const again = entente(['serve'], { ENTENTE_HOME: home });
    const address = await addressOf(again);
    expect(again.said()).not.toContain('creating');
    expect(again.said()).not.toContain('seeds');
    expect(await (await fetch(`${address}${question}`)).json()).toMatchObject(answer);
    again.child.kill('SIGINT');
    await again.ended;
  });

  it('kill -9 while the first seeds are written: nothing is half there, and the next start writes all', async () => {
    const service = entente(['serve'], { ENTENTE_HOME: home });
    await until(() => existsSync(join(home, 'connection')));
    await delay(150);
    service.child.kill('SIGKILL');
    await service.ended;
    expect((await outcomeOf(['seed'], { ENTENTE_HOME: home })).code).toBe(0);
    const { code, printed } = await outcomeOf(['doctor'], { ENTENTE_HOME: home });
    expect({ code, printed }).toMatchObject({ code: 0, printed: expect.stringContaining('It has the present seeds.') });
  });

  it('a busy port: says which, and leaves nothing running', async () => {
    const other = createServer();
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const PORT = String(address && typeof address === 'object' ? address.port : 0);
    const { code, said } = await outcomeOf(['serve'], { ENTENTE_HOME: home, PORT });
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${PORT} is taken by another program. Stop it, or set PORT to another number.`);
    expect(said).not.toContain('    at ');
    expect(readdirSync(home).sort()).toEqual(['password', 'postgres', 'postgres.log']);
    expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it.each(['serve', 'migrate', 'seed'])('a folder that cannot be one, for %s', async verb => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, said } = await outcomeOf([verb], { ENTENTE_HOME: join(file, 'home') });
    expect(code).toBe(1);
    expect(said).toMatch(/ENOTDIR.*ENTENTE_HOME/);
    expect(said).not.toContain('    at ');
  });

  it.runIf(possible(mountable(), 'root on Linux, and the right to mount'))(
    'a full folder: says so, writes nothing half, and goes on once there is room',
    async () => {
      mkdirSync(home, { mode: 0o755 });
      expect(mount(home, 90)).toBe(true);
      try {
        const env = { ENTENTE_HOME: home };
        expect((await outcomeOf(['migrate'], env)).code).toBe(0);
        spawnSync('dd', ['if=/dev/zero', `of=${join(home, 'filler')}`, 'bs=64k']);
        for (const verb of ['seed', 'serve']) {
          const { code, said } = await outcomeOf([verb], env);
          expect(code).toBe(1);
          expect(said).toMatch(/disk that holds .* is full\. Make room on it/);
          expect(said).not.toContain('    at ');
        }
        rmSync(join(home, 'filler'));
        expect((await outcomeOf(['seed'], env)).code).toBe(0);
        expect((await outcomeOf(['doctor'], env)).code).toBe(0);
      } finally {
        spawnSync('umount', ['-l', home]);
      }
    },
  );

  it('a platform without a PostgreSQL of ours is told of DATABASE_URL', async () => {
    const elsewhere = 'data:text/javascript,Object.defineProperty(process,%22arch%22,{value:%22s390x%22})';
    const { code, said } = await outcomeOf(['serve'], { ENTENTE_HOME: home, NODE_OPTIONS: `--import=${elsewhere}` });
    expect(code).toBe(1);
    expect(said).toMatch(/No PostgreSQL comes with Entente for \w+ on s390x\. .*set DATABASE_URL/);
    expect(said).not.toContain('    at ');
  });
});
