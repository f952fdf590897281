import { connect, type Socket } from 'node:net';

interface Address {
  readonly host: readonly string[];
  readonly port: readonly number[];
  /** Of a socket in the file system; empty where there is none. */
  readonly path?: string | false;
}

/**
 * Connects without Nagle's delay: COPY ends with a small packet that would wait 40 ms for the receipt of the one before.
 * The form is that of postgres.js for sockets of one's own.
 */
export const undelayed = ({ host: [host], port: [port], path }: Address): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const at = path ? { path } : { host: host ?? 'localhost', port: port ?? 5432 };
    const socket = connect({ ...at, noDelay: true }, () => resolve(socket.off('error', reject)));
    socket.once('error', reject);
  });
