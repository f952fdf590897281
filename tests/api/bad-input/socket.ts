import { connect } from 'node:net';

/** A response as it came over the wire. */
export interface Received {
  status: number;
  headers: Headers;
  text: string;
}

/** Writes bytes to the service and reads until it closes the connection; undefined when it says nothing. */
export async function exchange(url: string, bytes: string | Buffer): Promise<Received | undefined> {
  const { hostname, port } = new URL(url);
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', chunk => chunks.push(chunk));
    socket.on('close', () => resolve());
    // A service that has said no may hang up while the rest is still being written.
    socket.on('error', error =>
      'code' in error && /EPIPE|ECONNRESET/.test(String(error.code)) ? resolve() : reject(error),
    );
  });
  return chunks.length > 0 ? read(Buffer.concat(chunks)) : undefined;
}

function read(all: Buffer): Received {
  const end = all.indexOf('\r\n\r\n');
  const [first = '', ...lines] = all.subarray(0, end).toString('latin1').split('\r\n');
  const headers = new Headers(
    lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
  const rest = all.subarray(end + 4);
  const body = headers.get('transfer-encoding') === 'chunked' ? unchunked(rest) : rest;
  return { status: Number(first.split(' ')[1]), headers, text: body.toString('utf8') };
}

function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let rest = bytes;
  for (;;) {
    const line = rest.indexOf('\r\n');
    const length = Number.parseInt(rest.subarray(0, line).toString('latin1'), 16);
    if (!(length > 0)) return Buffer.concat(parts);
    parts.push(rest.subarray(line + 2, line + 2 + length));
    rest = rest.subarray(line + 4 + length);
  }
}
