import { cpus, totalmem } from 'node:os';
import { isAsked } from './ask.ts';
import type { Measured } from './measure.ts';
import { type Question, questions } from './questions.ts';
import { names, type ServerName } from './servers.ts';

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
  /** Milliseconds until each answered, and megabytes that it held before it was asked. */
  readonly idle: ReadonlyMap<ServerName, { startedIn: number; memory: number | null }>;
  /** Milliseconds until Entente answered with the database that comes with it: a new one, and one that was there. */
  readonly own: { cold: number; warm: number };
  /** How many plans Entente made for all that, and how often it used one again. */
  readonly plans: { made: number; met: number };
}

const TITLES: Readonly<Record<ServerName, string>> = {
  entente: 'Entente, nothing kept',
  keeping: 'Entente, answers kept',
  postgraphile: 'PostGraphile',
  ceiling: 'ceiling',
};

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** The middle of the rounds. */
const middle = (all: readonly Measured[], key: keyof Measured): number | null =>
  median(all.flatMap(one => one[key] ?? []));

/** How often Entente answers while another answers once: of the rounds, so that what was slow for all is slow for all. */
export function ratios(
  results: Results,
  question: Question,
  connections: number,
  { own: which, other }: { own: 'entente' | 'keeping'; other: ServerName },
): number[] {
  const theirs = results.of(question, connections, other);
  return results.of(question, connections, which).flatMap((own, i) => {
    const their = theirs[i];
    return their ? [own.perSecond / their.perSecond] : [];
  });
}

/** Of each round, how many times as much of something Entente took, nothing kept, as another server did. */
function comparedBy(results: Results, question: Question, connections: number, other: ServerName, key: keyof Measured) {
  const theirs = results.of(question, connections, other);
  return results.of(question, connections, 'entente').flatMap((own, i) => {
    const [mine, their] = [own[key], theirs[i]?.[key]];
    return typeof mine === 'number' && their ? [mine / their] : [];
  });
}

const shown = (value: number | null, digits: number) => (value === null ? '—' : value.toFixed(digits));

/** A ratio with its least and its greatest of the rounds. */
function spread(all: readonly number[]): string {
  if (all.length === 0) return '—';
  return `${shown(median(all), 2)} (${Math.min(...all).toFixed(2)}–${Math.max(...all).toFixed(2)})`;
}

/** The results in Markdown. */
export function report(results: Results, { size, database, rounds, seconds, idle, own, plans }: Run): string {
  const [machine] = cpus();
  const head = `# Results

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: size ${size}, ${rounds} rounds of ${seconds} s a server, question and number of
connections, servers in turn, values drawn by Zipf's law from 20,000 of each question. ${cpus().length} × ${machine?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; the
program that asks runs on it, too. ${database.split(' on ')[0]}; all servers on the same Node, with 10 connections each.

\`÷\` is how often Entente answers while the other answers once: the middle of the rounds, with the least and the most.
Where nothing is kept, each answer comes from the database; where answers are, so many as the last column says do not.
In brackets stands how many times as much Entente took, nothing kept, as that server did.
`;
  return [
    head,
    ...results.connections.map(connections => section(results, connections)),
    startAndMemory(results, idle, own, plans),
  ].join('\n');
}

function startAndMemory(
  results: Results,
  idle: Run['idle'],
  { cold, warm }: Run['own'],
  { made, met }: Run['plans'],
): string {
  const rows = [...idle].map(([server, { startedIn, memory }]) => {
    const most = questions.flatMap(question =>
      results.connections.flatMap(connections =>
        results.of(question, connections, server).flatMap(one => one.memory ?? []),
      ),
    );
    return `| ${TITLES[server]} | ${startedIn.toFixed(0)} | ${shown(memory, 0)} | ${shown(most.length > 0 ? Math.max(...most) : null, 0)} |`;
  });
  return `## Start and memory

| server | ms until it answers | MB before it is asked | MB at most while it is |
|---|---|---|---|
${rows.join('\n')}

With the PostgreSQL that comes with the package Entente answers after ${(cold / 1_000).toFixed(1)} s where it makes the database, and after
${(warm / 1_000).toFixed(1)} s where that is there. Nothing kept, it made ${made} plans, and used one again ${met.toLocaleString('en-US')} times.
`;
}

/** What is told of each server, and with how many decimals. */
const MEASURES = [
  ['perSecond', 0],
  ['p50', 0],
  ['p99', 0],
  ['nodeCpu', 3],
  ['postgresCpu', 3],
  ['memory', 0],
  ['statements', 1],
] as const;

function section(results: Results, connections: number): string {
  const rows = questions.map(question => {
    const by = (own: 'entente' | 'keeping', other: ServerName) =>
      isAsked(other, question) ? spread(ratios(results, question, connections, { own, other })) : 'cannot ask';
    const kept = middle(results.of(question, connections, 'keeping'), 'kept');
    const cells = [by('entente', 'postgraphile'), by('entente', 'ceiling'), by('keeping', 'postgraphile')];
    return `| ${question.name} | ${cells.join(' | ')} | ${kept === null ? '—' : `${(kept * 100).toFixed(0)}%`} |`;
  });
  const details = questions.flatMap(question =>
    names.flatMap(server => {
      if (!isAsked(server, question)) return [`| ${question.name} | ${TITLES[server]} | cannot ask |${' |'.repeat(7)}`];
      const all = results.of(question, connections, server);
      const cells = MEASURES.map(([key, digits]) => {
        const value = shown(middle(all, key), digits);
        if (server !== 'postgraphile' && server !== 'ceiling') return value;
        return `${value} (${shown(median(comparedBy(results, question, connections, server, key)), 2)})`;
      });
      return [`| ${question.name} | ${TITLES[server]} | ${cells.join(' | ')} |`];
    }),
  );
  return `## ${connections} connections

| question | ÷ PostGraphile, nothing kept | ÷ ceiling, nothing kept | ÷ PostGraphile, answers kept | of them kept |
|---|---|---|---|---|
${rows.join('\n')}

| question | server | requests a second | p50, ms | p99, ms | CPU of Node, ms a request | CPU of PostgreSQL, ms a request | memory, MB | statements a request |
|---|---|---|---|---|---|---|---|---|
${details.join('\n')}
`;
}
