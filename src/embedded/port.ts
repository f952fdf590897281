import { createServer } from 'node:net';

/** A port nobody listens on at this moment; somebody else may still be faster. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      if (address === null || typeof address === 'string') return reject(new Error('the probe for a port has no port'));
      probe.close(() => resolve(address.port));
    });
  });
}
