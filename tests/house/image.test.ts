import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { addressOf, entente, verbsListed } from '../command/entente.ts';
import { freshDatabase } from '../service.ts';
import {
  keepsData,
  knownVariables,
  opensToThisMachine,
  soundSettings,
  threeServices,
  verbsCalled,
  waitsEnd,
} from './compose.ts';
import { type File, type Guard, houseFiles } from './files.ts';
import {
  copiesWhatIsThere,
  hasHealthCheck,
  healthCheckOf,
  imageOf,
  leavesTheMachine,
  notRoot,
  productionOnly,
  recentNode,
  sameFlags,
  startsNode,
  usualPort,
} from './image.ts';

const house = houseFiles();

/** The house with one text of one file replaced by another. */
function but(path: string, is: string, becomes: string): readonly File[] {
  const text = house.find(file => file.path === path)?.text ?? '';
  if (!text.includes(is)) throw new Error(`${path} does not say ${is}`);
  return house.map(file => (file.path === path ? { path, text: text.replace(is, becomes) } : file));
}
const image = (is: string, becomes: string) => but('Dockerfile', is, becomes);
const compose = (is: string, becomes: string) => but('docker-compose.yml', is, becomes);

/** Each guard holds for the house, and is seen to fail where the house breaks its rule. */
function guard(rule: string, check: Guard, broken: readonly [string, readonly File[]][]) {
  describe(rule, () => {
    it('holds', () => expect(check(house)).toEqual([]));
    it.each(broken)('is broken by %s', (_, files) => expect(check(files)).not.toEqual([]));
  });
}

guard('the image has a recent Node', recentNode, [
  ['an old one', image('node:24-', 'node:22-')],
  ['whichever is the newest', image('node:24-bookworm-slim', 'node:latest')],
  ['another image at the end', image('FROM base\n', 'FROM debian:12\n')],
  ['one that package.json refuses', but('package.json', '"node": ">=', '"node": ">=9')],
]);

guard('the image does not run as root', notRoot, [
  ['nobody named', image('USER node\n', '')],
  ['root named', image('USER node', 'USER root')],
  ['root named last', image('EXPOSE', 'USER 0:0\nEXPOSE')],
]);

guard('the image has the packages of production only', productionOnly, [
  ['all packages', image(' --omit=dev', '')],
  ['those of the build', image('--from=packages', '--from=build')],
  ['more of them', image('USER node', 'RUN npm install vitest\nUSER node')],
  ['none', image('COPY --from=packages /entente/node_modules ./node_modules\n', '')],
]);

guard('what is copied is there', copiesWhatIsThere, [
  ['a file that is not', image('package-lock.json', 'yarn.lock')],
  ['a stage that is not', image('--from=build', '--from=built')],
  ['something not built', image('RUN npm run build\n', '')],
  ['an ignored folder', but('.dockerignore', 'tests', 'schema')],
]);

guard('what the machine has is left out', leavesTheMachine, [
  ['its packages', but('.dockerignore', 'node_modules\n', '')],
  ['what it has built', but('.dockerignore', 'dist\n', '')],
]);

guard('the image starts node itself', startsNode, [
  [
    'npm',
    image(
      'ENTRYPOINT ["node", "--max-semi-space-size=4", "--heap-growing-percent=30", "dist/src/cli.js"]',
      'ENTRYPOINT ["npm", "start"]',
    ),
  ],
  [
    'a shell',
    image(
      'ENTRYPOINT ["node", "--max-semi-space-size=4", "--heap-growing-percent=30", "dist/src/cli.js"]',
      'ENTRYPOINT node dist/src/cli.js',
    ),
  ],
  ['a shell for the verb', image('CMD ["serve"]', 'CMD serve')],
  ['a program that is not built', image('dist/src/cli.js', 'dist/cli.js')],
]);

guard('node has the same flags wherever the service is started', sameFlags, [
  ['others in the image', image('--heap-growing-percent=30', '--heap-growing-percent=40')],
  ['none in npm start', but('package.json', 'node --max-semi-space-size=4 --heap-growing-percent=30', 'node')],
  [
    'none in the command',
    but('src/cli.ts', '#!/usr/bin/env -S node --max-semi-space-size=4', '#!/usr/bin/env -S node'),
  ],
]);

guard('the image listens where the service does by default', usualPort, [
  ['another port', image('PORT=4000', 'PORT=8080')],
  ['another port exposed', image('EXPOSE 4000', 'EXPOSE 8080')],
  ['itself alone', image('HOST=0.0.0.0', 'HOST=127.0.0.1')],
]);

guard('the image has a health check', hasHealthCheck, [
  ['none', image('HEALTHCHECK', 'LABEL a=b\n#')],
  ['one that is turned off', image('CMD ["serve"]', 'CMD ["serve"]\nHEALTHCHECK NONE')],
  ['curl', image('CMD ["node", "--eval"', 'CMD ["curl"')],
  ['a shell', image('CMD ["node", "--eval"', 'CMD node --eval')],
]);

guard('a database, what prepares it, what answers', threeServices, [
  ['a database that may not be ready', compose('condition: service_healthy', 'condition: service_started')],
  ['tables that may not be there', compose('service_completed_successfully', 'service_started')],
  ['one more', compose('\nvolumes:', '  proxy:\n    image: nginx\n\nvolumes:')],
]);

guard('what is waited for can happen', waitsEnd, [
  ['a health nobody asks for', compose('test: pg_isready', 'tests: pg_isready')],
  ['a step that never ends', compose('      disable: true\n', '      disable: true\n    restart: always\n')],
  ['a service that is not there', compose('      prepare:\n', '      prepared:\n')],
]);

guard('the database keeps its data', keepsData, [
  ['an older one', compose('postgres:18', 'postgres:17')],
  ['the folder of older ones', compose(':/var/lib/postgresql', ':/var/lib/postgresql/data')],
  ['a volume not declared', compose('\nvolumes:\n  database:', '\nvolumes:\n  data:')],
]);

guard('nothing is open to other machines', opensToThisMachine, [
  ['the service', compose('127.0.0.1:4000:4000', '4000:4000')],
  ['the database', compose('127.0.0.1:5432:5432', '0.0.0.0:5432:5432')],
  ['a port nobody listens on', compose('127.0.0.1:4000:4000', '127.0.0.1:4000:80')],
]);

guard('somebody reads every variable', knownVariables, [
  ['a misspelled one in the image', image('ENTENTE_HOME=', 'ENTENTE_FOLDER=')],
  ['a misspelled one of ours', compose('    DATABASE_URL:', '    DATABASE_URI:')],
  ['a misspelled one of PostgreSQL', compose('POSTGRES_DB:', 'POSTGRES_DATABASE:')],
]);

guard('the settings can be read', soundSettings, [
  ['a host that is none', image('HOST=0.0.0.0', 'HOST=*')],
  ['another password', compose('POSTGRES_PASSWORD: entente', 'POSTGRES_PASSWORD: other')],
  ['another database', compose('POSTGRES_DB: entente', 'POSTGRES_DB: other')],
  ['none', compose('    DATABASE_URL:', '    LOG_LEVEL: info\n    X:')],
]);

describe('the command line', () => {
  it('has every verb it is called with', async () => {
    const known = [...(await verbsListed()).keys()];
    expect(new Set(verbsCalled(house))).toEqual(new Set(['serve', 'migrate', 'seed']));
    expect(known).toEqual(expect.arrayContaining(verbsCalled(house)));
    expect(known).not.toEqual(expect.arrayContaining(verbsCalled(compose('cli.js seed', 'cli.js sow'))));
    expect(known).not.toEqual(expect.arrayContaining(verbsCalled(image('"serve"', '"start"'))));
  });
});

describe('the health check, run as the engine would', () => {
  const check = (files: readonly File[], port: string) =>
    new Promise<number | null>(resolve => {
      const [, ...words] = healthCheckOf(imageOf(files));
      const env = { ...process.env, PORT: port };
      spawn(process.execPath, words, { env, stdio: 'ignore' }).once('close', resolve);
    });

  it('is content with a service that answers, and with nothing else', async () => {
    const { url, drop } = await freshDatabase();
    const service = entente(['serve'], { DATABASE_URL: url });
    const { port } = new URL(await addressOf(service));
    expect(await check(house, port)).toBe(0);
    expect(await check(image('/health/ready', '/health/redy'), port)).toBe(1);
    service.child.kill('SIGTERM');
    await service.ended;
    expect(await check(house, port)).toBe(1);
    await drop();
  });
});
