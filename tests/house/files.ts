import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the house, by its path from the top. */
export interface File {
  path: string;
  text: string;
}

/** Says what is against a rule of the house, a line for each case; nothing when all is well. */
export type Guard = (files: readonly File[]) => string[];

const root = fileURLToPath(new URL('../..', import.meta.url));
const notOurs = new Set(['node_modules', '.git', 'coverage', 'dist']);

/** Every file of the house as it lies on the disk, except what git is told to ignore. */
export function houseFiles(): File[] {
  const ours = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
      if (notOurs.has(entry.name) || /\.log$|^\.DS_Store$/.test(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return ours(path);
      return entry.isFile() ? [path] : [];
    });
  return ours(root).map(path => ({
    path: relative(root, path).split(sep).join('/'),
    text: readFileSync(path, 'utf8'),
  }));
}

export const isSource = ({ path }: File) => /\.(ts|mts|js|mjs)$/.test(path);
