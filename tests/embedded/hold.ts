// A process of its own that starts PostgreSQL and waits: run by the tests that end it in unkind ways.
import { startEmbedded } from '../../src/embedded/start.ts';

const [home = ''] = process.argv.slice(2);
// Ignored as by a service that stops in order and takes its time; from the start, because whoever hears the url may send it.
process.on('SIGINT', () => console.log('heard SIGINT'));
try {
  const { url } = await startEmbedded({ home, say: line => console.log(`say ${line}`), settings: { fsync: 'off' } });
  console.log(`url ${url}`);
  setInterval(() => {}, 1_000);
} catch (error) {
  console.log(`problem ${error instanceof Error ? `${error.name}: ${error.message}` : error}`);
}
