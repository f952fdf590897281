import { problem } from '../../schema/errors.ts';

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
    // A byte-order mark is passed over, as RFC 8259 allows; U+FFFD in place of bad bytes would be another question.
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw problem('BAD_REQUEST', 'The body is not UTF-8.');
  }
}
