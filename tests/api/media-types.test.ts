import { describe, expect, it } from 'vitest';
import { mediaTypeFor } from '../../src/plugins/accept.ts';

const plain = 'application/json';
const graphql = 'application/graphql-response+json';

describe('the media type of an answer', () => {
  it.each([
    [null, plain],
    ['', plain],
    ['*/*', plain],
    ['application/*', plain],
    ['application/json', plain],
    [graphql, graphql],
    [`${graphql}, application/json`, graphql],
    [`application/json, ${graphql}`, plain],
    [`application/json;q=0.9, ${graphql}`, graphql],
    [`${graphql}; charset=utf-8, application/json; charset=utf-8`, graphql],
    [`${graphql};q=0.1, */*;q=0.5`, plain],
    ['APPLICATION/JSON', plain],
    ['text/html', undefined],
    ['application/json;q=0', undefined],
    ['application/json; charset=latin1', undefined],
  ])('for "%s"', (accept, expected) => expect(mediaTypeFor(accept)).toBe(expected));
});
