import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressors = {
  br: (page: Buffer) =>
    promisify(brotliCompress)(page, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: page.length },
    }),
  gzip: (page: Buffer) => promisify(gzip)(page, { level: 6 }),
  identity: async (page: Buffer) => page,
};

export type Encoding = keyof typeof compressors;
const encodings: readonly Encoding[] = ['br', 'gzip', 'identity'];

export interface Page {
  etag: string;
  body: Uint8Array<ArrayBuffer>;
}

/** GraphiQL as one page of 9 MB: written at the first visit, compressed once for each encoding, and kept. */
export function graphiqlPage(questions: readonly string[]): (encoding: Encoding) => Promise<Page> {
  let plain: Promise<Buffer> | undefined;
  const kept = new Map<Encoding, Promise<Page>>();
  const make = async (encoding: Encoding): Promise<Page> => {
    plain ??= render(questions);
    const body = new Uint8Array(await compressors[encoding](await plain));
    // A strong tag names the bytes, and each encoding has its own.
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    return { etag, body };
  };
  return encoding => {
    const known = kept.get(encoding);
    if (known) return known;
    const page = make(encoding);
    kept.set(encoding, page);
    page.catch(() => kept.delete(encoding));
    return page;
  };
}

async function render(questions: readonly string[]): Promise<Buffer> {
  // Imported when needed: reading 9 MB would slow the start.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  // Tabs that a visitor left open last time come before these.
  const defaultTabs = questions.map(query => ({ query }));
  return Buffer.from(renderGraphiQL({ title: 'Entente', defaultTabs, shouldPersistHeaders: false }));
}

/** The first encoding of ours, in our order, that an Accept-Encoding header takes. */
export function encodingFor(accepted: string | null): Encoding {
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const ranges = (accepted ?? '').toLowerCase().split(',');
  const taken = ranges.filter(range => !refused.test(range)).map(range => range.split(';')[0]?.trim());
  return encodings.find(one => taken.includes(one)) ?? 'identity';
}
