import type { Field } from './concept.ts';
import { printObject } from './print.ts';
import { makeEnum } from './types.ts';

/** Entries where `first` is not given, and at most. */
export const SIMILAR = 5;
export const MOST_SIMILAR = 20;

const held = { is: 'page' } as const;

/** The records of the same type that may be the same one. */
export const similarField: Field = {
  about: `Others that may be the same, by their names: those of sources included, the likeliest first. At most ${MOST_SIMILAR}, ${SIMILAR} unless said. Nothing is merged by it.`,
  type: { is: 'named', name: 'Similar', shape: 'parts' },
  nullable: false,
  args: { first: { type: 'Int', about: `How many, 0 to ${MOST_SIMILAR}.`, steers: 'value' } },
  source: { is: 'similar' },
};

/** What says that two records may be the same. */
export function printSimilar(): void {
  makeEnum('SimilarReason', 'Why two records may be the same.', {
    SAME_NAME: { about: 'They have a name in common, word for word.' },
    SAME_SOUNDS: { about: 'All words of their names sound alike.' },
    SHARED_SOUNDS: { about: 'Most words of their names sound alike.' },
  });
  printObject('Similar', 'A record that may be the same as another.', {
    score: {
      about:
        'How alike they are, above 0 to 1: of the words of both how many sound alike (Dice’s coefficient), and 1 for a name in common.',
      type: { is: 'scalar', name: 'Decimal', list: false },
      nullable: false,
      source: held,
    },
    reasons: {
      about: 'What is alike.',
      type: { is: 'named', name: 'SimilarReason', shape: 'parts' },
      nullable: false,
      source: held,
    },
    record: {
      about: 'The other record.',
      type: { is: 'named', name: 'Record', shape: 'one' },
      nullable: false,
      source: held,
    },
  });
}
