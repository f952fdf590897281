import type { NamedType, Names } from '../names/names.ts';
import type { Refused } from './door.ts';

/** What a row says that some name in it leads nowhere. */
export type Unresolved = Pick<Refused, 'refusal' | 'what' | 'cure' | 'name'>;

const WORDS: Readonly<Record<NamedType, string>> = {
  COUNTRY: 'country',
  ORGANIZATION: 'organization',
  PROGRAM: 'program',
  OFFICIAL: 'official',
};

/** The slug a printed name stands for, or why it stands for none: only what is certain is linked. */
export function resolve(names: Names, type: NamedType, printed: string): string | Unresolved {
  const found = names.find(type, printed);
  if (found.is === 'certain') return found.slug;
  const word = WORDS[type];
  if (found.is === 'unknown') {
    const cure =
      type === 'COUNTRY' ? 'Ingest the lists of countries, or add the name as an alias.' : 'Add the name as an alias.';
    return { refusal: 'UNKNOWN_NAME', what: `No ${word} is known by the name "${printed}".`, cure };
  }
  const meant = found.candidates.map(({ slug, score }) => `${slug} (${score})`).join(', ');
  const what = `The ${word} "${printed}" is likely ${meant}, which a person has to say.`;
  const cure = 'Say which with the verb resolve, and ingest the file again.';
  return { refusal: 'LIKELY_NAME', what, cure, name: { type, printed, candidates: found.candidates } };
}

/** The slug for a name that nothing is known by; why there is none where something else goes by it. */
export function newSlug(names: Names, type: NamedType, name: string, slug: string): string | Unresolved {
  if (!names.has(type, slug)) return slug;
  const what = `The ${WORDS[type]} "${name}" would go by ${slug}, as "${names.titleOf(type, slug)}" does.`;
  return { refusal: 'RULE', what, cure: 'Add the name as an alias of the one that is meant.' };
}
