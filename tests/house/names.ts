import type { Guard } from './files.ts';
import { isSource } from './files.ts';

const attic = /^(utils?|helpers?|lib|libs|common|shared|misc|index)$/;
/** The one barrel, which drizzle-kit reads, and the door of the schema. */
const doors = new Set(['drizzle/tables/index.ts', 'schema/index.ts']);

/** No attic: no folder or file that is named after nothing in it. */
export const noAttic: Guard = files =>
  files
    .filter(({ path }) => !doors.has(path))
    .filter(({ path }) => path.split('/').some(part => attic.test(part.replace(/(\.\w+)+$/, ''))))
    .map(({ path }) => `${path} is named after nothing in it`);

/** Files are named in lower case with hyphens. */
export const hyphenated: Guard = files =>
  files
    .filter(file => isSource(file) && !/^([a-z0-9-]+\/|\.[a-z]+\/)*[a-z0-9-]+(\.[a-z]+)+$/.test(file.path))
    .map(({ path }) => `${path} is not in lower case with hyphens`);

const allowedAtTop = new Set([
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'docker-compose.yml', 'Dockerfile'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE'],
  // Settings of tools.
  ...['biome.json', 'drizzle.config.ts', 'eslint.config.js', 'vitest.config.ts'],
]);
const rooms = new Set(['drizzle', 'schema', 'seeds', 'src', 'tests']);

/** Only the rooms, the papers and the settings of tools lie at the top; dot files pass. */
export const tidyTop: Guard = files =>
  [...new Set(files.map(({ path }) => path.split('/')[0] ?? ''))]
    .filter(name => !name.startsWith('.') && !rooms.has(name) && !allowedAtTop.has(name))
    .map(name => `${name} has no place at the top`);
