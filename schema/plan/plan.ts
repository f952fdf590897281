import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { type DocumentNode, type FieldNode, type GraphQLSchema, print } from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { LRUCache } from 'lru-cache';
import { dataVersions } from '../../drizzle/tables/data-versions.ts';
import { Compiler } from './compile.ts';
import { COST_LIMIT } from './cost.ts';
import { type Piece, text } from './json-text.ts';
import { type Operation, operationOf } from './operation.ts';
import type { Bound, Slot, Variables } from './slot.ts';
import { type Steered, steer } from './steer.ts';

/** A compiled operation: the statement, its parameters, and the root fields that graphql-js answers. */
export interface Plan {
  /** Tells it apart from all other plans of this process. */
  id: number;
  /** Returns the answer, and the version of the data that it is read from. */
  statement: string;
  params: readonly unknown[];
  /** Read before each use, so that what is wrong with them is refused. */
  checks: readonly Slot[];
  /** Response keys in the order asked for. */
  keys: readonly string[];
  /** Root fields of introspection. */
  introspection: readonly FieldNode[];
  uses: number;
}

/** An operation ready to be read from the store: its plan, and the values to bind. */
export interface Ready {
  plan: Plan;
  values: readonly Bound[];
  /** The same for the same plan and values, and for no others. */
  key: string;
}

/** An operation, and its plans by the shape of its variables. */
export interface Known {
  operation: Operation;
  plans: LRUCache<string, Plan>;
}

const keyOf = (text: string, name: string | null | undefined) => `${name ?? ''}\n${text}`;
const MOST_OPERATIONS = 1_000;
const MOST_PLANS = 50;
const dialect = new PgDialect();
let plans = 0;

/** Plans operations, and keeps the plans, bounded. */
export class Planner {
  readonly schema: GraphQLSchema;
  private readonly known = new LRUCache<string, Known>({ max: MOST_OPERATIONS });
  /** How often a plan was made, and how often one was there. */
  readonly counts = { made: 0, met: 0 };

  constructor(schema: GraphQLSchema) {
    this.schema = schema;
  }

  /** How many operations are kept. */
  get size(): number {
    return this.known.size;
  }

  /** The operation of a valid document by its name; undefined where there is no such one. */
  operation(document: DocumentNode, name: string | null | undefined): Known | undefined {
    const text = document.loc?.source.body ?? print(document);
    const found = this.met(text, name);
    if (found) return found;
    const operation = operationOf(this.schema, document, name);
    if (!operation) return undefined;
    const known = { operation, plans: new LRUCache<string, Plan>({ max: MOST_PLANS }) };
    this.known.set(keyOf(text, name), known);
    return known;
  }

  /** The operation of a document that was found valid before, by its text. */
  met(text: string, name: string | null | undefined): Known | undefined {
    return this.known.get(keyOf(text, name));
  }

  /** The plan for an operation with coerced values of its variables. Throws the problems that can be seen without data. */
  plan({ operation, plans }: Known, coerced: Variables): Plan {
    const steered = steer(operation, coerced);
    const found = plans.get(steered.key);
    if (found) return this.again(found);
    const plan = this.make(operation, steered);
    this.counts.made++;
    plans.set(steered.key, plan);
    return plan;
  }

  /** A plan that is used once more. */
  again(plan: Plan): Plan {
    this.counts.met++;
    plan.uses++;
    return plan;
  }

  private make({ definition, fragments }: Operation, { variables }: Steered): Plan {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('The schema has no query type.');
    const compiler = new Compiler(this.schema, fragments, variables);
    const introspection: FieldNode[] = [];
    const keys: string[] = [];
    const pieces: Piece[] = ['{"data":{'];
    for (const [key, nodes] of collectFields(this.schema, fragments, variables, query, definition.selectionSet)) {
      const name = nodes[0]?.name.value ?? '';
      keys.push(key);
      if (name === '__schema' || name === '__type') {
        introspection.push(...nodes);
        continue;
      }
      pieces.push(`${pieces.length > 1 ? ',' : ''}"${key}":`);
      pieces.push(name === '__typename' ? `"${query.name}"` : compiler.root(query, nodes, [key]));
    }
    const refusal = compiler.meter.refusal();
    if (refusal) throw refusal;
    const { requested } = compiler.meter;
    const cost = requested > 0 ? `,"extensions":${JSON.stringify({ cost: { requested, limit: COST_LIMIT } })}` : '';
    const answer: SQL = text([...pieces, `}${cost}}`]);
    const version = sql`(select ${dataVersions.version} from ${dataVersions})`;
    const { sql: statement, params } = dialect.sqlToQuery(sql`select ${answer}, ${version}`);
    return { id: ++plans, statement, params, checks: compiler.checks, keys, introspection, uses: 1 };
  }
}
