import { randomUUID } from 'node:crypto';
import { createServer, maxHeaderSize, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Logger } from 'pino';
import { codes } from '../schema/errors.ts';

/** Milliseconds a client has to send its headers, and its whole request. */
const PATIENCE = { headers: 10_000, request: 30_000 };
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

interface Place {
  host: string;
  port: number;
  log: Logger;
  patience?: typeof PATIENCE;
}

/** Listens with node:http. */
export async function listen(
  listener: RequestListener,
  { host, port, log, patience: { headers, request } = PATIENCE }: Place,
): Promise<Listening> {
  const refuse = refusing(log);
  const server = createServer({
    headersTimeout: headers,
    requestTimeout: request,
    // Node looks every half minute only, whatever the limits are.
    connectionsCheckingInterval: headers / 2,
    keepAliveTimeout: KEEP_ALIVE,
    requireHostHeader: false,
  });
  // Node would refuse these two without a word.
  server.on('request', (asked, response) => {
    if (asked.httpVersion === '1.1' && !asked.headers.host) refuse(asked.socket, 400, 'The request names no Host.');
    else listener(asked, response);
  });
  server.on('checkExpectation', asked => refuse(asked.socket, 417, 'What the request expects is not offered.'));
  server.on('clientError', (error: Error & { code?: string }, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') socket.destroy();
    else refuse(socket, ...unreadable(error.code));
  });
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

/** What is not even HTTP: its status, and what to say of it. */
function unreadable(code: string | undefined): [status: number, message: string] {
  if (code === 'HPE_HEADER_OVERFLOW')
    return [431, `The address and headers are over ${maxHeaderSize} bytes: send the query by POST.`];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'The request did not arrive in time.'];
  return [400, 'This is not a request in HTTP.'];
}

/** Refuses, in the one shape of errors, what does not get as far as the service; the log knows of it as of any request. */
const refusing = (log: Logger) => (socket: Socket, status: number, message: string) => {
  const requestId = randomUUID();
  const code = 'BAD_REQUEST';
  log.info({ status, requestId, codes: [code] }, 'request');
  const body = JSON.stringify({ errors: [{ message, extensions: { code, help: codes[code].help, requestId } }] });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `X-Request-Id: ${requestId}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
};
