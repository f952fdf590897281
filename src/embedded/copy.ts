import { chmodSync, lstatSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { runsAsRoot } from './account.ts';
import { addLinks } from './links.ts';
import { codeOf, EmbeddedProblem } from './problem.ts';

/** Copies the programs to `place`, once, readable by every account; an existing copy is used only if it is ours. */
export async function copyPrograms(native: string, place: string, say: (line: string) => void): Promise<string> {
  if (!lstatSync(place, { throwIfNoEntry: false })) {
    say(`copying PostgreSQL to ${place}`);
    await copyAtOnce(native, place);
  }
  const { uid, mode } = lstatSync(place);
  // Anyone could have put a folder, or a link, of that name there for us to run.
  if ((mode & 0o170022) !== 0o040000 || uid !== process.geteuid?.()) {
    throw new EmbeddedProblem(
      `Entente keeps its copy of PostgreSQL in ${place}, and what is there now was not made by this account. Remove it and start again.`,
    );
  }
  addLinks(place);
  return place;
}

// Under another name first, so that nobody ever meets half a copy.
async function copyAtOnce(native: string, place: string): Promise<void> {
  const draft = mkdtempSync(`${place}.`);
  try {
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process was faster, and its copy is as good.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  }
}

function openToAll(folder: string): void {
  // The sticky bit tells systemd-tmpfiles to leave old files in /var/tmp alone.
  const keep = runsAsRoot() ? 0o1000 : 0;
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(inside);
    else if (entry.isFile()) chmodSync(inside, (lstatSync(inside).mode & 0o100 ? 0o755 : 0o644) | keep);
  }
}
