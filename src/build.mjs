// Run by `npm run build`: JavaScript for those who install the package, with the data it reads, in dist/.
// The tests, whose types are checked beside them, name another folder.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const elsewhere = process.argv[2];
const dist = elsewhere ?? join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const compiled = spawnSync(
  process.execPath,
  [
    ...[join(typescript, 'bin', 'tsc'), '--project', join(root, 'tsconfig.build.json'), '--outDir', dist],
    ...(elsewhere ? ['--noCheck'] : []),
  ],
  { cwd: root, stdio: 'inherit' },
);
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
// Each at the same place beside the code that reads it.
for (const data of ['package.json', 'seeds', 'drizzle/migrations', 'schema/examples']) {
  cpSync(join(root, data), join(dist, data), { recursive: true, filter: path => !path.endsWith('snapshot.json') });
}
