import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { codes } from '../schema/errors.ts';

/** Milliseconds a client has to send its headers, and its whole request. */
const HEADERS_WITHIN = 10_000;
const REQUEST_WITHIN = 30_000;
/** Longer than the usual proxy keeps a connection open, so that it is never we who close one in use. */
const KEEP_ALIVE = 65_000;
/** How long requests under way may take to finish when the service stops. */
const GRACE = 10_000;

/** An address that cannot be listened on; the message says why. */
export class ListenProblem extends Error {
  override name = 'ListenProblem';
}

export interface Listening {
  url: string;
  /** Takes no new connection, lets requests under way finish within a grace, then cuts what is left. */
  stop(): Promise<void>;
}

/** Listens with node:http. */
export async function listen(listener: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(
    { headersTimeout: HEADERS_WITHIN, requestTimeout: REQUEST_WITHIN, keepAliveTimeout: KEEP_ALIVE },
    listener,
  );
  server.on('clientError', refuseUnreadable);
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
  return { url: urlOf(server.address(), host), stop: () => close(server) };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  // A connection kept alive turns idle when its last answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const end = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearInterval(sweep);
  clearTimeout(end);
}

function urlOf(address: AddressInfo | string | null, host: string): string {
  const port = address && typeof address === 'object' ? address.port : '';
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

function explained(error: Error & { code?: string }, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new ListenProblem(`Port ${port} is taken by another program. Stop it, or set PORT to another number.`);
  }
  if (error.code === 'EACCES')
    return new ListenProblem(`This account may not listen on port ${port}. Set PORT above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new ListenProblem(`This machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1.`);
  }
  return error;
}

/** What is not even HTTP is refused in the one shape of errors as well. */
function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const [status, message] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'The address and headers are over 16 kB: send the query by POST.']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'The request did not arrive in time.']
        : [400, 'This is not a request in HTTP.'];
  const extensions = { code: 'BAD_REQUEST', help: codes.BAD_REQUEST.help, requestId: randomUUID() };
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
