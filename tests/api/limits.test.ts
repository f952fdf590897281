import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../src/plugins/use-limits.ts';
import { startService } from '../service.ts';

let service: Awaited<ReturnType<typeof startService>>;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const repeat = (times: number, text: (i: number) => string) =>
  Array.from({ length: times }, (_, i) => text(i)).join(' ');
const codeOf = async (query: string) => {
  const { body } = await service.ask(query);
  return body.errors?.[0]?.extensions?.code;
};
/** A selection that goes down through types, each with its own type. */
const deep = (levels: number) =>
  `{ __type(name: "Query") ${'{ ofType '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 2)} }`;

describe('what one request may ask', () => {
  it('tokens', async () => {
    // Two braces; every field is one token.
    const names = (count: number) => `{ ${repeat(count - 2, () => '__typename')} }`;
    expect(await codeOf(names(limits.tokens + 1))).toBe('DOCUMENT_TOO_LARGE');
    expect(await codeOf(`{ ${repeat(500, () => '__typename')} }`)).toBeUndefined();
  });

  it('levels', async () => {
    expect(await codeOf(deep(limits.depth))).toBeUndefined();
    expect(await codeOf(deep(limits.depth + 1))).toBe('TOO_DEEP');
  });

  it('levels, hidden in fragments', async () => {
    const hidden = `query { ...F } fragment F on Query ${deep(limits.depth + 1)}`;
    expect(await codeOf(hidden)).toBe('TOO_DEEP');
  });

  it('aliases, also in fragments used twice', async () => {
    const types = (count: number) => `{ ${repeat(count, i => `a${i}: __type(name: "A") { name }`)} }`;
    expect(await codeOf(types(limits.aliases))).toBeUndefined();
    expect(await codeOf(types(limits.aliases + 1))).toBe('TOO_MANY_ALIASES');
    const twice = (count: number) =>
      `{ x: __type(name: "A") { ...F } y: __type(name: "B") { ...F } } fragment F on __Type { ${repeat(count, i => `a${i}: name`)} }`;
    expect(await codeOf(twice(limits.aliases / 2 - 1))).toBeUndefined();
    expect(await codeOf(twice(limits.aliases / 2))).toBe('TOO_MANY_ALIASES');
  });

  it('directives', async () => {
    const included = (count: number) => `{ ${repeat(count, () => '__typename @include(if: true)')} }`;
    expect(await codeOf(included(limits.directives))).toBeUndefined();
    expect(await codeOf(included(limits.directives + 1))).toBe('TOO_MANY_DIRECTIVES');
  });

  it('bytes, said or not', async () => {
    const body = JSON.stringify({ query: `{ __typename } #${'x'.repeat(limits.bodyBytes)}` });
    const send = (headers: Record<string, string>, sent: BodyInit) => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: sent };
      return service.fetch('/graphql', Object.assign(init, { duplex: 'half' }));
    };
    const said = await send({ 'content-length': String(body.length) }, body);
    let sent = 0;
    const endless = new ReadableStream({
      pull: controller => {
        sent += 1;
        controller.enqueue(new Uint8Array(10_000).fill(32));
      },
    });
    const unsaid = await send({}, endless);
    for (const response of [said, unsaid]) {
      expect(response.status).toBe(413);
      expect((await response.json()).errors[0].extensions.code).toBe('BODY_TOO_LARGE');
    }
    // The rest of an endless body is not read.
    expect(sent).toBeLessThan(30);
  });

  it('leaves room for the introspection of GraphiQL and of clients', async () => {
    const everything = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      oneOf: true,
    });
    const { status, body } = await service.ask(everything);
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
  });

  it('does not follow a fragment in a circle', async () => {
    expect(await codeOf('{ ...F } fragment F on Query { ...F }')).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('refuses soon what is made to be validated for long', async () => {
    const started = performance.now();
    await service.ask(`{ ${repeat(650, () => '__type(name: "A") { name }')} }`);
    await service.ask(`{ ${repeat(1_900, () => '__typename')} }`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
