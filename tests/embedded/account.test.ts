import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { serverAccount } from '../../src/embedded/account.ts';
import { copyPrograms } from '../../src/embedded/copy.ts';
import { findNative, nativePackage } from '../../src/embedded/native.ts';
import { hold } from './holder.ts';
import { ask, place, possible, root, serverOf, start } from './place.ts';

const nobody = { uid: 65534, gid: 65534 };
const name = nativePackage(process.platform, process.arch);
const { folder: native, label } = findNative(name);

/** A checkout of its own, with what this room needs; returns the script that starts it. */
function checkout(folder: string): string {
  const repo = path.resolve(import.meta.dirname, '../..');
  for (const part of ['src/embedded', 'tests/embedded', `node_modules/${name}`, 'package.json']) {
    cpSync(path.join(repo, part), path.join(folder, part), { recursive: true, verbatimSymlinks: true });
  }
  return path.join(folder, 'tests/embedded/hold.ts');
}

/** Takes away the links, as when npm does not run the install script of the package. */
function unlinked(folder: string): string[] {
  const lib = path.join(folder, 'node_modules', name, 'native', 'lib');
  const links = readdirSync(lib).filter(file => lstatSync(path.join(lib, file)).isSymbolicLink());
  for (const link of links) unlinkSync(path.join(lib, link));
  return links;
}

describe.runIf(possible(root && process.platform === 'linux', 'root on Linux'))('as root', () => {
  test('PostgreSQL runs as an account that exists', async () => {
    const home = path.join(place(), 'home');
    const accounts = readFileSync('/etc/passwd', 'utf8');
    await start(home);
    const { ids } = serverAccount();
    expect(statSync(path.join(home, 'postgres')).uid).toBe(ids?.uid);
    const status = readFileSync(`/proc/${serverOf(home)}/status`, 'utf8');
    expect(status).toMatch(new RegExp(`^Uid:\\s+${ids?.uid}\\s+${ids?.uid}\\s`, 'm'));
    expect(status).toMatch(/^Groups:\s*$/m);
    expect(readFileSync('/etc/passwd', 'utf8')).toBe(accounts);
  });

  test('data that belongs to someone is opened as that someone', async () => {
    const folder = place();
    chownSync(folder, nobody.uid, nobody.gid);
    const home = path.join(folder, 'home');
    const holder = hold(home, { as: nobody });
    await holder.heard('url');
    await holder.kill();
    const server = await start(home);
    expect(await ask(server.url, 'SELECT 1')).toBe(1);
    expect(readFileSync(`/proc/${serverOf(home)}/status`, 'utf8')).toMatch(/^Uid:\s+65534/m);
  });

  test('a home that account cannot reach is refused, naming the folder and the setting', async () => {
    const closed = path.join(place(), 'closed');
    mkdirSync(closed, { mode: 0o700 });
    await expect(start(path.join(closed, 'home'))).rejects.toThrow(
      new RegExp(`cannot enter ${closed}\\..*ENTENTE_HOME`),
    );
  });

  test('a home made by someone else where anyone can make folders is refused', async () => {
    const home = place('/var/tmp');
    chownSync(home, 12345, 12345);
    await expect(start(home)).rejects.toThrow(/another account \(uid 12345\).*ENTENTE_HOME/);
    mkdirSync(path.join(home, 'postgres'));
    chownSync(path.join(home, 'postgres'), 12345, 12345);
    await expect(start(home)).rejects.toThrow(/another account \(uid 12345\)/);
  });

  test('a checkout in a closed folder is run from a copy, made once', async () => {
    const folder = place();
    const copy = `/var/tmp/entente-postgres-${label}`;
    const before = existsSync(copy);
    try {
      const script = checkout(folder);
      unlinked(folder);
      chmodSync(folder, 0o700);
      const home = path.join(place(), 'home');
      const first = hold(home, { script });
      expect(await ask(await first.heard('url'), 'SELECT 1')).toBe(1);
      if (!before) expect(first.word('say')).toBe(`copying PostgreSQL to ${copy}`);
      expect(readFileSync(`/proc/${serverOf(home)}/cmdline`, 'utf8')).toContain(copy);
      await first.kill();
      const second = hold(home, { script });
      await second.heard('url');
      expect(second.word('say copying')).toBeUndefined();
    } finally {
      if (!before) rmSync(copy, { recursive: true, force: true });
    }
  });

  test('a copy someone else put there is not run', async () => {
    const folder = place();
    const say = () => {};
    const theirs = path.join(folder, 'theirs');
    cpSync(native, theirs, { recursive: true, verbatimSymlinks: true });
    chownSync(theirs, nobody.uid, nobody.gid);
    await expect(copyPrograms(native, theirs, say)).rejects.toThrow(/not made by this account/);
    symlinkSync(native, path.join(folder, 'link'));
    await expect(copyPrograms(native, path.join(folder, 'link'), say)).rejects.toThrow(/not made by this account/);
    chownSync(theirs, 0, 0);
    chmodSync(theirs, 0o777);
    await expect(copyPrograms(native, theirs, say)).rejects.toThrow(/not made by this account/);
  });

  test('copies made at the same time end as one whole copy', async () => {
    const target = path.join(place(), 'copy');
    await Promise.all(Array.from({ length: 3 }, () => copyPrograms(native, target, () => {})));
    expect(readdirSync(path.dirname(target))).toEqual(['copy']);
    expect(statSync(path.join(target, 'bin/postgres')).mode & 0o777).toBe(0o755);
  });

  test('an ordinary user runs it in a private home', async () => {
    const folder = path.join(place(), 'private');
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, nobody.uid, nobody.gid);
    const home = path.join(folder, 'entente');
    const holder = hold(home, { as: nobody });
    expect(await ask(await holder.heard('url'), 'SELECT 1')).toBe(1);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(home, 'password'))).toMatchObject({ uid: nobody.uid });
  });

  test('an ordinary user who cannot write the home is told so', async () => {
    const holder = hold(path.join(place(), 'home'), { as: nobody });
    expect(await holder.heard('problem')).toMatch(/^EmbeddedProblem: .*EACCES.*ENTENTE_HOME/);
  });

  test('an ordinary user with packages of root that lack their links gets a copy', async () => {
    const folder = place();
    const script = checkout(folder);
    expect(unlinked(folder).length).toBeGreaterThan(0);
    const mine = path.join(folder, 'mine');
    mkdirSync(mine);
    chownSync(mine, nobody.uid, nobody.gid);
    const holder = hold(path.join(mine, 'home'), { script, as: nobody });
    expect(await ask(await holder.heard('url'), 'SELECT 1')).toBe(1);
    expect(holder.word('say copying PostgreSQL to')).toContain(mine);
  });
});

test('links that npm did not make are made at the start', async () => {
  const folder = place();
  const script = checkout(folder);
  const links = unlinked(folder);
  expect(links.length).toBeGreaterThan(0);
  const holder = hold(path.join(folder, 'home'), { script });
  expect(await ask(await holder.heard('url'), 'SELECT 1')).toBe(1);
  expect(holder.word('say copying PostgreSQL to')).toBeUndefined();
  expect(readdirSync(path.join(folder, 'node_modules', name, 'native', 'lib'))).toEqual(expect.arrayContaining(links));
});
