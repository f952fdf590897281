import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./examples/', import.meta.url);

/** A question worth asking: one named operation in a file, which answers as it is, without variables. */
export interface Example {
  /** The name of the file, such as `who-signed`. */
  name: string;
  text: string;
}

export const examples: readonly Example[] = readdirSync(folder)
  .filter(file => file.endsWith('.graphql'))
  .sort()
  .map(file => ({ name: file.replace('.graphql', ''), text: readFileSync(new URL(file, folder), 'utf8') }));

function example(name: string): Example {
  const found = examples.find(one => one.name === name);
  if (!found) throw new Error(`There is no example ${name}.`);
  return found;
}

/** The short one, for who comes for the first time. */
export const firstExample = example('signed-with-kazakhstan');

/** What GraphiQL opens as tabs for who comes for the first time. */
export const tabs: readonly Example[] = [
  firstExample,
  ...['words-behind-an-amount', 'centrazbat-by-source', 'imet-central-asia'].map(example),
];
