import { RULES } from './derived.ts';
import { FORM } from './search-source.ts';

/** The edition of how things are worked out from the store: by another one all is. Both parts only rise, so this does with either. */
export const EDITION = RULES + FORM;
