import type { RecordType } from '../draft/concepts.ts';
import type { Draft } from '../draft/draft.ts';
import type { Problems } from '../draft/problem.ts';

/** The drafts by what they are called: where a reference is looked up. */
export class Catalog {
  readonly drafts: readonly Draft[];
  readonly #concepts = new Map<RecordType, Map<string, Draft>>();

  constructor(drafts: readonly Draft[], problems: Problems) {
    this.drafts = drafts;
    for (const draft of drafts) {
      if (draft.slug === null) continue;
      const slugs = this.#slugs(draft.shape.type);
      const earlier = slugs.get(draft.slug);
      if (earlier) {
        const what = `the slug "${draft.slug}" is taken already, in line ${earlier.at.line} of ${earlier.at.file}.`;
        problems.add(draft.at, what, 'Merge the two or name one of them differently.');
      } else slugs.set(draft.slug, draft);
    }
  }

  find(type: RecordType, slug: string): Draft | undefined {
    return this.#concepts.get(type)?.get(slug);
  }

  /** All slugs of a type of record. */
  slugs(type: RecordType): Iterable<string> {
    return this.#concepts.get(type)?.keys() ?? [];
  }

  /** A record's title; the slug stands in where there is none. */
  title(type: RecordType, slug: string): string {
    const title = this.find(type, slug)?.plain.get('title')?.value;
    return title?.type === 'Text' ? title.text : slug;
  }

  #slugs(type: RecordType): Map<string, Draft> {
    const slugs = this.#concepts.get(type) ?? new Map<string, Draft>();
    this.#concepts.set(type, slugs);
    return slugs;
  }
}
