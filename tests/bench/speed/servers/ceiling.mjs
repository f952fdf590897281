// What may do anything but keep answers: node:http, postgres.js, and for each question one statement written by hand.
import { createServer } from 'node:http';
import postgres from 'postgres';

const { DATABASE_URL, PORT, POOL } = process.env;
const { statements } = await import('./statements.ts');
const sql = postgres(DATABASE_URL, { max: Number(POOL), onnotice: () => {} });
const headers = { 'content-type': 'application/json' };

createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const { question, values } = JSON.parse(Buffer.concat(chunks).toString());
      const [{ answer }] = await sql.unsafe(statements[question], values, { prepare: true });
      response.writeHead(200, headers).end(`{"data":${answer}}`);
    } catch (error) {
      response.writeHead(500, headers).end(JSON.stringify({ errors: [{ message: error.message }] }));
    }
  });
}).listen(Number(PORT), '127.0.0.1');
