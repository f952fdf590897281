import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const block = (language: string) => readme.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';

let service: Service;
beforeAll(async () => {
  service = await startService({ world: 'seeds' });
});
afterAll(() => service.stop());

test('every question of the README is answered', async () => {
  const questions = readme
    .split('```graphql\n')
    .slice(1)
    .map(rest => rest.split('```')[0] ?? '');
  expect(questions.length).toBeGreaterThanOrEqual(4);
  for (const question of questions) expect((await service.ask(question)).body.errors, question).toBeUndefined();
});

test('the README’s question has the README’s answer', async () => {
  expect((await service.ask(block('graphql'))).body).toEqual(JSON.parse(block('json')));
});
