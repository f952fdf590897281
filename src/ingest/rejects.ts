import { createWriteStream, type WriteStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Refused } from './doors/door.ts';
import { InputProblem } from './doors/input-problem.ts';

/** The file that takes the rows which are not taken, a line of JSON each. */
export interface Rejects {
  /** Adds a row; with the first one the file begins anew. */
  add(row: Refused): void;
  /** Waits until all is written. */
  end(): Promise<void>;
}

/** Looks whether the file can be written before anything else is done; throws InputProblem if it cannot. */
export async function openRejects(path: string): Promise<Rejects> {
  const unwritable = (error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    return new InputProblem(
      `${path} cannot be written (${why}). Say with --rejects where the rows go that are not taken.`,
    );
  };
  await access(path, constants.W_OK)
    .catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      return access(dirname(path), constants.W_OK);
    })
    .catch(error => {
      throw unwritable(error);
    });
  let out: WriteStream | undefined;
  let broken: unknown;
  return {
    add: row => {
      if (broken) throw unwritable(broken);
      // Only whoever writes to the store comes here, so two imports never write to one file at once.
      out ??= createWriteStream(path).on('error', error => {
        broken = error;
      });
      out.write(`${JSON.stringify(row)}\n`);
    },
    end: async () => {
      if (!out) return;
      await finished(out.end()).catch(error => {
        throw unwritable(error);
      });
    },
  };
}
