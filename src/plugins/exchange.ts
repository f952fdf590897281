import { randomUUID } from 'node:crypto';

/** What is known of one request while it is answered. */
export interface Exchange {
  id: string;
  /** Undefined when the address cannot be read. */
  path: string | undefined;
  started: number;
  operation: string | undefined;
  /** The oldest version of the data that will do, as the request says. */
  least: number;
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

/** Begins an exchange: with the caller's X-Request-Id if it is sane, else a new one. */
export function begin(givenId: string | null | undefined, path: string | undefined): Exchange {
  return {
    id: givenId && SANE_ID.test(givenId) ? givenId : randomUUID(),
    path,
    started: performance.now(),
    operation: undefined,
    least: 0,
    statements: 0,
    codes: new Set(),
    stream: undefined,
  };
}

/** The exchange a request belongs to, begun at the first call. */
export function exchangeOf(request: Request): Exchange {
  const known = exchanges.get(request);
  if (known) return known;
  const path = URL.canParse(request.url) ? new URL(request.url).pathname : undefined;
  const exchange = begin(request.headers.get('x-request-id'), path);
  exchanges.set(request, exchange);
  return exchange;
}
