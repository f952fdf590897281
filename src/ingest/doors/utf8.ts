import type { File } from './input.ts';
import { InputProblem } from './input-problem.ts';

const LINE_FEED = 0x0a;

/** Reads a file as text; throws InputProblem with the place where it is not UTF-8. */
export async function* readUtf8(file: File): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  let before = '';
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (error) {
      const { lines, column } = placeIn(bytes ?? new Uint8Array(), before);
      throw new InputProblem(
        `${file.name}, line ${line + lines}, letter ${column}: it is not UTF-8. Save the file as UTF-8. Nothing was written.`,
        { cause: error },
      );
    }
  };
  for await (const bytes of file.bytes()) {
    const text = decode(bytes);
    if (text.includes('\0')) throw new InputProblem(`${file.name} holds a NUL: it is no text. Nothing was written.`);
    yield text;
    for (const byte of bytes) if (byte === LINE_FEED) line++;
    before = `${before}${text}`.slice(-1_000);
    before = before.slice(before.lastIndexOf('\n') + 1);
  }
  decode();
}

/** Where bytes that go on after some text of their line stop being UTF-8. */
function placeIn(bytes: Uint8Array, before: string): { lines: number; column: number } {
  let [lines, start] = [0, 0];
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, start);
    const text = new TextDecoder().decode(bytes.subarray(start, end < 0 ? undefined : end));
    const wrong = text.indexOf('\uFFFD');
    if (wrong >= 0 || end < 0) return { lines, column: (lines === 0 ? before.length : 0) + Math.max(wrong, 0) + 1 };
    lines++;
    start = end + 1;
  }
}
