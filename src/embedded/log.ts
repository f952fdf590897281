import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';

const LIMIT = 10 * 1024 * 1024;

/** PostgreSQL's own log, as far as one start is concerned. */
export interface Log {
  file: string;
  /** For PostgreSQL to write to. */
  descriptor: number;
  /** The end of what was written since the last call of `turn`. */
  recent(): string;
  turn(): void;
  close(): void;
}

/** Opens the log to append to it, emptied first when it has grown large. */
export function openLog(file: string): Log {
  const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;
  const descriptor = openSync(file, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  if (fstatSync(descriptor).size > LIMIT) ftruncateSync(descriptor);
  let from = fstatSync(descriptor).size;
  return {
    file,
    descriptor,
    recent: () => {
      const { size } = fstatSync(descriptor);
      const begin = Math.max(from, size - 64 * 1024);
      const buffer = Buffer.alloc(Math.max(size - begin, 0));
      return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, buffer.length, begin));
    },
    turn: () => {
      from = fstatSync(descriptor).size;
    },
    close: () => closeSync(descriptor),
  };
}

/** The lines that say why a start failed, without their time and process number. */
export function reasons(text: string): string {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const telling = lines.filter(line => /\b(FATAL|PANIC|ERROR|HINT|DETAIL|WARNING):|could not/.test(line));
  const last = (telling.length > 0 ? telling : lines).slice(-4);
  return last.map(line => line.replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] /, '').trim()).join('; ');
}
