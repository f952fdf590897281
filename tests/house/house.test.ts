import { expect, it } from 'vitest';
import { file, guard, house } from './guard.ts';
import { hyphenated, noAttic, tidyTop } from './names.ts';
import { leavesNothingBehind } from './one-process.ts';
import { importsOf, importsPointOneWay } from './one-way.ts';
import { sameWordInEveryRoom, words } from './same-word.ts';
import { shortReadmes, smallSources } from './sizes.ts';

it('looks at the whole house', () => {
  const paths = house.map(({ path }) => path);
  for (const one of ['src/cli.ts', 'src/install.mjs', 'schema/errors.ts', 'drizzle/client.ts', 'tests/service.ts']) {
    expect(paths).toContain(one);
  }
  const [cli] = house.filter(({ path }) => path === 'src/cli.ts');
  expect(cli && importsOf(cli)).toEqual(
    expect.arrayContaining(['drizzle/migrate.ts', 'src/ingest/seed.ts', 'src/config.ts']),
  );
});

guard('imports point one way', importsPointOneWay, [
  ['the store importing the graph', [file('drizzle/a.ts', `import { b } from '../schema/b.ts';`)]],
  ['the graph importing the service', [file('schema/plan/a.ts', `import type { B } from '../../src/server.ts';`)]],
  ['a room importing another room', [file('src/ingest/a.ts', `import { b } from '../plugins/b.ts';`)]],
  ['a room importing what lies beside the rooms', [file('src/plugins/a.ts', `import { b } from '../config.ts';`)]],
  ['another file of src importing a room', [file('src/config.ts', `import { b } from './embedded/b.ts';`)]],
  ['a later import', [file('schema/a.ts', `const b = await import('../src/b.ts');`)]],
  ['an export from elsewhere', [file('drizzle/a.ts', `const a = 1;\nexport * from '../schema/b.ts';`)]],
  ['an import over several lines', [file('drizzle/a.ts', `import {\n  a,\n  b,\n} from '../schema/b.ts';`)]],
  ['an import for its effect', [file('drizzle/a.ts', `import '../schema/b.ts';`)]],
  ['the service importing tests', [file('src/server.ts', `import { b } from '../tests/b.ts';`)]],
]);

guard('no attic', noAttic, [
  ['a folder', [file('src/utils/dates.ts')]],
  ['a file', [file('schema/helpers.ts')]],
  ['a test of nothing', [file('tests/api/common.test.ts')]],
  ['a barrel', [file('src/plugins/index.ts')]],
]);

guard('names are in lower case with hyphens', hyphenated, [
  ['a camel', [file('src/fundingLines.ts')]],
  ['an underscore', [file('tests/api/funding_lines.test.ts')]],
]);

guard('the top is tidy', tidyTop, [
  ['a stray file', [file('notes.txt'), file('README.md'), file('.gitignore')]],
  ['a stray folder', [file('scripts/a.ts'), file('scripts/b.ts'), file('src/a.ts')]],
]);

guard('a file of tests leaves nothing behind for the next one in its process', leavesNothingBehind, [
  [
    'a hook of what several load',
    [file('tests/api/a.ts', 'beforeEach(() => {});'), file('tests/a.test.ts', 'afterAll(f);')],
  ],
  ['a setting of what several load', [file('tests/api/a.ts', 'vi.setConfig({});')]],
  ['a change of the environment', [file('tests/a.test.ts', `  process.env.PORT = '1';`)]],
  ['another folder', [file('tests/a.test.ts', "process.chdir('/');")]],
  ['a stand-in', [file('tests/a.test.ts', `vi.stubGlobal('fetch', f);`)]],
]);

guard('no source file is over 300 lines', smallSources, [
  ['one line more', [file('schema/a.ts', 'x\n'.repeat(301)), file('schema/b.ts', 'x\n'.repeat(300))]],
]);

guard('every room has a short README', shortReadmes, [
  ['a room without one', [file('drizzle/a.ts')]],
  ['a room of src without one', [file('src/README.md'), file('src/web/page.ts'), file('src/cli.ts')]],
  ['a long one', [file('seeds/README.md', 'x\n'.repeat(31))]],
]);

const without = (missing: string) => house.filter(({ path }) => path !== missing);
const renamed = house.map(({ path, text }) =>
  file(path, path === 'schema/post.ts' ? text.replace("'posts'", "'positions'") : text),
);
guard('the same word in every room', sameWordInEveryRoom, [
  ['a table missing', without('drizzle/tables/posts.ts')],
  ['a concept missing', without('schema/funding-line.ts')],
  ['seeds missing', without('seeds/countries.yaml')],
  ['a tiny world without them', without('tests/world/tenures.yaml')],
  ['seeds of nothing', [...house, file('seeds/vessels.yaml')]],
  ['another word in the graph', renamed],
]);

it('knows every concept that has seeds', () => {
  const seeds = house.filter(({ path }) => /^seeds\/.*\.yaml$/.test(path));
  expect(seeds).toHaveLength(words.filter(({ unseeded }) => !unseeded).length);
});
