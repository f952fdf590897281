import { posix } from 'node:path';
import type { File, Guard } from './files.ts';

const documents = (files: readonly File[]) => files.filter(({ path }) => path.endsWith('.md'));
const spans = ({ text }: File) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);

/** Every file and folder that a document names is there: from its own folder, below it, or from the top. */
export const namedIsThere: Guard = files => {
  const paths = files.map(({ path }) => path);
  const isThere = (folder: string, name: string) =>
    [posix.join(folder, name), name].some(path => paths.some(one => one === path || one.startsWith(`${path}/`))) ||
    paths.some(one => one.startsWith(folder === '.' ? '' : `${folder}/`) && one.endsWith(`/${name}`));
  return documents(files).flatMap(document =>
    spans(document)
      .filter(span => /^[\w.-]+(\/[\w.-]+)*(\/|\.(ts|mjs|js|json|yaml|yml|sql|graphql|md))$/.test(span))
      // The built package and the answers of a service are no files of the house.
      .filter(span => !/^(dist|node_modules)\//.test(span))
      .filter(span => !isThere(posix.dirname(document.path), span.replace(/\/$/, '')))
      .map(span => `${document.path} names ${span}, which is not there`),
  );
};

/** Every script of npm that a document names is one. */
export const scriptsAreThere: Guard = files => {
  const manifest = files.find(({ path }) => path === 'package.json');
  const { scripts } = JSON.parse(manifest?.text ?? '{"scripts":{}}');
  return documents(files).flatMap(({ path, text }) =>
    [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]
      .map(([, script, short]) => script ?? short ?? '')
      .filter(script => !Object.hasOwn(scripts, script))
      .map(script => `${path} names npm run ${script}, which is not there`),
  );
};

/** Every setting that a document gives a value is read somewhere. */
export const variablesAreRead: Guard = files => {
  const sources = files.filter(({ path }) => /\.(ts|yml)$/.test(path));
  return documents(files).flatMap(({ path, text }) =>
    [...text.matchAll(/`(?:[^`\n]*\s)?([A-Z][A-Z_]{3,})=/g)]
      .map(([, name = '']) => name)
      .filter(name => !sources.some(source => new RegExp(`\\b${name}\\b`).test(source.text)))
      .map(name => `${path} names ${name}, which nothing reads`),
  );
};

/** The README has a table with these very rows, and no others of that form. */
export const hasRows =
  (rows: readonly string[], form: RegExp): Guard =>
  files => {
    const readme = files.find(({ path }) => path === 'README.md');
    const present = (readme?.text ?? '').split('\n').filter(line => form.test(line));
    return [
      ...rows.filter(row => !present.includes(row)).map(row => `README.md lacks ${row}`),
      ...present.filter(row => !rows.includes(row)).map(row => `README.md has ${row}`),
    ];
  };

/** A ratio in two figures, rounded down: no more than was measured. */
function down(ratio: number): number {
  const unit = 10 ** (Math.floor(Math.log10(ratio)) - 1);
  return Number((Math.floor(ratio / unit + 1e-9) * unit).toPrecision(2));
}

/** What the README says of speed is what the bench has measured last, at its most connections. */
export const speedAsMeasured: Guard = files => {
  const textOf = (path: string) => files.find(file => file.path === path)?.text ?? '';
  const [, table = ''] = textOf('tests/bench/RESULTS.md').split('## 64 connections');
  const rows = table.split('\n').filter(line => /^\| [^|]+ \| [\d.]+ \(/.test(line));
  const range = (column: number) => {
    const ratios = rows.map(row => Number.parseFloat(row.split('|')[column] ?? ''));
    return [Math.min(...ratios), Math.max(...ratios)].map(down).join(' to ');
  };
  const sentence = `${range(2)} times as often as PostGraphile on the same database, ${range(4)} times where the answer is kept`;
  const said = textOf('README.md').replaceAll('\n', ' ');
  return said.includes(sentence) ? [] : [`README.md does not say: ${sentence}`];
};
