import assert from 'node:assert/strict';
import { isObject, plain } from '../../peer/plain.ts';
import { bodyFor, type Values } from './ask.ts';
import type { Question } from './questions.ts';
import type { Running } from './servers.ts';

/** Asks all servers the same with the same values; throws where two say something else. Answers whether anything was said. */
export async function compare(servers: readonly Running[], question: Question, values: Values): Promise<boolean> {
  const [first, ...others] = await Promise.all(
    servers.flatMap(server => {
      const body = bodyFor(server.name, question, values);
      return body === null ? [] : [answer(server, body)];
    }),
  );
  for (const other of others)
    assert.deepEqual(other, first, `${question.name} with ${JSON.stringify(values)} is answered in two ways.`);
  return JSON.stringify(first).length > 40;
}

async function answer({ name, url }: Running, body: string): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { data, errors }: { data?: unknown; errors?: unknown } = await response.json();
  if (errors || !data) throw new Error(`${name} answers ${JSON.stringify(errors)} to ${body}`);
  return plain(name === 'postgraphile' ? alike(data) : data);
}

/** PostGraphile's answer in the shape of the others: what it reaches by the table of records, its groups and its sums. */
function alike(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(alike);
  if (!isObject(value)) return value;
  const { record, keys, countries, aggregates, ...others } = value;
  const inner = Object.fromEntries(Object.entries(others).map(([key, one]) => [key, alike(one)]));
  if (isObject(record)) return { ...inner, ...Object(alike(record)) };
  if (Array.isArray(keys)) return { key: { fiscalYear: keys[0] }, ...inner };
  if (isObject(aggregates)) return aggregates;
  if (isObject(countries) && Array.isArray(countries.nodes))
    return {
      fundingLines: {
        groups: {
          nodes: countries.nodes.map(node => {
            const { fundingLines, ...recipient } = Object(alike(node));
            return { key: { recipient }, ...fundingLines };
          }),
        },
      },
    };
  const { groups } = inner;
  // Its groups come in no order.
  if (Array.isArray(groups))
    return { groups: { nodes: groups.toSorted((a, b) => Number(a.key.fiscalYear) - Number(b.key.fiscalYear)) } };
  return inner;
}
