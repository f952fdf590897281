import { readdirSync } from 'node:fs';
import { Kind, NoDeprecatedCustomRule, parse, validate } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { examples } from '../../schema/examples.ts';
import { schema } from '../../schema/index.ts';
import { type Service, startService } from '../service.ts';
import { planOf, shapeOf, steady } from './plans.ts';
import { unanswered } from './unanswered.ts';

let service: Service;
let sql: postgres.Sql;

beforeAll(async () => {
  service = await startService({ world: 'seeds' });
  sql = postgres(service.url, { max: 1, onnotice: () => {} });
  await steady(sql);
});
afterAll(async () => {
  await sql.end();
  await service.stop();
});

/** A statement broken where a reader would, so that a change shows as a few lines. */
const legible = (sql: string) =>
  sql
    .replaceAll(/ (from|where|order by|limit|union all|left join|join) /g, '\n$1 ')
    .replaceAll('(select ', '\n(select ');

const inPascalCase = (name: string) =>
  name
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

describe.each(examples)('example $name', ({ name, text }) => {
  const document = parse(text);

  test('is one operation, named as its file, after what it asks in words', () => {
    const operations = document.definitions.filter(node => node.kind === Kind.OPERATION_DEFINITION);
    expect(operations.map(node => node.name?.value)).toEqual([inPascalCase(name)]);
    expect(text).toMatch(/^# [A-Z].+\?\n/);
  });

  test('is laid out to be read', () => {
    const [, ...lines] = text.split('\n');
    expect(lines.filter(line => line.length > 100 || !/^( {2})*(\S.*\S|\S)?$/.test(line))).toEqual([]);
  });

  test('asks for nothing deprecated', () => {
    expect(validate(schema, document, [NoDeprecatedCustomRule])).toEqual([]);
  });

  test('has its answer, of which nothing is empty, from its one statement', async () => {
    service.statements.length = 0;
    const { status, body } = await service.ask(text);
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('errors');
    expect(unanswered(document, body.data)).toEqual([]);
    expect(service.statements).toHaveLength(1);
    await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot(`../golden/${name}.json`);
    const [statement = ''] = service.statements;
    await expect(`${legible(statement)}\n`).toMatchFileSnapshot(`../golden/${name}.sql`);
    await expect(shapeOf(await planOf(sql, statement))).toMatchFileSnapshot(`../golden/${name}.plan`);
  });
});

it('keeps the answer, the statement and the plan of nothing that is no example', () => {
  const known = new Set(examples.flatMap(({ name }) => [`${name}.json`, `${name}.plan`, `${name}.sql`]));
  const kept = readdirSync(new URL('../golden/', import.meta.url));
  expect(kept.filter(file => !known.has(file))).toEqual([]);
});

it('sees what nowhere has an answer', () => {
  const document = parse(`query {
    a { b c ...F }
    lists { none { x } some { y z } }
    silent # none yet
  }
  fragment F on A { d ... on B { e } }`);
  const some = [{ y: null }, { y: 0, z: null }];
  const data = {
    a: [
      { b: null, c: false },
      { b: null, d: '' },
    ],
    lists: { none: [], some },
    silent: [],
  };
  expect(unanswered(document, data)).toEqual(['a.b', 'a.e', 'lists.none', 'lists.some.z']);
});

it('goes on where the page ended if told so, as an example says', async () => {
  interface Page {
    articles: { pageInfo: { endCursor: string }; edges: { node: { headline: string } }[] };
  }
  const example = examples.find(({ name }) => name === 'articles-in-pages')?.text ?? '';
  const first = (await service.ask<Page>(example)).body.data?.articles;
  const next = (await service.ask<Page>(example, { after: first?.pageInfo.endCursor })).body.data?.articles;
  const headlines = [first, next].flatMap(page => page?.edges.map(({ node }) => node.headline) ?? []);
  expect(headlines).toHaveLength(10);
  expect(new Set(headlines).size).toBe(10);
});
