import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, inject, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { settings } from '../../src/config.ts';
import { outcomeOf, verbsListed } from './entente.ts';

const verbs = ['serve', 'migrate', 'seed', 'ingest', 'resolve', 'print-schema', 'doctor'];

describe('--help', () => {
  it('lists every verb and every setting, with an example', async () => {
    const { code, printed } = await outcomeOf(['--help']);
    expect(code).toBe(0);
    expect([...(await verbsListed()).keys()]).toEqual(verbs);
    for (const name of Object.keys(settings)) expect(printed).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    expect(printed).toMatch(/^Example:\n {2}npx entente serve$/m);
  });

  it.each(verbs)('explains %s, with an example that names only flags it has', async verb => {
    const { code, printed } = await outcomeOf([verb, '--help']);
    expect(code).toBe(0);
    const [, example = ''] = printed.match(/^Example:\n {2}npx entente (.+)$/m) ?? [];
    expect(example.split(' ')[0]).toBe(verb);
    const flags = example.match(/--[\w-]+/g) ?? [];
    for (const flag of flags) expect(printed).toMatch(new RegExp(`^  ${flag} +\\S`, 'm'));
  });

  it('tells the version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await outcomeOf(['--version'])).toMatchObject({ code: 0, printed: `${version}\n` });
  });
});

it.each([['--help'], ['ingest'], ['seed --chek']])(
  '"%s" in a clone: the same, with the script of npm as the name',
  async words => {
    const [installed, inClone] = [
      await outcomeOf(words.split(' ')),
      await outcomeOf(words.split(' '), {}, 'in a clone'),
    ].map(({ code, said, printed }) => ({ code, text: said + printed }));
    expect(inClone?.text).toContain('npm run entente -- ');
    expect(inClone).toEqual({
      code: installed?.code,
      text: installed?.text.replaceAll('npx entente', 'npm run entente --'),
    });
  },
);

describe('words that make no sense', () => {
  it.each([
    ['srve', /unknown command 'srve' \(Did you mean serve\?\)/],
    ['nothing', /unknown command 'nothing'/],
    ['seed --chek', /unknown option '--chek' \(Did you mean --check\?\)/],
    ['serve --check', /unknown option '--check'/],
    ['serve now', /too many arguments for 'serve'/],
    ['--sead', /unknown option '--sead'/],
  ])('"%s": one line that says what is wrong and what was perhaps meant; ends with 2', async (words, what) => {
    const { code, said, printed } = await outcomeOf(words.split(' '));
    expect(code).toBe(2);
    expect(said).toMatch(what);
    expect(said).toMatch(/More with: npx entente --help\n$/);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(printed).toBe('');
  });

  it('no words: the help, and ends with 2', async () => {
    const { code, said } = await outcomeOf([]);
    expect(code).toBe(2);
    for (const verb of verbs) expect(said).toContain(`  ${verb}`);
  });
});

it('tells all problems with the settings at once', async () => {
  const { code, said } = await outcomeOf(['serve'], { PORT: 'x', LOG_LEVEL: 'loud' });
  expect(code).toBe(1);
  expect(said).toMatch(/PORT: "x".*\n.*LOG_LEVEL: "loud"/);
  expect(said).not.toContain('    at ');
});

describe('print-schema', () => {
  it('prints the schema', async () => {
    const { code, printed } = await outcomeOf(['print-schema']);
    expect(code).toBe(0);
    const sorted = (text: string) => printSchema(lexicographicSortSchema(buildSchema(text)));
    expect(sorted(printed)).toBe(sorted(printSchema(schema)));
  });

  it('is not upset by a reader who has seen enough', () => {
    const line = `"${process.execPath}" "${inject('command')}" print-schema | head -c 10`;
    const { stdout, stderr } = spawnSync('/bin/sh', ['-c', line], { encoding: 'utf8' });
    expect({ stdout: stdout.length, stderr }).toEqual({ stdout: 10, stderr: '' });
  });
});
