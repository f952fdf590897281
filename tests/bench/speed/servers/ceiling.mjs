// What may do anything but keep answers: node:http, postgres.js, and for each question one statement written by hand.
import { createServer } from 'node:http';
import postgres from 'postgres';

const { DATABASE_URL, PORT, POOL } = process.env;
const { statements } = await import('./statements.ts');
// One statement a connection at a time: at 64 connections that is up to a third quicker than many in a row.
const sql = postgres(DATABASE_URL, { max: Number(POOL), max_pipeline: 1, onnotice: () => {} });
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
