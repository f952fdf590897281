import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printSchema } from 'graphql';
import { pino } from 'pino';
import { openReader } from '../drizzle/client.ts';
import { migrate } from '../drizzle/migrate.ts';
import { firstExample } from '../schema/examples.ts';
import { schema } from '../schema/index.ts';
import { type Config, ConfigProblems, readConfig } from './config.ts';
import { defaultHome } from './embedded/home.ts';
import { EmbeddedProblem, startEmbedded } from './embedded/start.ts';
import { helpText } from './help.ts';
import { appliedHash, DatabaseRefusal, SeedProblems, seed, seedsHash } from './ingest/seed.ts';
import { type Lifetime, lifetime } from './lifetime.ts';
import { ListenProblem, listen } from './listen.ts';
import { checkMigrated, checkVersion, DatabaseProblem } from './own-database.ts';
import { createService } from './server.ts';

const seeds = fileURLToPath(new URL('../seeds', import.meta.url));
/** Progress goes to stderr; stdout is for logs and for what was asked for. */
const say = (line: string) => void process.stderr.write(`${line}\n`);

/** The database of DATABASE_URL, checked, or the embedded one, started. */
async function openDatabase({ DATABASE_URL, ENTENTE_HOME }: Config, life: Lifetime): Promise<string> {
  if (DATABASE_URL) {
    await checkVersion(DATABASE_URL);
    return DATABASE_URL;
  }
  say('starting the PostgreSQL that comes with the package');
  const embedded = await startEmbedded({ home: ENTENTE_HOME ?? defaultHome(process.env), say });
  life.onClose(embedded.stop);
  void embedded.exited.then(async sentence => {
    say(`The embedded database stopped by itself. ${sentence}`);
    await life.close();
    process.exit(1);
  });
  return embedded.url;
}

async function serve(config: Config, life: Lifetime): Promise<void> {
  const url = await openDatabase(config, life);
  await (config.DATABASE_URL ? checkMigrated(url) : migrate(url));
  if ((await appliedHash(url)) !== (await seedsHash(seeds))) {
    if (config.DATABASE_URL) say('note: this database lacks the present seeds; to write them: npm run entente -- seed');
    else await seed({ url, folder: seeds, say });
  }
  const reader = openReader(url);
  life.onClose(reader.close);
  const log = pino({ level: config.LOG_LEVEL, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` });
  const service = createService({ config, run: reader.run, log });
  const server = await listen(service.listener, config.HOST, config.PORT);
  life.onClose(() => {
    service.leave();
    return server.stop();
  });
  const invitation = `Entente answers at ${server.url}/graphql, with GraphiQL in a browser. A first question to paste:`;
  say(`\n${invitation}\n\n${firstExample.text}`);
}

const verbs = {
  serve: {
    usage: 'serve',
    help: 'Answers questions. Starts, migrates and seeds the embedded database; leaves that of DATABASE_URL as it is.',
    run: serve,
  },
  migrate: {
    usage: 'migrate',
    help: 'Brings the database to the newest migration.',
    run: async (config: Config, life: Lifetime) => {
      await migrate(await openDatabase(config, life));
      say('the database has every migration');
      await life.close();
    },
  },
  seed: {
    usage: 'seed [--check]',
    help: 'Checks the seeds and writes what changed; with --check it writes nothing.',
    run: async (config: Config, life: Lifetime, check: boolean) => {
      const url = await openDatabase(config, life);
      await (config.DATABASE_URL ? checkMigrated(url) : migrate(url));
      await seed({ url, folder: seeds, check, say });
      await life.close();
    },
  },
  'print-schema': {
    usage: 'print-schema',
    help: 'Prints the schema.',
    run: async () => void process.stdout.write(`${printSchema(schema)}\n`),
  },
};

const isVerb = (name: string): name is keyof typeof verbs => Object.hasOwn(verbs, name);

/** A command that makes no sense; exit code 2, as is the custom. */
function misused(message: string): never {
  say(`${message} The verbs are: ${Object.keys(verbs).join(', ')}; more with --help.`);
  process.exit(2);
}

function readCommand() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, check: { type: 'boolean' } },
    });
  } catch (error) {
    return misused(error instanceof Error ? `${error.message.split('.')[0]}.` : 'This command cannot be read.');
  }
}

async function main(): Promise<void> {
  const { positionals, values } = readCommand();
  const [verb, ...rest] = positionals;
  if (values.help) return void process.stdout.write(helpText(Object.values(verbs)));
  if (verb === undefined) misused('What should be done?');
  if (!isVerb(verb)) misused(`There is no verb "${verb}".`);
  if (rest.length > 0) misused(`"${rest.join(' ')}" is one word too many after "${verb}".`);
  if (values.check && verb !== 'seed') misused('--check goes with "seed" only.');
  const life = lifetime(say);
  try {
    await verbs[verb].run(readConfig(process.env), life, values.check ?? false);
  } catch (error) {
    // A signal closes things under the hands of whoever uses them; its handler ends the process.
    if (life.closing()) return;
    const expected = [ConfigProblems, DatabaseProblem, DatabaseRefusal, EmbeddedProblem, ListenProblem, SeedProblems];
    say(expected.some(kind => error instanceof kind) && error instanceof Error ? error.message : stackOf(error));
    process.exitCode = 1;
    await life.close();
  }
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

await main();
