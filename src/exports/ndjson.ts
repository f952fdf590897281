import type { Format } from './walk.ts';

/** One JSON object a line: the rows as they come. */
export const ndjson: Format = {
  type: 'application/x-ndjson',
  head: () => '',
  line: row => `${row}\n`,
};
