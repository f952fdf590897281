#!/usr/bin/env -S node --max-semi-space-size=4 --heap-growing-percent=30
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openReader, type Reader } from '../drizzle/client.ts';
import { migrate } from '../drizzle/migrate.ts';
import { enter, outwait } from '../drizzle/presence.ts';
import { called } from './called.ts';
import { command, type Verb } from './command.ts';
import { type Config, ConfigProblems, readConfig, settingsInForce } from './config.ts';
import { diagnose } from './doctor.ts';
import { defaultHome, isCreated } from './embedded/home.ts';
import { EmbeddedProblem, findRunning, InUse, startEmbedded } from './embedded/start.ts';
import { audit } from './ingest/audit.ts';
import { bringIn, doorNamed, doorsText, openText } from './ingest/bring-in.ts';
import { decide, openNames } from './ingest/decide.ts';
import { Input } from './ingest/doors/input.ts';
import { InputProblem } from './ingest/doors/input-problem.ts';
import { appliedHash, DatabaseRefusal, SeedProblems, seed, seedsHash } from './ingest/seed.ts';
import { lifetime } from './lifetime.ts';
import { ListenProblem, listen } from './listen.ts';
import { checkMigrated, checkVersion, DatabaseProblem, lossOf } from './own-database.ts';

const seeds = fileURLToPath(new URL('../seeds', import.meta.url));
const { version }: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
/** Progress goes to stderr; stdout is for logs and for what was asked for. */
const say = (line: string) => void process.stderr.write(`${line}\n`);
const print = (line: string) => void process.stdout.write(`${line}\n`);
// Whoever reads the start of what is printed may close the pipe.
process.stdout.on('error', error => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
});
const life = lifetime(say);
const homeOf = ({ ENTENTE_HOME }: Config) => ENTENTE_HOME ?? defaultHome(process.env);

const hasSeeds = async (url: string) => (await appliedHash(url)) === (await seedsHash(seeds));

/** Files speak of datasets and records that the seeds hold, so these come first. */
async function ensureSeeds({ DATABASE_URL }: Config, url: string): Promise<void> {
  if (await hasSeeds(url)) return;
  if (DATABASE_URL)
    throw new DatabaseProblem(`This database lacks the present seeds. Write them first: ${called} seed`);
  await seed({ url, folder: seeds, say });
}

/** Starts the embedded PostgreSQL; it ends with this process, or this process with it. */
async function startOwn(config: Config, onReturn?: (url: string) => void) {
  say('starting the PostgreSQL that comes with the package');
  const embedded = await startEmbedded({ home: homeOf(config), say, ...(onReturn && { onReturn }) });
  life.onClose(embedded.stop);
  void embedded.lost.then(async problem => {
    say(problem.message);
    await life.close();
    process.exit(1);
  });
  return embedded;
}

/** Works on the database of DATABASE_URL, on the embedded one that another Entente runs, or starts it for the work. */
async function onDatabase(config: Config, work: (url: string) => Promise<void>, attempts = 3): Promise<void> {
  const { DATABASE_URL } = config;
  if (DATABASE_URL) {
    await checkVersion(DATABASE_URL);
    return work(DATABASE_URL);
  }
  const running = await findRunning(homeOf(config));
  // It may just have begun to stop: then it is waited for, and started anew.
  const presence = running && (await enter(running.url).catch(() => undefined));
  if (running && presence) {
    say(`using the PostgreSQL of the Entente with process id ${running.pid}`);
    await work(running.url).finally(presence.leave);
    return;
  }
  const embedded = await startOwn(config).catch(error => {
    if (!(error instanceof InUse) || attempts === 1) throw error;
  });
  // Another command was faster to start it.
  if (!embedded) return onDatabase(config, work, attempts - 1);
  await work(embedded.url);
  await outwait(embedded.url);
}

async function serve(config: Config): Promise<void> {
  // Only who answers loads the graph: the other verbs start without it, and hold less.
  const [{ createService }, { firstExample }, { pino }] = await Promise.all([
    import('./server.ts'),
    import('../schema/examples.ts'),
    import('pino'),
  ]);
  const { DATABASE_URL } = config;
  let reader: Reader | undefined;
  const open = (at: string): Reader => {
    void reader?.close();
    reader = openReader(at, { follows: true });
    return reader;
  };
  if (DATABASE_URL) await checkVersion(DATABASE_URL);
  const url = DATABASE_URL ?? (await startOwn(config, open)).url;
  await (DATABASE_URL ? checkMigrated(url) : migrate(url));
  if (!(await hasSeeds(url))) {
    if (DATABASE_URL) say(`note: this database lacks the present seeds; to write them: ${called} seed`);
    else await seed({ url, folder: seeds, say });
  }
  life.onClose(() => reader?.close());
  const log = pino(
    { level: config.LOG_LEVEL, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    // Written a few lines at a time, and all of them at the end: a write each costs as much as the rest of a short answer.
    // Not many: each line makes one text of all that wait, to count their bytes.
    pino.destination({ sync: false, minLength: 4_000, periodicFlush: 100 }),
  );
  const service = createService({
    config,
    reader: {
      run: (...statement) => (reader ?? open(url)).run(...statement),
      stream: (...statement) => (reader ?? open(url)).stream(...statement),
      newest: () => (reader ?? open(url)).newest(),
      load: () => (reader ?? open(url)).load(),
    },
    log,
  });
  const server = await listen(service.listener, { host: config.HOST, port: config.PORT, log });
  life.onClose(() => {
    service.leave();
    return server.stop();
  });
  const invitation = `Entente answers at ${server.url}/graphql, with GraphiQL in a browser. A first question to paste:`;
  say(`\n${invitation}\n\n${firstExample.text}`);
}

const verbs: Readonly<Record<string, Verb>> = {
  serve: {
    help: 'Answers questions. Starts, migrates and seeds the embedded database; leaves that of DATABASE_URL as it is.',
    example: '',
    run: () => serve(readConfig(process.env)),
  },
  migrate: {
    help: 'Brings the database to the newest migration.',
    example: '',
    run: async () => {
      await onDatabase(readConfig(process.env), migrate);
      say('the database has every migration');
      await life.close();
    },
  },
  seed: {
    help: 'Checks the seeds and writes what changed.',
    flags: { '--check': 'Writes nothing.' },
    example: '--check',
    run: async ({ check }) => {
      const config = readConfig(process.env);
      await onDatabase(config, async url => {
        await (config.DATABASE_URL ? checkMigrated(url) : migrate(url));
        await seed({ url, folder: seeds, check: check === true, say });
      });
      await life.close();
    },
  },
  ingest: {
    help: 'Brings in a published file; without words it lists the kinds there are, what each needs and who publishes it.',
    words: '[door] [file]',
    flags: {
      '--edition <name>': 'Which edition of the dataset it is, as its publisher calls it.',
      '--dry-run': 'Writes nothing and tells what would be.',
      '--rejects <file>': 'Where the rows go that are not taken. Default: <door>-rejects.ndjson.',
    },
    example: 'greenbook us_foreign_aid_complete.csv --edition 2022-08',
    run: async ({ edition, dryRun, rejects }, [name, path, ...more]) => {
      if (name === undefined) return print(doorsText(called));
      const door = doorNamed(name);
      if (path === undefined || more.length > 0)
        throw new InputProblem(`The door ${name} takes one file or folder, or - for standard input. ${door.needs}`);
      const input = await Input.open(path);
      const config = readConfig(process.env);
      await onDatabase(config, async url => {
        await (config.DATABASE_URL ? checkMigrated(url) : migrate(url));
        await ensureSeeds(config, url);
        await bringIn({
          ...{ called, url, door, input, say, dryRun: dryRun === true },
          edition: typeof edition === 'string' ? edition : null,
          rejects: typeof rejects === 'string' ? rejects : `${name}-rejects.ndjson`,
        });
      });
      await life.close();
    },
  },
  resolve: {
    help: 'Lists printed names that are likely meant for something here; says with accept or reject and a number whether one is.',
    words: '[accept|reject] [number]',
    example: 'accept 12',
    run: async (_, [verdict, number, ...more]) => {
      const config = readConfig(process.env);
      const known =
        verdict === undefined || ((verdict === 'accept' || verdict === 'reject') && /^\d{1,9}$/.test(number ?? ''));
      if (!known || more.length > 0)
        throw new InputProblem('Write nothing, accept and a number, or reject and a number.');
      await onDatabase(config, async url => {
        await (config.DATABASE_URL ? checkMigrated(url) : migrate(url));
        if (verdict === undefined) {
          for (const line of openText(await openNames(url))) print(line);
          return;
        }
        const { printed, slug } = await decide(url, Number(number), verdict === 'accept');
        say(
          `"${printed}" ${verdict === 'accept' ? 'stands for' : 'does not stand for'} ${slug}; ingest the file again`,
        );
      });
      await life.close();
    },
  },
  'print-schema': {
    help: 'Prints the schema in GraphQL.',
    example: '> schema.graphql',
    run: async () => {
      const [{ schema }, { printSchema }] = await Promise.all([import('../schema/index.ts'), import('graphql')]);
      print(printSchema(schema));
    },
  },
  doctor: {
    help: 'Looks whether all is well: settings, database, migrations, seeds, facts without a citation, quotations that are not found any more, conflicts and differences kept wrongly.',
    example: '',
    run: async () => {
      const config = readConfig(process.env);
      for (const line of settingsInForce(process.env)) print(`set    ${line}`);
      const home = homeOf(config);
      if (!config.DATABASE_URL && !isCreated(home))
        print(`note   There is no database in ${home} yet; ${called} serve makes one.`);
      else
        await onDatabase(config, async url => {
          const well = await diagnose(url, { hasSeeds: () => hasSeeds(url), audit: () => audit(url) }, print);
          if (!well) process.exitCode = 1;
        });
      await life.close();
    },
  },
};

/** Says why the command fails, in a sentence where the reason is known, and ends it. */
async function fail(error: unknown): Promise<void> {
  // A signal closes things under the hands of whoever uses them; its handler ends the process.
  if (life.closing()) return;
  const expected = [
    ConfigProblems,
    DatabaseProblem,
    DatabaseRefusal,
    EmbeddedProblem,
    InputProblem,
    ListenProblem,
    SeedProblems,
  ];
  const known = expected.some(kind => error instanceof kind) && error instanceof Error;
  say(known ? error.message : (lossOf(error) ?? stackOf(error)));
  process.exitCode = 1;
  await life.close();
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

// A connection that closes under a transaction fails the transaction, and in postgres.js another promise besides; what
// it was about to write then fails, too, and says less than the loss, which is told first.
process.on('unhandledRejection', fail);
process.on('uncaughtException', error => setTimeout(fail, 100, error));
try {
  process.exitCode = (await command(process.argv.slice(2), version, verbs)) ?? process.exitCode;
} catch (error) {
  await fail(error);
}
