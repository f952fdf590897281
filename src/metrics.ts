import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Reader } from '../drizzle/client.ts';
import type { Planner } from '../schema/plan/plan.ts';
import type { Answers, Origin } from './answers.ts';

/** Which way an answer went: in front of Yoga, through it, or as something else than a question. */
export type Way = 'lane' | 'yoga' | 'export' | 'other';

/** What is looked at when the metrics are asked for. */
export interface Watched {
  planner: Planner;
  answers: Answers;
  reader: Pick<Reader, 'newest' | 'load'>;
}

/** Upper bounds in seconds, from what is kept to what ends by statement_timeout. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is measured while the service runs, in the words of Prometheus. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram<'way' | 'status'>;
  /** Those of `requests` that were met, since looking one up takes longer than adding to it. */
  private readonly lines = new Map<string, Histogram.Internal<'way' | 'status'>>();
  private readonly origins: Readonly<Record<Origin, Counter.Internal>>;
  private readonly statements: Histogram;

  constructor({ planner, answers, reader }: Watched) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'entente_request_seconds',
      help: 'How long requests took, by their way (lane: in front of Yoga) and status.',
      labelNames: ['way', 'status'],
      buckets: SECONDS,
      registers,
    });
    const answersBy = new Counter({
      name: 'entente_answers_total',
      help: 'Answers by where they came from: kept, shared with a request under way, or read from the store.',
      labelNames: ['from'],
      registers,
    });
    const from = (origin: Origin) => answersBy.labels(origin);
    this.origins = { kept: from('kept'), shared: from('shared'), store: from('store') };
    this.statements = new Histogram({
      name: 'entente_statement_seconds',
      help: 'How long the database took for a statement, with the wait for a connection.',
      buckets: SECONDS,
      registers,
    });
    const gauge = (name: string, help: string, value: () => number) =>
      new Gauge({
        ...{ name: `entente_${name}`, help, registers },
        collect() {
          this.set(value());
        },
      });
    gauge('answers_kept', 'Answers that are kept.', () => answers.size().answers);
    gauge('answers_kept_bytes', 'Bytes that they take at most.', () => answers.size().bytes);
    gauge('plans_made', 'Plans made since the start.', () => planner.counts.made);
    gauge('plans_met', 'Uses of a plan that was there.', () => planner.counts.met);
    gauge('operations_known', 'Operations that are kept with their plans.', () => planner.size);
    gauge('statements_sent', 'Statements that a connection works on.', () =>
      Math.min(reader.load().statements, reader.load().connections),
    );
    gauge('statements_waiting', 'Statements that wait for a connection.', () =>
      Math.max(0, reader.load().statements - reader.load().connections),
    );
    gauge(
      'data_version',
      'The newest version of the data; 0 while it is not known.',
      () => reader.newest()?.version ?? 0,
    );
  }

  request(way: Way, status: number, milliseconds: number): void {
    const key = `${way} ${status}`;
    const line = this.lines.get(key) ?? this.requests.labels(way, String(status));
    this.lines.set(key, line);
    line.observe(milliseconds / 1_000);
  }

  answer(from: Origin): void {
    this.origins[from].inc();
  }

  statement(milliseconds: number): void {
    this.statements.observe(milliseconds / 1_000);
  }

  /** All of it as Prometheus reads it. */
  async page(): Promise<{ type: string; text: string }> {
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }
}
