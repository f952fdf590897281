import { type Guard, isSource } from './files.ts';

const SOURCE_LINES = 300;
const README_LINES = 30;

const linesOf = (text: string) => text.trimEnd().split('\n').length;

/** No source file written by hand is over 300 lines. */
export const smallSources: Guard = files =>
  files
    .filter(file => isSource(file) && linesOf(file.text) > SOURCE_LINES)
    .map(({ path, text }) => `${path} has ${linesOf(text)} lines, over ${SOURCE_LINES}`);

/** Every room has a README, and none is over 30 lines. */
export const shortReadmes: Guard = files => {
  const paths = new Set(files.map(({ path }) => path));
  const rooms = new Set(
    files
      .map(({ path }) => path.split('/'))
      .flatMap(([top, second, third]) => {
        if (!top || top.startsWith('.') || second === undefined) return [];
        return top === 'src' && third !== undefined ? [top, `${top}/${second}`] : [top];
      }),
  );
  const missing = [...rooms].filter(room => !paths.has(`${room}/README.md`)).map(room => `${room} has no README.md`);
  const long = files
    .filter(({ path, text }) => path.endsWith('/README.md') && linesOf(text) > README_LINES)
    .map(({ path, text }) => `${path} has ${linesOf(text)} lines, over ${README_LINES}`);
  return [...missing, ...long];
};
