import { get, type IncomingMessage } from 'node:http';

/** A file that comes over a socket, taken as fast as one likes. */
export interface Download {
  status: number;
  headers: IncomingMessage['headers'];
  /** Takes so many bytes, or what there is until the end; then takes no more for a while. */
  take(bytes?: number): Promise<string>;
  /** Hangs up. */
  leave(): void;
}

/** Begins a download, and takes nothing of it yet. */
export function download(url: string): Promise<Download> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, response => {
      response.setEncoding('utf8');
      const { statusCode: status = 0, headers } = response;
      resolve({ status, headers, take: bytes => take(response, bytes), leave: () => void response.destroy() });
    }).on('error', reject);
  });
}

/** Fails where the connection is cut before the end. */
function take(response: IncomingMessage, bytes = Number.POSITIVE_INFINITY): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const stop = (settle: () => void) => {
      response.pause();
      response.off('data', data).off('end', end).off('error', fail);
      settle();
    };
    const data = (chunk: string) => {
      text += chunk;
      if (text.length >= bytes) stop(() => resolve(text));
    };
    const end = () => stop(() => resolve(text));
    const fail = (error: Error) => stop(() => reject(error));
    response.on('data', data).on('end', end).on('error', fail);
    response.resume();
  });
}
