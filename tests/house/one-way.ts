import { posix } from 'node:path';
import { type File, type Guard, isSource } from './files.ts';

const bringers = new Set(['src/server.ts', 'src/cli.ts']);

/** What a file belongs to: a room of src counts by itself, the files beside the rooms of src together. */
function roomOf(path: string): string {
  const [top = '', second, third] = path.split('/');
  if (top !== 'src') return path.includes('/') ? top : 'top';
  return third === undefined ? 'src' : `src/${second}`;
}

/** Imports point towards the data and never back; inside src only server.ts and cli.ts bring rooms together. */
export const importsPointOneWay: Guard = files =>
  files.filter(isSource).flatMap(file =>
    importsOf(file)
      .filter(target => !mayImport(file.path, target))
      .map(target => `${file.path} imports ${target}`),
  );

function mayImport(path: string, target: string): boolean {
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === to || from === 'tests' || from === 'top') return true;
  if (from === 'schema') return to === 'drizzle';
  if (from === 'src' || from.startsWith('src/')) {
    if (to === 'schema' || to === 'drizzle') return true;
    return bringers.has(path) && to.startsWith('src/');
  }
  return false;
}

/** The files of ours that a file imports, exports from, or imports later. */
export function importsOf({ path, text }: File): string[] {
  const statement =
    /(?:^|[;}\n])\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g;
  const specifiers = [...text.matchAll(statement)].map(([, fixed, later]) => fixed ?? later ?? '');
  return specifiers
    .filter(specifier => specifier.startsWith('.'))
    .map(specifier => posix.normalize(posix.join(posix.dirname(path), specifier)));
}
