import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Refused } from './doors/door.ts';
import { InputProblem } from './doors/input-problem.ts';

/** The file that takes the rows which are not taken, a line of JSON each. */
export interface Rejects {
  add(row: Refused): void;
  /** Waits until all is written; a file that got nothing is taken away. */
  end(): Promise<void>;
}

/** Opens the file before anything else is done; what an earlier run left in it is gone. Throws InputProblem if it cannot be. */
export async function openRejects(path: string): Promise<Rejects> {
  const unwritable = (error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    return new InputProblem(
      `${path} cannot be written (${why}). Say with --rejects where the rows go that are not taken.`,
    );
  };
  const out = createWriteStream(path);
  let broken: unknown;
  out.on('error', error => {
    broken = error;
  });
  await once(out, 'open').catch(error => {
    throw unwritable(error);
  });
  let empty = true;
  return {
    add: row => {
      if (broken) throw unwritable(broken);
      empty = false;
      out.write(`${JSON.stringify(row)}\n`);
    },
    end: async () => {
      await finished(out.end()).catch(error => {
        throw unwritable(error);
      });
      if (empty && (await stat(path)).isFile()) await rm(path);
    },
  };
}
