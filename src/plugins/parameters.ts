import { problem } from '../../schema/errors.ts';

/** The parameters in an address. */
export function parametersOf(address: string): URLSearchParams {
  const { search, searchParams } = new URL(address, 'http://here');
  if (!isUtf8(search)) throw problem('BAD_REQUEST', 'The address is not percent-encoded UTF-8.');
  return searchParams;
}

/** URLSearchParams would ask another question, with U+FFFD in place of bad bytes. */
function isUtf8(search: string): boolean {
  try {
    decodeURIComponent(search);
    return true;
  } catch {
    return false;
  }
}

/** What a text in JSON holds. */
export function json(text: string, what: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw problem('BAD_REQUEST', `${what} is not valid JSON.`);
  }
}
