import { expect, it } from 'vitest';
import { codes } from '../../schema/errors.ts';
import { settings } from '../../src/config.ts';
import { verbsListed } from '../command/entente.ts';
import { hasRows, namedIsThere, scriptsAreThere, speedAsMeasured, variablesAreRead } from './documents.ts';
import { file, guard, house } from './guard.ts';

const readme = house.find(({ path }) => path === 'README.md')?.text ?? '';

guard('what a document names is there', namedIsThere, [
  ['a file that is not', [file('src/README.md', 'See `cli.ts` and `help.ts`.'), file('src/cli.ts')]],
  ['a folder that is not', [file('README.md', 'See `src/` and `lib/`.'), file('src/cli.ts')]],
  ['a file of another room', [file('src/README.md', 'See `print.ts`.'), file('schema/print.ts')]],
]);

guard('the scripts a document names are there', scriptsAreThere, [
  ['one that is not', [file('README.md', 'npm run dev'), file('package.json', '{"scripts":{"start":"x"}}')]],
  ['no start', [file('README.md', 'npm start'), file('package.json', '{"scripts":{"test":"x"}}')]],
]);

guard('the variables a document sets are read', variablesAreRead, [
  ['one that nothing reads', [file('tests/README.md', '`VERBOSE=1 npm test`'), file('tests/a.ts', 'VERB')]],
]);

guard('the README says of speed what was measured', speedAsMeasured, [
  [
    'another figure',
    house.map(one => (one.path === 'README.md' ? { ...one, text: one.text.replace('times as', 'x') } : one)),
  ],
  ['no measurement', house.filter(({ path }) => path !== 'tests/bench/RESULTS.md')],
]);

const settingRows = Object.entries(settings).map(
  ([name, { default: value, help }]) => `| \`${name}\` | ${value ?? 'none'} | ${help} |`,
);
guard(
  'the README has every setting as the service knows it',
  hasRows(settingRows, /^\| `[A-Z_]+` \| [^|]* \| [^|]* \|$/),
  [
    ['one that is missing', [file('README.md', readme.replace(/^\| `PORT`.*\n/m, ''))]],
    ['one that is not there', [file('README.md', `${readme}\n| \`COLOR\` | none | Whether it is colorful. |\n`)]],
  ],
);

const codeRows = Object.entries(codes).map(
  ([code, { status, when, help }]) => `| \`${code}\` | ${status} | ${when} | ${help} |`,
);
guard('the README has every code of error', hasRows(codeRows, /^\| `[A-Z_]+` \| \d{3} \|/), [
  ['one that is missing', [file('README.md', readme.replace(/^\| `BAD_PAGE`.*\n/m, ''))]],
  ['one that is not there', [file('README.md', `${readme}\n| \`TEAPOT\` | 418 | It is one. | Pour. |\n`)]],
]);

it('has every verb of the command as the command explains it, and names no other', async () => {
  const verbs = await verbsListed();
  const rows = [...verbs].map(([verb, what]) => `| \`${verb}\` | ${what} |`);
  expect(rows.length).toBeGreaterThan(3);
  const check = hasRows(rows, /^\| `[a-z-]+` \| /);
  const rooms = readme.split('## The rooms')[0] ?? '';
  expect(check([file('README.md', rooms)])).toEqual([]);
  expect(check([file('README.md', rooms.replace(/^\| `seed`.*\n/m, '| `sow` | Sows. |\n'))])).toHaveLength(2);
  const known = [...verbs.keys()];
  const named = house
    .filter(({ path }) => /\.(md|yml)$|Dockerfile$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(/(?:npm run entente --|npx entente|src\/cli\.js) ([a-z-]+)/g)]);
  expect(named.length).toBeGreaterThan(4);
  for (const [words, verb] of named) expect(known, words).toContain(verb);
});
