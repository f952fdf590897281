import type { RecordType } from '../draft/concepts.ts';
import type { Draft } from '../draft/draft.ts';
import { suggestion } from '../draft/nearest.ts';
import type { Place, Problems } from '../draft/problem.ts';
import type { Catalog } from './catalog.ts';

/** Whatever a record names exists; of types that could not be read nobody knows. */
export function checkReferences(
  draft: Draft,
  catalog: Catalog,
  unread: ReadonlySet<RecordType>,
  problems: Problems,
): void {
  const look = (type: RecordType, slug: string, at: Place) => {
    if (unread.has(type) || catalog.find(type, slug)) return;
    const kind = type.toLowerCase().replaceAll('_', ' ');
    problems.add(at, `there is no ${kind} "${slug}".`, suggestion(slug, catalog.slugs(type)));
  };
  const stated = new Set(
    [draft.plain, ...draft.claims.map(claim => claim.values)].flatMap(values => [...values.values()]),
  );
  for (const { value, at } of stated) {
    if (value.type === 'Record') look(value.record, value.slug, at);
  }
  for (const { source, speaker, at } of draft.claims) {
    look(source.kind === 'article' ? 'ARTICLE' : 'DATASET', source.slug, source.at);
    if (speaker !== null) look('OFFICIAL', speaker, at);
  }
}
