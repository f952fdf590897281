import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examples } from '../../schema/examples.ts';
import { questions } from '../bench/speed/questions.ts';
import { type Service, startService } from '../service.ts';
import { nodesOf, type PlanNode, planOf, steady } from './plans.ts';

/** Indexes that no question needs, and what does. */
const OTHERWISE: Readonly<Record<string, string>> = {
  aliases_name: 'Names printed in a file are looked up by it while the file comes in.',
};

const naming = ['agreement', 'country', 'event', 'official', 'organization', 'program'];
/** What else is asked often enough: which articles name a record, in their order. */
const mentions = `{ ${naming.map(name => `${name}(${name === 'country' ? 'code' : 'slug'}: "") { mentions { nodes { id } } }`).join(' ')} }`;

let service: Service;
let sql: postgres.Sql;
/** The nodes of the plans of all that is asked. */
const nodes: PlanNode[] = [];

beforeAll(async () => {
  service = await startService({ world: 'seeds' });
  sql = postgres(service.url, { max: 1, onnotice: () => {} });
  await steady(sql);
  for (const { text } of examples) await service.ask(text);
  await service.ask(mentions);
  for (const { entente, draw } of questions)
    await service.ask(
      entente,
      draw(() => 0.5),
    );
  for (const statement of service.statements) nodes.push(...nodesOf(await planOf(sql, statement)));
});
afterAll(async () => {
  await sql.end();
  await service.stop();
});

test('all were planned', () => {
  expect(service.statements).toHaveLength(examples.length + 1 + questions.length);
});

/** Indexes that nothing needs: that keep nothing unique, that no plan reads, and that are more than what a foreign key needs, with the other side of a join. */
const idle = async () => {
  const kept = await sql<{ name: string }[]>`
    select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and not i.indisunique and not exists (
      select from pg_constraint k where k.contype = 'f' and k.conrelid = i.indrelid and k.conkey = array[i.indkey[0]]
        and i.indnatts <= 2
    ) order by 1`;
  const read = new Set(nodes.map(node => node['Index Name']));
  return kept.map(({ name }) => name).filter(name => !read.has(name));
};

test('every index is read by an example or a question of the bench, or is there for a reason', async () => {
  expect(await idle()).toEqual(Object.keys(OTHERWISE));
  await sql`create index idle on agreements (place, id)`;
  expect(await idle()).toEqual([...Object.keys(OTHERWISE), 'idle'].sort());
  await sql`drop index idle`;
});

/** What reads a table through to find some of its rows: a list as a whole is read as a whole. */
const through = (all: readonly PlanNode[]) =>
  all.filter(node => node['Node Type'] === 'Seq Scan' && !/^(\w+\.)?listed$/.test(node.Filter ?? 'listed'));

test('no index is missing: nothing is read through to find some of it', async () => {
  expect(through(nodes)).toEqual([]);
  const missing = await planOf(sql, `select from agreements where place = $1`);
  expect(through(nodesOf(missing))).toHaveLength(1);
});
