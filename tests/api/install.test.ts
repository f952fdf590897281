import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../src/install.mjs', import.meta.url));
const clone = join(tmpdir(), `entente-install-${randomUUID()}`);
const packages = {
  '': { name: 'a-clone' },
  'node_modules/one': { version: '1.0.0' },
  'node_modules/for-elsewhere': { version: '1.0.0', optional: true, os: ['!nowhere', 'aix'] },
};
const { 'node_modules/one': one } = packages;

/** Runs the script in a clone where npm is a stand-in that tells what it was asked. */
function run() {
  const npm = join(clone, 'bin', 'npm');
  writeFileSync(npm, '#!/bin/sh\necho "npm was asked: $*"\n');
  chmodSync(npm, 0o755);
  const { npm_execpath: _, ...env } = process.env;
  const path = `${join(clone, 'bin')}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, 'src/install.mjs')], {
    env: { ...env, PATH: path },
    encoding: 'utf8',
  });
  return { status, asked: stdout.includes('npm was asked: ci'), said: stderr };
}

const installed = (present: object) =>
  writeFileSync(join(clone, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }));

beforeEach(() => {
  rmSync(clone, { recursive: true, force: true });
  for (const folder of ['src', 'bin', 'node_modules']) mkdirSync(join(clone, folder), { recursive: true });
  copyFileSync(script, join(clone, 'src/install.mjs'));
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages }));
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

it('installs in a fresh clone, and says so', () => {
  expect(run()).toMatchObject({ status: 0, asked: true, said: expect.stringMatching(/installing.*\n.*installed in/s) });
});

it('does and says nothing when all is in step, without what is for other machines', () => {
  installed({ 'node_modules/one': one });
  expect(run()).toEqual({ status: 0, asked: false, said: '' });
});

it.each([
  ['another version', { 'node_modules/one': { version: '1.0.1' } }],
  ['a package missing', {}],
  ['one too many', { 'node_modules/one': one, 'node_modules/two': one }],
  [
    'programs for another machine',
    { 'node_modules/one': one, 'node_modules/for-elsewhere': { version: '1.0.0', os: ['aix'] } },
  ],
])('installs again when there is %s', (_, present) => {
  installed(present);
  expect(run().asked).toBe(true);
});

it('is what start, test and entente run first', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  for (const name of ['start', 'test', 'entente']) expect(scripts[`pre${name}`]).toBe('node src/install.mjs');
});

it('refuses a Node that is too old', () => {
  const old = readFileSync(script, 'utf8').replaceAll('process.versions.node', `'20.18.3'`);
  writeFileSync(join(clone, 'src/install.mjs'), old);
  const { status, said } = run();
  expect(status).toBe(1);
  expect(said).toBe('Entente needs Node 20.19 or later; this is 20.18.3. Get one at https://nodejs.org.\n');
});
