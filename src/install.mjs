// Run before start and test: installs what is missing, with nothing but Node itself.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  say(
    `Entente needs Node ${OLDEST.join('.')} or later; this is ${process.versions.node}. Get one at https://nodejs.org.`,
  );
  process.exit(1);
}
if (!inStep()) process.exit(await install());

function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Whether node_modules holds what package-lock.json names: npm notes what it installed, when it has finished. */
function inStep() {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(note);
  const sameOf = path => present[path] !== undefined && present[path].version === wanted[path].version;
  const missing = Object.keys(wanted).some(path => path !== '' && !wanted[path].optional && !sameOf(path));
  const foreign = Object.keys(present).some(
    path => wanted[path] === undefined || !sameOf(path) || !fits(present[path]),
  );
  return !missing && !foreign;
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Packages with programs for another machine mean that node_modules was copied from there. */
function fits({ os, cpu }) {
  return allows(os, process.platform) && allows(cpu, process.arch);
}

/** Lists name what they allow, or with ! what they do not. */
function allows(list, value) {
  if (!list) return true;
  return list.includes(value) || (list.some(one => one.startsWith('!')) && !list.includes(`!${value}`));
}

/** Runs `npm ci`; resolves to its exit code. */
function install() {
  say('installing what package-lock.json names (npm ci); the first time this takes about a minute');
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const ticking = setInterval(() => say(`  still installing, ${seconds()} s`), 5000);
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Inside npm its own program is known; outside it is found on the path, on Windows as a command file.
  const npm = process.env.npm_execpath;
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawn('npm', options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise(resolve => {
    child.on('error', error => finish(1, `npm cannot be run: ${error.message}`));
    child.on('exit', code =>
      finish(code ?? 1, code === 0 ? `installed in ${seconds()} s` : 'npm ci failed; its own words are above'),
    );
    function finish(code, line) {
      clearInterval(ticking);
      say(line);
      resolve(code);
    }
  });
}
