import { settings } from '../../src/config.ts';
import { environmentOf, execForm, last, type Made, made, stagesOf } from './dockerfile.ts';
import type { File, Guard } from './files.ts';

const NODE = 24;
/** What `npm run build` reads. */
const builtFrom = ['drizzle', 'schema', 'seeds', 'src', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

export const textOf = (files: readonly File[], path: string) => files.find(file => file.path === path)?.text ?? '';
const stages = (files: readonly File[]) => stagesOf(textOf(files, 'Dockerfile'));
/** The image that is run: the last stage. */
export const imageOf = (files: readonly File[]): Made => made(stages(files));
/** What runs when a container starts. */
export const startOf = (image: Made) => ({
  entrypoint: execForm(last(image, 'ENTRYPOINT')),
  command: execForm(last(image, 'CMD')),
});
/** What the engine runs to learn whether a container is well. */
export const healthCheckOf = (image: Made) => execForm(last(image, 'HEALTHCHECK')?.replace(/^CMD\s+/, ''));

const complaint = (holds: boolean, text: string) => (holds ? [] : [text]);

/** Every stage has one recent Node, which package.json takes. */
export const recentNode: Guard = files => {
  const { engines } = JSON.parse(textOf(files, 'package.json'));
  const oldest = Math.max(NODE, Number(/^>=(\d+)(\.\d+)*$/.exec(engines.node)?.[1]));
  const images = new Set(stages(files).map(({ base }) => made(stages(files), base).image));
  return [...images]
    .filter(image => !(Number(/^node:(\d+)(-|$)/.exec(image)?.[1]) >= oldest))
    .map(image => `${image} is not Node ${NODE} or later, or not ${engines.node}`);
};

/** Who runs the service may do nothing else. */
export const notRoot: Guard = files => {
  const user = last(imageOf(files), 'USER');
  return complaint(user !== undefined && !/^(root|0)(:|$)/.test(user), `the image runs as ${user ?? 'root'}`);
};

/** The packages in the image are those of production. */
export const productionOnly: Guard = files => {
  const brought = imageOf(files).instructions.flatMap(({ word, options, rest }) =>
    word === 'COPY' && options.from && /node_modules/.test(rest)
      ? made(stages(files), options.from).instructions
      : [{ word, options, rest }],
  );
  const installs = brought.filter(({ word, rest }) => word === 'RUN' && /\bnpm (ci|i|install)\b/.test(rest));
  return [
    ...complaint(installs.length > 0, 'no packages are installed'),
    ...installs
      .filter(({ rest }) => !rest.includes('--omit=dev'))
      .map(({ rest }) => `"${rest}" brings what only we need`),
  ];
};

/** What is copied is there: in the house and not ignored, or made by the stage it comes from. */
export const copiesWhatIsThere: Guard = files => {
  const ignored = textOf(files, '.dockerignore').split('\n');
  const inHouse = (path: string) =>
    !ignored.includes(path) && files.some(file => file.path === path || file.path.startsWith(`${path}/`));
  const makes = (stage: string, path: string) => {
    const run = made(stages(files), stage).instructions.filter(({ word }) => word === 'RUN');
    const maker = { '/entente/node_modules': /\bnpm ci\b/, '/entente/dist': /\bnpm run build\b/ }[path];
    return maker !== undefined && run.some(({ rest }) => maker.test(rest));
  };
  return stages(files)
    .flatMap(({ own }) => own.filter(({ word }) => word === 'COPY'))
    .flatMap(({ options: { from }, rest }) => {
      const sources = rest.split(/\s+/).slice(0, -1);
      const wanted = sources.flatMap(source => (source === '.' ? builtFrom : [source]));
      return wanted.filter(path => !(from ? makes(from, path) : inHouse(path)));
    })
    .map(path => `${path} is copied and is not there`);
};

/** What a machine has made for itself does not replace what the build makes. */
export const leavesTheMachine: Guard = files => {
  const ignored = textOf(files, '.dockerignore').split('\n');
  return ['.git', 'dist', 'node_modules'].filter(path => !ignored.includes(path)).map(path => `${path} is copied`);
};

/** No shell and no npm stands between the engine and node. */
export const startsNode: Guard = files => {
  const { entrypoint, command } = startOf(imageOf(files));
  const { bin } = JSON.parse(textOf(files, 'package.json'));
  const program = entrypoint.slice(1).find(word => !word.startsWith('-')) ?? '';
  return [
    ...complaint(entrypoint[0] === 'node', 'ENTRYPOINT is not node, in exec form'),
    ...complaint(command.length > 0, 'CMD is not in exec form'),
    ...complaint(
      textOf(files, program.replace(/^dist\/(.*)\.js$/, '$1.ts')) !== '',
      `${program} is built from nothing`,
    ),
    ...complaint(bin.entente === program, `${program} is not what package.json calls entente`),
  ];
};

/** Node's own flags, which keep its memory small, are the same wherever the service is started. */
export const sameFlags: Guard = files => {
  const { entrypoint } = startOf(imageOf(files));
  const { scripts } = JSON.parse(textOf(files, 'package.json'));
  const [shebang = ''] = textOf(files, 'src/cli.ts').split('\n');
  const flagsOf = (words: readonly string[]) => words.filter(word => /^--(max|heap)-/.test(word)).join(' ');
  const flags = flagsOf(entrypoint);
  return [
    ...complaint(flags !== '', 'ENTRYPOINT gives node no flags'),
    ...complaint(flagsOf(scripts.start.split(' ')) === flags, `npm start gives node other flags than ${flags}`),
    ...complaint(flagsOf(shebang.split(' ')) === flags, `src/cli.ts gives node other flags than ${flags}`),
  ];
};

/** The image listens on the port that is the service's default, to who is outside. */
export const usualPort: Guard = files => {
  const image = imageOf(files);
  const { PORT, HOST } = environmentOf(image);
  return [
    ...complaint(Number(PORT) === settings.PORT.default, `PORT is ${PORT}, by default ${settings.PORT.default}`),
    ...complaint(last(image, 'EXPOSE') === PORT, `EXPOSE is not ${PORT}`),
    ...complaint(HOST === '0.0.0.0', 'nobody outside of the container is heard'),
  ];
};

/** The engine asks node whether the service is well, and node needs no shell for it. */
export const hasHealthCheck: Guard = files =>
  complaint(healthCheckOf(imageOf(files))[0] === 'node', 'HEALTHCHECK is not node, in exec form');
