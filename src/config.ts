/** A value that a setting does not take; the text says what it takes. */
class Refused {
  readonly allowed: string;
  constructor(allowed: string) {
    this.allowed = allowed;
  }
}

interface Setting<T> {
  read(text: string): T | Refused;
  default: T;
  help: string;
  /** The value may hold a password and is never repeated. */
  secret?: true;
}

const setting = <T>(value: Setting<T>): Setting<T> => value;

const PORT_MAX = 65_535;
const port = (text: string) =>
  /^\d{1,5}$/.test(text) && Number(text) <= PORT_MAX
    ? Number(text)
    : new Refused(`a whole number from 0 to ${PORT_MAX} (0: any free port)`);

const megabytes = (text: string) =>
  /^\d{1,5}$/.test(text) ? Number(text) : new Refused('a whole number of megabytes up to 99999');

const host = (text: string) =>
  /^[\w.:-]+$/.test(text) ? text : new Refused('a host name or an address, such as 127.0.0.1 or 0.0.0.0');

const folder = (text: string) => (text.includes('\0') ? new Refused('a folder') : text);

const databaseUrl = (text: string) =>
  URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)
    ? text
    : new Refused('an address such as postgres://user:password@host:5432/database');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof levels)[number];
const level = (text: string): LogLevel | Refused =>
  levels.find(name => name === text.toLowerCase()) ?? new Refused(`one of ${levels.join(', ')}`);

export type Origins = 'any' | readonly string[];
const origins = (text: string): Origins | Refused => {
  const list = text.split(',').map(part => part.trim());
  if (list.length === 1 && (list[0] === '*' || list[0] === 'any')) return 'any';
  const sound = list.every(one => /^https?:/.test(one) && URL.canParse(one) && new URL(one).origin === one);
  return sound ? list : new Refused('any, or origins with commas between, such as https://example.org');
};

/** Every setting of the service, read from the environment: how it is read, its default, and what it is for. */
export const settings = {
  PORT: setting<number>({ read: port, default: 4000, help: 'Where the service listens.' }),
  HOST: setting<string>({ read: host, default: '127.0.0.1', help: 'The address it listens on; 0.0.0.0 for all.' }),
  DATABASE_URL: setting<string | undefined>({
    read: databaseUrl,
    default: undefined,
    help: 'A PostgreSQL of your own, 15 or later. Without it the one that comes with the package is started.',
    secret: true,
  }),
  ENTENTE_HOME: setting<string | undefined>({
    read: folder,
    default: undefined,
    help: 'The folder of the embedded database. Without it, the place where your system keeps such data.',
  }),
  LOG_LEVEL: setting<LogLevel>({ read: level, default: 'info', help: `How much is logged: ${levels.join(', ')}.` }),
  ANSWERS_MB: setting<number>({
    read: megabytes,
    default: 24,
    help: 'How many megabytes of answers are kept until the data changes; 0 for none.',
  }),
  CORS_ORIGINS: setting<Origins>({
    read: origins,
    default: 'any',
    help: 'Web pages that may ask, never with credentials: any, or origins with commas between.',
  }),
};

type Settings = typeof settings;
export type SettingName = keyof Settings;
export type Config = { [Name in SettingName]: Settings[Name]['default'] };

/** Everything that is wrong with the settings, a line each. */
export class ConfigProblems extends Error {
  override name = 'ConfigProblems';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Correct these settings:\n${problems.map(line => `  ${line}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads the settings from the environment, or fails with all their problems at once. Empty counts as not set. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const read = <T>(name: SettingName, entry: Setting<T>): T => {
    const text = env[name]?.trim();
    if (!text) return entry.default;
    const value = entry.read(text);
    if (!(value instanceof Refused)) return value;
    const given = entry.secret ? 'the value given (not repeated: it may hold a password)' : JSON.stringify(text);
    problems.push(`${name}: ${given} is not ${value.allowed}.`);
    return entry.default;
  };
  const config: Config = {
    PORT: read('PORT', settings.PORT),
    HOST: read('HOST', settings.HOST),
    DATABASE_URL: read('DATABASE_URL', settings.DATABASE_URL),
    ENTENTE_HOME: read('ENTENTE_HOME', settings.ENTENTE_HOME),
    LOG_LEVEL: read('LOG_LEVEL', settings.LOG_LEVEL),
    ANSWERS_MB: read('ANSWERS_MB', settings.ANSWERS_MB),
    CORS_ORIGINS: read('CORS_ORIGINS', settings.CORS_ORIGINS),
  };
  if (problems.length > 0) throw new ConfigProblems(problems);
  return config;
}

/** Each setting with the value in force, a line each; a secret is not repeated. */
export function settingsInForce(env: Record<string, string | undefined>): string[] {
  const values: Record<string, unknown> = readConfig(env);
  return Object.entries<Setting<unknown>>(settings).map(([name, { secret }]) => {
    if (!env[name]?.trim()) return `${name} is ${values[name] ?? 'not set'}, by default.`;
    return secret ? `${name} is set.` : `${name} is ${values[name]}.`;
  });
}
