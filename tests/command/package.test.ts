import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-package-'));
// Root runs PostgreSQL as another account, which has to come in.
chmodSync(folder, 0o755);
const home = join(folder, 'home');
/** As in a terminal: without what npm and Vitest tell their children. */
const env: NodeJS.ProcessEnv = { ...process.env, ENTENTE_HOME: home, PORT: '0' };
for (const name of Object.keys(env))
  if (/^(npm_(?!config_(registry|cache|userconfig))|VITEST|NODE_ENV|NODE_OPTIONS|DATABASE_URL)/i.test(name))
    delete env[name];

function run(cwd: string, program: string, ...words: string[]): SpawnSyncReturns<string> {
  return spawnSync(program, words, { cwd, env, encoding: 'utf8' });
}

let packed: { filename: string; files: { path: string }[] };

beforeAll(() => {
  const made = run(root, 'npm', 'pack', '--json', '--pack-destination', folder);
  expect(made.status, made.stderr).toBe(0);
  [packed] = JSON.parse(made.stdout.slice(made.stdout.indexOf('[\n')));
  const flags = ['--prefer-offline', '--no-audit', '--no-fund'];
  const installed = run(folder, 'npm', 'install', ...flags, join(folder, packed.filename));
  expect(installed.status, installed.stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('holds what it needs to run, and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  const seeds = readdirSync(join(root, 'seeds')).filter(name => name.endsWith('.yaml'));
  const migrations = readdirSync(join(root, 'drizzle/migrations')).map(
    name => `drizzle/migrations/${name}/migration.sql`,
  );
  const examples = readdirSync(join(root, 'schema/examples')).map(name => `schema/examples/${name}`);
  const wanted = ['src/cli.js', ...seeds.map(name => `seeds/${name}`), ...migrations, ...examples];
  expect(paths).toEqual(expect.arrayContaining(wanted.map(path => `dist/${path}`)));
  expect(paths.filter(path => /\.ts$|(^|\/)tests\/|snapshot\.json$|\.test\./.test(path))).toEqual([]);
});

it('brings every package it names in the version tried out, and none for development', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const present = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')).packages;
  for (const [name, version] of Object.entries(dependencies))
    expect([name, present[`node_modules/${name}`]?.version]).toEqual([name, version]);
  for (const name of Object.keys(devDependencies)) expect(Object.keys(present)).not.toContain(`node_modules/${name}`);
});

it('explains itself by its own name', () => {
  const { status, stdout } = run(folder, 'npx', 'entente', '--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Example:\n {2}npx entente serve$/m);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(run(folder, 'npx', 'entente', '--version').stdout).toBe(`${version}\n`);
});

it('answers in an empty folder with `npx entente serve`, and its verbs work beside it', async () => {
  const service = spawn('npx', ['entente', 'serve'], { cwd: folder, env, detached: true });
  const ended = new Promise(resolve => service.once('close', resolve));
  try {
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      service.stderr.on('data', chunk => {
        said += chunk;
        const [, url] = /answers at (http:\S+\/graphql)/.exec(said) ?? [];
        if (url) resolve(url);
      });
      service.once('close', () => reject(new Error(`It ended:\n${said}`)));
    });
    const response = await fetch(`${address}?query={country(code:"KAZ"){title}}`);
    expect(await response.json()).toMatchObject({ data: { country: { title: 'Kazakhstan' } } });
    const page = await fetch(address, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<title>Entente</title>');
    const doctor = run(folder, 'npx', 'entente', 'doctor');
    expect(doctor.stderr).toContain('using the PostgreSQL of the Entente');
    expect({ status: doctor.status, well: /^wrong/m.test(doctor.stdout) }).toEqual({ status: 0, well: false });
  } finally {
    if (service.exitCode === null) process.kill(-(service.pid ?? 0), 'SIGINT');
    await ended;
  }
  expect(readdirSync(home).sort()).toEqual(['password', 'postgres', 'postgres.log']);
});
