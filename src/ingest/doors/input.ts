import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputProblem } from './input-problem.ts';

/** What standard input is called on the command line. */
const STDIN = '-';
/** How a file packed by gzip begins (RFC 1952). */
const GZIP = [0x1f, 0x8b];

/** One file that is read once. */
export interface File {
  readonly name: string;
  /** Its content, unpacked if it is packed by gzip. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** What a door is given: a file, a folder or standard input. */
export class Input {
  readonly name: string;
  readonly isFolder: boolean;
  /** Bytes there are, as they lie there; null where nobody can know. */
  readonly size: number | null;
  /** Bytes read so far. */
  read = 0;
  readonly #paths: readonly string[];
  readonly #hash = createHash('sha256');

  private constructor(path: string, isFolder: boolean, paths: readonly string[], size: number | null) {
    this.name = path === STDIN ? 'standard input' : basename(path);
    this.isFolder = isFolder;
    this.#paths = paths;
    this.size = size;
  }

  /** Looks what lies there; reads nothing yet. */
  static async open(path: string): Promise<Input> {
    if (path === STDIN) return new Input(path, false, [path], null);
    const { isFolder, size } = await look(path);
    if (!isFolder) return new Input(path, false, [path], size);
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter(entry => entry.isFile() && !entry.name.startsWith('.')).map(entry => entry.name);
    const paths = names.sort().map(name => join(path, name));
    const sizes = await Promise.all(paths.map(look));
    return new Input(
      path,
      true,
      paths,
      sizes.reduce((sum, each) => sum + each.size, 0),
    );
  }

  /** Whether a file is one of those it is. */
  isOf(path: string): boolean {
    return this.#paths.some(own => own !== STDIN && resolve(own) === resolve(path));
  }

  /** SHA-256 of all that was read so far. */
  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  /** The one file it has to be. */
  get file(): File {
    const [path] = this.#paths;
    if (this.isFolder || path === undefined)
      throw new InputProblem(`${this.name} is a folder. Give one file, or - for standard input.`);
    return this.#file(path);
  }

  /** The file it is, or those of the folder. */
  get files(): readonly File[] {
    return this.#paths.map(path => this.#file(path));
  }

  #file(path: string): File {
    const name = path === STDIN ? this.name : basename(path);
    return { name, bytes: () => unpacked(this.#raw(path), name) };
  }

  async *#raw(path: string): AsyncGenerator<Buffer> {
    const stream: AsyncIterable<Buffer> = path === STDIN ? process.stdin : createReadStream(path);
    for await (const chunk of stream) {
      this.read += chunk.length;
      this.#hash.update(chunk);
      yield chunk;
    }
  }
}

async function look(path: string): Promise<{ isFolder: boolean; size: number }> {
  const found = await stat(path).catch((error: unknown) => {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new InputProblem(missing ? `There is no ${path}.` : `${path} cannot be read.`, { cause: error });
  });
  return { isFolder: found.isDirectory(), size: found.size };
}

async function* unpacked(raw: AsyncGenerator<Buffer>, name: string): AsyncGenerator<Buffer> {
  const first = await raw.next();
  if (first.done) return;
  const whole = Readable.from(
    (async function* () {
      yield first.value;
      yield* raw;
    })(),
  );
  if (!GZIP.every((byte, i) => first.value[i] === byte)) return yield* whole;
  try {
    yield* whole.pipe(createGunzip());
  } catch (error) {
    throw new InputProblem(`${name} begins as a file packed by gzip and cannot be unpacked: it is damaged.`, {
      cause: error,
    });
  }
}
