import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { addressOf, entente, outcomeOf } from './entente.ts';

let home = join(tmpdir(), `entente-together-${randomUUID()}`);
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
  home = join(tmpdir(), `entente-together-${randomUUID()}`);
});
const env = () => ({ ENTENTE_HOME: home });
/** What a home holds that nobody uses. */
const atRest = ['password', 'postgres', 'postgres.log'];

describe('with the embedded database', () => {
  it('a verb starts PostgreSQL for its work, and stops it', async () => {
    const { code, said } = await outcomeOf(['seed'], env());
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('seeds written') });
    expect(readdirSync(home).sort()).toEqual(atRest);
    expect((await outcomeOf(['seed'], env())).said).toContain('already');
    expect((await outcomeOf(['migrate'], env())).code).toBe(0);
    expect(readdirSync(home).sort()).toEqual(atRest);
  });

  it('verbs use the PostgreSQL of a running service, which goes on', async () => {
    const service = entente(['serve'], env());
    const address = await addressOf(service);
    for (const verb of ['migrate', 'seed', 'doctor']) {
      const { code, said } = await outcomeOf([verb], env());
      expect(said).toContain(`using the PostgreSQL of the Entente with process id ${service.child.pid}`);
      expect(code).toBe(0);
    }
    const response = await fetch(`${address}?query={country(code:"KAZ"){code}}`);
    expect(await response.json()).toMatchObject({ data: { country: { code: 'KAZ' } } });
    service.child.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
  });

  it('verbs at the same time share one PostgreSQL, which the last one stops', async () => {
    const outcomes = await Promise.all(['seed', 'doctor', 'migrate', 'seed'].map(verb => outcomeOf([verb], env())));
    expect(outcomes.map(({ code, said }) => (code === 0 ? 0 : said))).toEqual([0, 0, 0, 0]);
    expect(readdirSync(home).sort()).toEqual(atRest);
  });

  it('a second service is refused, naming the process that has the data', async () => {
    const first = entente(['serve'], env());
    await addressOf(first);
    const { code, said } = await outcomeOf(['serve'], env());
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`process id ${first.child.pid}, .*Stop that one, or set ENTENTE_HOME`));
    expect(said).not.toContain('    at ');
    first.child.kill('SIGTERM');
    await first.ended;
  });

  it('a verb whose PostgreSQL goes away says so in a sentence, and has written nothing', async () => {
    const service = entente(['serve'], env());
    await addressOf(service);
    const running = entente(['seed'], env());
    await running.hears(/using the PostgreSQL/);
    // Whatever the verb does at this moment.
    service.child.kill('SIGTERM');
    const { code } = await running.ended;
    if (code !== 0) expect(running.said()).toMatch(/The database went away \(.+\)\. .*run the command again\./);
    expect(running.said()).not.toContain('    at ');
    await service.ended;
    expect(existsSync(join(home, 'owner'))).toBe(false);
    expect((await outcomeOf(['doctor'], env())).code).toBe(0);
  });
});
