/** What was waited for did not come in time: the other side is out of reach or far too slow. */
export class Deadline extends Error {
  override name = 'Deadline';
}

/** postgres.js waits for ever on a half-open socket, which no statement_timeout can end. */
export function withDeadline<T>(pending: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Deadline(`No answer within ${milliseconds} ms.`));
    const timer = setTimeout(late, milliseconds);
    pending.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
