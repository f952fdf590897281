import { settings } from './config.ts';

export interface Verb {
  /** How it is called, such as `seed [--check]`. */
  usage: string;
  help: string;
}

/** What `--help` prints: the verbs and the settings. */
export function helpText(verbs: readonly Verb[]): string {
  const lines = [
    'Entente answers questions about security cooperation over GraphQL.',
    '',
    'Use: npm run entente -- <verb>',
    ...table(verbs.map(({ usage, help }) => [usage, help])),
    '',
    'Settings, read from the environment:',
    ...table(Object.entries(settings).map(([name, entry]) => [name, `${entry.help}${byDefault(entry.default)}`])),
  ];
  return `${lines.join('\n')}\n`;
}

const byDefault = (value: unknown) => (value === undefined ? '' : ` Default: ${value}.`);

function table(rows: readonly [string, string][]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
