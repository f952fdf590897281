import { Command, CommanderError } from 'commander';
import { called } from './called.ts';
import { settings } from './config.ts';

/** What was given for the flags: whether, or what. */
export type Flags = Readonly<Record<string, boolean | string>>;

/** One thing the command does. */
export interface Verb {
  help: string;
  /** Words it takes, as help spells them: `[door] [file]`. */
  words?: string;
  /** Flags, such as `--check` or `--edition <name>`, each with what it does. */
  flags?: Readonly<Record<string, string>>;
  /** A use worth showing: what follows the verb. */
  example: string;
  /** Told which flags were given, by their names without the dashes and in camel case, and the words. */
  run(flags: Flags, words: readonly string[]): Promise<void>;
}

/** A command that makes no sense ends with this, as is the custom. */
const MISUSED = 2;

/** Does what some words ask for; answers the exit code if the words make no sense or only ask for help. */
export async function command(
  words: readonly string[],
  version: string,
  verbs: Readonly<Record<string, Verb>>,
): Promise<number | undefined> {
  const program = new Command(called)
    .description('Entente answers questions about security cooperation over GraphQL.')
    .version(version, '-v, --version', 'Prints the version.')
    .usage('<verb> [options]')
    .helpOption('-h, --help', 'Explains the command, or after a verb the verb.')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`${misuse(text)}\n`) })
    .addHelpText('after', () => `\n${example('serve')}\n\n${settingsText()}`);
  for (const [name, { help, words: taken = '', flags = {}, example: words, run }] of Object.entries(verbs)) {
    const verb = program
      .command(`${name} ${taken}`.trim())
      .description(help)
      .usage([taken, Object.keys(flags).length > 0 ? '[options]' : ''].filter(Boolean).join(' '));
    for (const [flag, what] of Object.entries(flags)) verb.option(flag, what);
    verb.addHelpText('after', `\n${example([name, words].filter(Boolean).join(' '))}`);
    verb.action(() => run(verb.opts(), verb.args));
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : MISUSED;
  }
}

const example = (words: string) => `Example:\n  ${called} ${words}`;

/** What is wrong, what was perhaps meant and where to read on, as one line. */
function misuse(text: string): string {
  const [, ...lines] = `\n${text.trim()}`.split(/\s*\n\s*/);
  return `${lines.join(' ').replace(/^error: /, '')} More with: ${called} --help`;
}

function settingsText(): string {
  const names = Object.keys(settings);
  const width = Math.max(...names.map(name => name.length));
  const lines = Object.entries(settings).map(
    ([name, entry]) => `  ${name.padEnd(width)}  ${entry.help}${byDefault(entry.default)}`,
  );
  return ['Settings, read from the environment:', ...lines].join('\n');
}

const byDefault = (value: unknown) => (value === undefined ? '' : ` Default: ${value}.`);
