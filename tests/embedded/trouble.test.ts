import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ownerOf, serverAccount } from '../../src/embedded/account.ts';
import { boot } from '../../src/embedded/boot.ts';
import { openLog } from '../../src/embedded/log.ts';
import { findNative, nativePackage } from '../../src/embedded/native.ts';
import { freePort } from '../../src/embedded/port.ts';
import { EmbeddedProblem } from '../../src/embedded/start.ts';
import { newHome, place, possible, root, start } from './place.ts';

test('a setting PostgreSQL refuses is named in the problem', async () => {
  const refusal = start(await newHome(), { shared_buffers: 'plenty' });
  await expect(refusal).rejects.toThrow(EmbeddedProblem);
  await expect(refusal).rejects.toThrow(/exited with code 1 .*"shared_buffers": "plenty".*postgres\.log/);
});

test('a port taken after the probe is answered with another port', async () => {
  const home = await newHome();
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => taken.once('listening', resolve));
  const address = taken.address();
  const first = typeof address === 'object' && address ? address.port : 0;
  const ports = [first, first, await freePort()];
  const offered: number[] = [];
  const data = path.join(home, 'postgres');
  const server = await boot({
    postgres: path.join(findNative(nativePackage(process.platform, process.arch)).folder, 'bin', 'postgres'),
    data,
    account: ownerOf(data, serverAccount()),
    log: openLog(path.join(home, 'postgres.log')),
    settings: {},
    choosePort: async () => {
      offered.push(ports.shift() ?? 0);
      return offered.at(-1) ?? 0;
    },
  });
  expect(offered.slice(0, 2)).toEqual([first, first]);
  expect(server.port).toBe(offered[2]);
  server.process.kill('SIGINT');
  expect(await server.ended).toBe('exited with code 0');
  taken.close();
});

test('a home that cannot be a folder is named', async () => {
  const file = path.join(place(), 'file');
  writeFileSync(file, '');
  await expect(start(path.join(file, 'home'))).rejects.toThrow(EmbeddedProblem);
  await expect(start(path.join(file, 'home'))).rejects.toThrow(/file\/home.*ENOTDIR.*ENTENTE_HOME/);
});

test.runIf(possible(!root, 'an ordinary user'))('a home that cannot be written is named', async () => {
  const folder = place();
  chmodSync(folder, 0o555);
  await expect(start(path.join(folder, 'home'))).rejects.toThrow(/EACCES.*ENTENTE_HOME/);
});

test.runIf(possible(root && process.platform === 'linux', 'root on Linux'))(
  'a full disk is called a full disk',
  async ({ skip }) => {
    const folder = place();
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=755', 'tmpfs', folder]);
    if (mount.status !== 0) skip('needs the right to mount');
    try {
      await expect(start(path.join(folder, 'home'))).rejects.toThrow(/disk that holds .* is full.*ENTENTE_HOME/);
      spawnSync('mount', ['-o', 'remount,size=80m', folder]);
      await (await start(path.join(folder, 'home'))).stop();
      spawnSync('dd', ['if=/dev/zero', `of=${folder}/filler`, 'bs=64k']);
      await expect(start(path.join(folder, 'home'))).rejects.toThrow(/disk that holds .* is full.*ENTENTE_HOME/);
    } finally {
      spawnSync('umount', [folder]);
    }
  },
);

test('the log grows from start to start, and is emptied when it is large', async () => {
  const home = await newHome();
  const log = path.join(home, 'postgres.log');
  await (await start(home)).stop();
  const once = statSync(log).size;
  await (await start(home)).stop();
  expect(statSync(log).size).toBeGreaterThan(once);
  truncateSync(log, 11 * 1024 * 1024);
  await (await start(home)).stop();
  expect(statSync(log).size).toBeLessThan(1024 * 1024);
});

test('a link in the place of the log is not followed', async () => {
  const folder = place();
  const home = path.join(folder, 'home');
  mkdirSync(home, { mode: 0o755 });
  symlinkSync(path.join(folder, 'victim'), path.join(home, 'postgres.log'));
  await expect(start(home)).rejects.toThrow(/postgres\.log \(ELOOP\)/);
});
