import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { limits } from '../../src/plugins/use-limits.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const repeat = (times: number, text: (i: number) => string) =>
  Array.from({ length: times }, (_, i) => text(i)).join(' ');
const codesOf = async (query: string) => {
  const { body } = await service.ask(query);
  return body.errors?.map(error => error.extensions?.code) ?? [];
};
/** Two braces, four tokens again and again, and what is left. */
const tokens = (count: number) =>
  `{ ${'... { __typename } '.repeat((count - 2) / 4)}${'__typename '.repeat((count - 2) % 4)} }`;
const levels = (count: number) =>
  `{ __type(name: "Query") ${'{ ofType '.repeat(count - 2)}{ name }${' }'.repeat(count - 2)} }`;
const types = (count: number) => `{ ${repeat(count, i => `a${i}: __type(name: "A") { name }`)} }`;
const aliasesInFragments = (count: number) =>
  `{ x: __type(name: "A") { ...F } y: __type(name: "B") { ...F } } fragment F on __Type { ${repeat(count / 2 - 1, i => `a${i}: name`)} }`;

describe('what just fits; what is larger stands in bad-input', () => {
  it.each([
    ['tokens', tokens(limits.tokens)],
    ['levels', levels(limits.depth)],
    ['aliases', types(limits.aliases)],
    ['aliases in a fragment used twice', aliasesInFragments(limits.aliases)],
    ['directives', `{ ${repeat(limits.directives, () => '__typename @include(if: true)')} }`],
    ['bytes', `{ __typename } #${'x'.repeat(limits.bodyBytes - '{"query":"{ __typename } #"}'.length)}`],
  ])('%s', async (_, query) => expect(await codesOf(query)).toEqual([]));

  it('the introspection of GraphiQL and of clients', async () => {
    const everything = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      oneOf: true,
    });
    expect(await codesOf(everything)).toEqual([]);
  });
});

describe('what is too much is refused before it costs much', () => {
  it('a body that goes on is not read further than it may go', async () => {
    const CHUNK = 10_000;
    let sent = 0;
    const long = new ReadableStream({
      pull: controller => {
        sent += 1;
        if (sent > (1_000 * limits.bodyBytes) / CHUNK) controller.close();
        else controller.enqueue(new Uint8Array(CHUNK).fill(32));
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: long };
    const response = await service.fetch('/graphql', Object.assign(init, { duplex: 'half' }));
    expect((await response.json()).errors[0].extensions.code).toBe('BODY_TOO_LARGE');
    // One chunk over the limit, and what the streams between hold ready; the system holds some for a socket, too.
    const most = inject('way') === 'lane' ? 100 * limits.bodyBytes : 2 * limits.bodyBytes;
    expect(sent).toBeLessThan(most / CHUNK);
  });

  it('a long document is not parsed to its end', async () => {
    expect(await codesOf('{ __typename % }')).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(await codesOf(tokens(limits.tokens + 4).replace(/}$/, '% }'))).toEqual(['DOCUMENT_TOO_LARGE']);
  });

  it('a large document is not validated', async () => {
    expect(await codesOf('{ nothingOfTheKind }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await codesOf(`{ nothingOfTheKind ${types(limits.aliases + 1).slice(1)}`)).toEqual(['TOO_MANY_ALIASES']);
  });

  it('an invalid document is not planned', async () => {
    service.statements.length = 0;
    expect(await codesOf('{ agreements { totalCount } nothingOfTheKind }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(service.statements).toEqual([]);
  });
});
