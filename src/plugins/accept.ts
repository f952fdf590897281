/** The media types an answer can have, the one for whoever has no preference first. */
const offered = ['application/json', 'application/graphql-response+json'] as const;
export type MediaType = (typeof offered)[number];

/** The media type to answer in, by the Accept header; undefined when none of ours will do. */
export function mediaTypeFor(accept: string | null | undefined): MediaType | undefined {
  if (!accept?.trim()) return offered[0];
  let best: { type: MediaType; weight: number } | undefined;
  for (const range of accept.toLowerCase().split(',')) {
    const [wanted = '', ...parameters] = range.split(';').map(part => part.trim());
    const type = offered.find(one => wanted === one || wanted === '*/*' || wanted === 'application/*');
    const weight = Number(parameters.find(one => one.startsWith('q='))?.slice(2) ?? 1);
    const charset = parameters.find(one => one.startsWith('charset='))?.slice(8) ?? 'utf-8';
    if (type && /^"?utf-?8"?$/.test(charset) && weight > (best?.weight ?? 0)) best = { type, weight };
  }
  return best?.type;
}
