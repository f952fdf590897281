import { cpus, totalmem } from 'node:os';
import { isAsked } from './ask.ts';
import type { Measured } from './measure.ts';
import { type Question, questions } from './questions.ts';
import type { ServerName } from './servers.ts';

export interface Results {
  readonly connections: readonly number[];
  /** What was measured in each round; nothing where a server cannot be asked. */
  of(question: Question, connections: number, server: ServerName): readonly Measured[];
}

interface Run {
  readonly size: string;
  readonly database: string;
  readonly rounds: number;
  readonly seconds: number;
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** The middle of the rounds. */
const middle = (all: readonly Measured[], key: keyof Measured): number | null =>
  median(all.flatMap(one => one[key] ?? []));

/** How often Entente answers while another answers once: of the rounds, so that what was slow for all is slow for all. */
export function ratios(results: Results, question: Question, connections: number, other: ServerName): number[] {
  const theirs = results.of(question, connections, other);
  return results.of(question, connections, 'entente').flatMap((own, i) => {
    const their = theirs[i];
    return their ? [own.perSecond / their.perSecond] : [];
  });
}

const shown = (value: number | null, digits: number) => (value === null ? '—' : value.toFixed(digits));

/** A ratio with its least and its greatest of the rounds. */
function spread(all: readonly number[]): string {
  if (all.length === 0) return '—';
  return `${shown(median(all), 2)} (${Math.min(...all).toFixed(2)}–${Math.max(...all).toFixed(2)})`;
}

/** The results in Markdown. */
export function report(results: Results, { size, database, rounds, seconds }: Run): string {
  const [machine] = cpus();
  const head = `# Results

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: size ${size}, ${rounds} rounds of ${seconds} s a server, question and number of
connections, servers in turn, values drawn anew for each request. ${cpus().length} × ${machine?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; the
program that asks runs on it, too. ${database.split(' on ')[0]}; all servers on the same Node, with 10 connections each.

\`÷\` is how often Entente answers while the other answers once: the middle of the rounds, with the least and the most.
Nothing is kept: each answer comes from the database.
`;
  return [head, ...results.connections.map(connections => section(results, connections))].join('\n');
}

function section(results: Results, connections: number): string {
  const rows = questions.map(question => {
    const by = (other: ServerName) =>
      isAsked(other, question) ? spread(ratios(results, question, connections, other)) : 'cannot ask';
    return `| ${question.name} | ${by('postgraphile')} | ${by('ceiling')} |`;
  });
  const details = questions.flatMap(question =>
    (['entente', 'postgraphile', 'ceiling'] as const).flatMap(server => {
      if (!isAsked(server, question)) return [`| ${question.name} | ${server} | cannot ask |${' |'.repeat(7)}`];
      const all = results.of(question, connections, server);
      const cells = [
        shown(middle(all, 'perSecond'), 0),
        ...(['p50', 'p99'] as const).map(key => shown(middle(all, key), 0)),
        ...(['nodeCpu', 'postgresCpu'] as const).map(key => shown(middle(all, key), 3)),
        shown(middle(all, 'memory'), 0),
        shown(middle(all, 'statements'), 1),
      ];
      return [`| ${question.name} | ${server} | ${cells.join(' | ')} |`];
    }),
  );
  return `## ${connections} connections

| question | ÷ PostGraphile | ÷ ceiling |
|---|---|---|
${rows.join('\n')}

| question | server | requests a second | p50, ms | p99, ms | CPU of Node, ms a request | CPU of PostgreSQL, ms a request | memory, MB | statements a request |
|---|---|---|---|---|---|---|---|---|
${details.join('\n')}
`;
}
