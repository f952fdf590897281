import { numeric, text } from 'drizzle-orm/pg-core';
import { prefixed } from './prefixed.ts';
import { qualifier } from './quantity.ts';

/** An amount that may be vague, in one ISO 4217 currency; "more than $5 million" keeps min 5000000 and its qualifier. */
export const money = <P extends string>(prefix: P) =>
  prefixed(prefix, {
    point: numeric(),
    min: numeric(),
    max: numeric(),
    qualifier: qualifier(),
    currency: text(),
    asPrinted: text(),
  });
