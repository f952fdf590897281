import { parse } from 'yaml';
import { ConfigProblems, readConfig, settings } from '../../src/config.ts';
import { environmentOf } from './dockerfile.ts';
import type { File, Guard } from './files.ts';
import { healthCheckOf, imageOf, startOf, textOf } from './image.ts';

interface ComposeService {
  build?: string;
  image?: string;
  entrypoint?: string[];
  command?: string | string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  healthcheck?: { test?: string; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
  restart?: string;
}

interface Compose {
  services: Record<string, ComposeService>;
  volumes?: Record<string, unknown>;
}

const composeOf = (files: readonly File[]): Compose => parse(textOf(files, 'docker-compose.yml'), { merge: true });
const servicesOf = (files: readonly File[]) => Object.entries(composeOf(files).services);
const ours = (files: readonly File[]) => servicesOf(files).filter(([, { build }]) => build !== undefined);
const listOf = (words: string | string[] = []) => (typeof words === 'string' ? [words] : words);

/** What our image and the one of PostgreSQL read beside the settings. */
const known = {
  node: ['NODE_ENV'],
  postgres: ['POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB', 'POSTGRES_INITDB_ARGS'],
};

/** A database, then what prepares it, then what answers. */
export const threeServices: Guard = files => {
  const waits = {
    database: {},
    prepare: { database: 'service_healthy' },
    service: { prepare: 'service_completed_successfully' },
  };
  const found = servicesOf(files).map(([name, { depends_on = {} }]) => [
    name,
    Object.fromEntries(Object.entries(depends_on).map(([on, { condition }]) => [on, condition])),
  ]);
  const [is, be] = [Object.fromEntries(found), waits].map(one => JSON.stringify(one));
  return is === be ? [] : [`${is} is not ${be}`];
};

/** What is waited for can happen. */
export const waitsEnd: Guard = files => {
  const { services } = composeOf(files);
  const checked = ({ build, healthcheck }: ComposeService) =>
    !healthcheck?.disable &&
    (healthcheck?.test !== undefined || (build !== undefined && healthCheckOf(imageOf(files)).length > 0));
  return servicesOf(files).flatMap(([name, { depends_on = {} }]) =>
    Object.entries(depends_on).flatMap(([on, { condition }]) => {
      const other = services[on];
      if (!other) return [`${name} waits for ${on}, which is not there`];
      if (condition === 'service_healthy' && !checked(other)) return [`nobody asks ${on} for its health`];
      if (condition === 'service_completed_successfully' && other.restart) return [`${on} starts again when it ends`];
      return [];
    }),
  );
};

/** The PostgreSQL of our time keeps its data in a volume that is declared, where that version looks for it. */
export const keepsData: Guard = files => {
  const { services, volumes = {} } = composeOf(files);
  const { image, volumes: mounted = [] } = services.database ?? {};
  return [
    ...(image === 'postgres:18' ? [] : [`the database is ${image}`]),
    ...(mounted.some(one => one.endsWith(':/var/lib/postgresql')) ? [] : ['the data of the database is not kept']),
    ...servicesOf(files)
      .flatMap(([, one]) => one.volumes ?? [])
      .map(one => one.split(':')[0] ?? '')
      .filter(name => !Object.hasOwn(volumes, name))
      .map(name => `the volume ${name} is not declared`),
  ];
};

/** Nothing is open to other machines, and what is open leads to where the service listens. */
export const opensToThisMachine: Guard = files =>
  servicesOf(files).flatMap(([name, { build, ports = [] }]) =>
    ports
      .filter(port => !port.startsWith('127.0.0.1:') || (build && !port.endsWith(`:${settings.PORT.default}`)))
      .map(port => `${name} opens ${port}`),
  );

/** Every variable set is one that somebody reads. */
export const knownVariables: Guard = files => {
  const read = [...known.node, ...Object.keys(settings)];
  const foreign = (environment: Record<string, string>, names: readonly string[]) =>
    Object.keys(environment).filter(name => !names.includes(name));
  return [
    ...foreign(environmentOf(imageOf(files)), read),
    ...servicesOf(files).flatMap(([, { build, environment = {} }]) =>
      foreign(environment, build ? read : known.postgres),
    ),
  ].map(name => `nobody reads ${name}`);
};

/** The settings can be read, and DATABASE_URL leads to the database beside it. */
export const soundSettings: Guard = files => {
  const { services } = composeOf(files);
  const database = services.database?.environment ?? {};
  const url = `postgres://${database.POSTGRES_USER}:${database.POSTGRES_PASSWORD}@database:5432/${database.POSTGRES_DB}`;
  return ours(files).flatMap(([name, { environment = {} }]) => {
    try {
      const config = readConfig({ ...environmentOf(imageOf(files)), ...environment });
      return config.DATABASE_URL === url ? [] : [`DATABASE_URL of ${name} is not ${url}`];
    } catch (error) {
      return error instanceof ConfigProblems ? error.problems.slice() : [String(error)];
    }
  });
};

/** The verbs that the image and its uses call the command line with. */
export function verbsCalled(files: readonly File[]): string[] {
  const start = startOf(imageOf(files));
  const uses = [
    start,
    ...ours(files).map(([, { entrypoint = start.entrypoint, command = start.command }]) => ({ entrypoint, command })),
  ];
  return uses.flatMap(({ entrypoint, command }) =>
    [...[...entrypoint, ...listOf(command)].join(' ').matchAll(/cli\.js ([\w-]+)/g)].map(([, verb = '']) => verb),
  );
}
