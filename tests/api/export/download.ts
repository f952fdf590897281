import { get, type IncomingMessage } from 'node:http';

/** A file that comes over a socket, taken as fast as one likes. */
export interface Download {
  status: number;
  headers: IncomingMessage['headers'];
  /** Takes so many letters, or what there is until the end; then takes no more for a while. Fails where the connection is cut. */
  take(bytes?: number): Promise<string>;
  /** Hangs up. */
  leave(): void;
}

/** Begins a download, and takes nothing of it yet. */
export function download(url: string): Promise<Download> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, response => {
      response.setEncoding('utf8');
      // It may be cut while nobody takes anything.
      let failure: Error | undefined;
      response.on('error', error => {
        failure = error;
      });
      const { statusCode: status = 0, headers } = response;
      resolve({
        ...{ status, headers },
        take: bytes => (failure ? Promise.reject(failure) : take(response, bytes)),
        leave: () => void response.destroy(),
      });
    }).on('error', reject);
  });
}

function take(response: IncomingMessage, bytes = Number.POSITIVE_INFINITY): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const stop = () => {
      response.pause();
      response.off('data', data).off('end', stop).off('error', reject);
      resolve(text);
    };
    const data = (chunk: string) => {
      text += chunk;
      if (text.length >= bytes) stop();
    };
    response.on('data', data).on('end', stop).on('error', reject);
    response.resume();
  });
}
