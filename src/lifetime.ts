/** What was opened, to be closed in the opposite order: on a signal, at a failure or at the end. */
export interface Lifetime {
  /** Adds something to close. */
  onClose(close: () => Promise<void> | void): void;
  /** Closes all, once, last opened first. */
  close(): Promise<void>;
  /** Whether closing has begun. */
  closing(): boolean;
}

/** Begins the life of a process: the first SIGINT or SIGTERM closes all and exits with 0, the second exits at once. */
export function lifetime(say: (line: string) => void): Lifetime {
  const closers: (() => Promise<void> | void)[] = [];
  let closed: Promise<void> | undefined;
  const closeAll = async () => {
    for (const close of closers.reverse()) await close();
  };
  const close = () => {
    closed ??= closeAll();
    return closed;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closed) process.exit(signal === 'SIGINT' ? 130 : 143);
      say('stopping: requests under way are finished first; a second signal stops at once');
      close().then(
        () => process.exit(0),
        error => {
          say(String(error));
          process.exit(1);
        },
      );
    });
  }
  return { onClose: one => void closers.push(one), close, closing: () => closed !== undefined };
}
