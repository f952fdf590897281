import postgres from 'postgres';
import { expect, it } from 'vitest';
import { freshDatabase } from '../service.ts';
import { outcomeOf } from './entente.ts';

it('checks the seeds without writing, writes them, and has nothing to write again', async () => {
  const { url, drop } = await freshDatabase();
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  const counts = async () => {
    const [row] =
      await admin`select (select count(*)::int from claims) as claims, (select count(*)::int from seedings) as seedings`;
    return row;
  };
  const checked = await outcomeOf(['seed', '--check'], { DATABASE_URL: url });
  expect(checked).toMatchObject({ code: 0, said: expect.stringContaining('sound') });
  expect(await counts()).toEqual({ claims: 0, seedings: 0 });
  expect((await outcomeOf(['seed'], { DATABASE_URL: url })).said).toContain('seeds written');
  const written = await counts();
  expect(written?.claims).toBeGreaterThan(100);
  expect((await outcomeOf(['seed'], { DATABASE_URL: url })).said).toContain('already');
  expect(await counts()).toEqual(written);
  await admin.end();
  await drop();
});
