import { problem } from '../../schema/errors.ts';

/** Passes over a byte-order mark, as RFC 8259 allows; fails at bad bytes: U+FFFD in their place would be another question. */
export const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The body of a request as text: refused above a size, when it breaks off, and when it is not UTF-8. */
export async function textOf(request: Request, most: number): Promise<string> {
  const tooLarge = () => problem('BODY_TOO_LARGE', `The body is over ${most} bytes.`);
  if (Number(request.headers.get('content-length')) > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Read by hand: leaving a `for await` early would close the connection before the answer is out.
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read().catch(() => {
      throw problem('BAD_REQUEST', 'The body broke off before its end.');
    });
    if (!chunk || chunk.done) break;
    size += chunk.value.byteLength;
    if (size > most) throw tooLarge();
    chunks.push(chunk.value);
  }
  try {
    return utf8.decode(Buffer.concat(chunks));
  } catch {
    throw problem('BAD_REQUEST', 'The body is not UTF-8.');
  }
}
