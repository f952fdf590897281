import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './problem.ts';

interface Link {
  source: string;
  target: string;
}

/**
 * Makes the links between libraries, which a registry package cannot hold; npm may have blocked the script that does.
 * False when the folder cannot be written.
 */
export function addLinks(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(links)) return true;
  return links.filter(isLink).every(link => addLink(native, link));
}

function addLink(native: string, { source, target }: Link): boolean {
  const place = path.join(native, path.relative('native', target));
  if (existsSync(place)) return true;
  try {
    symlinkSync(path.relative(path.dirname(target), source), place);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return true;
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

function isLink(value: unknown): value is Link {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('target' in value)) return false;
  return typeof value.source === 'string' && typeof value.target === 'string';
}
