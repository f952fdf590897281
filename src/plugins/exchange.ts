import { randomUUID } from 'node:crypto';

/** What is known of one request while it is answered. */
export interface Exchange {
  id: string;
  /** Undefined when the address cannot be read. */
  path: string | undefined;
  started: number;
  operation: string | undefined;
  statements: number;
  codes: Set<string>;
  /** Of an answer that goes on after its first bytes. */
  stream: Stream | undefined;
}

/** An answer that goes on: how many rows it has so far, and how it ended. */
export interface Stream {
  rows(): number;
  ended: Promise<'complete' | 'left' | 'broken'>;
}

const exchanges = new WeakMap<Request, Exchange>();
const SANE_ID = /^[\w.:-]{1,100}$/;

/** The exchange a request belongs to, begun at the first call. */
export function exchangeOf(request: Request): Exchange {
  const known = exchanges.get(request);
  if (known) return known;
  const given = request.headers.get('x-request-id');
  const exchange: Exchange = {
    id: given && SANE_ID.test(given) ? given : randomUUID(),
    path: URL.canParse(request.url) ? new URL(request.url).pathname : undefined,
    started: performance.now(),
    operation: undefined,
    statements: 0,
    codes: new Set(),
    stream: undefined,
  };
  exchanges.set(request, exchange);
  return exchange;
}
