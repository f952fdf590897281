/** What was waited for did not come in time: the other side is out of reach or far too slow. */
export class Deadline extends Error {
  override name = 'Deadline';
}

/** postgres.js waits for ever on a half-open socket, which no statement_timeout can end. */
export async function withDeadline<T>(pending: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Deadline(`No answer within ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([pending, late]);
  } finally {
    clearTimeout(timer);
  }
}
