import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';

const folder = new URL('../../schema/examples/', import.meta.url);
let service: Service;

beforeAll(async () => {
  service = await startService({ world: 'seeds' });
});
afterAll(() => service.stop());

/** A statement broken where a reader would, so that a change shows as a few lines. */
const legible = (sql: string) =>
  sql.replaceAll(/ (from|where|order by|limit|union all|left join) /g, '\n$1 ').replaceAll('(select ', '\n(select ');

describe.each(readdirSync(folder).filter(name => name.endsWith('.graphql')))('example %s', file => {
  const source = readFileSync(new URL(file, folder), 'utf8');
  const name = file.replace('.graphql', '');
  const operations = parse(source).definitions.flatMap(node =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? ''] : [],
  );

  test('begins with what it asks, in words', () => {
    expect(source).toMatch(/^# .+\?\n/);
    expect(operations).toHaveLength(1);
  });

  test('has its answer, from its one statement', async () => {
    service.statements.length = 0;
    const { status, body } = await service.ask(source);
    expect(status).toBe(200);
    expect(service.statements).toHaveLength(1);
    await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot(`../golden/${name}.json`);
    await expect(`${legible(service.statements[0] ?? '')}\n`).toMatchFileSnapshot(`../golden/${name}.sql`);
  });
});
