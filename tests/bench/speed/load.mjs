// Asks a server for some seconds, in a process of its own; told what by its parent, tells it what came of it.
import autocannon from 'autocannon';

process.once('message', async ({ url, connections, seconds, bodies }) => {
  let asked = 0;
  const { requests, latency, duration, errors, timeouts, non2xx } = await autocannon({
    ...{ url, connections, duration: seconds, method: 'POST', headers: { 'content-type': 'application/json' } },
    requests: [{ setupRequest: request => ({ ...request, body: bodies[asked++ % bodies.length] }) }],
  });
  const failed = errors + timeouts + non2xx;
  process.send({ total: requests.total, duration, p50: latency.p50, p99: latency.p99, failed }, () => process.exit());
});
