import { concepts, type Field } from '../concept.ts';
import type { Declared } from '../declared.ts';
import { printObject } from '../print.ts';

/** Answered by the list that holds the field. */
const held = { is: 'page' } as const;

/** Whether rows of a type are records: parts rest on what their record rests on, and entries rest on nothing else. */
const isRecord = ({ name }: Declared): boolean =>
  [...concepts.values()].some(concept => concept.name === name && concept.kind === 'record');

/** What the datasets cover that records of a list rest on; nothing for what is no record. */
export const coverageField = (type: Declared): Record<string, Field> =>
  isRecord(type)
    ? {
        coverage: {
          about:
            'The datasets that claims on these cite, each once, by title, with what one must know before summing them. Retracted and deprecated claims do not count, nor do those on parts.',
          type: { is: 'named', name: 'Coverage', shape: 'parts' },
          nullable: false,
          source: held,
        },
      }
    : {};

/** Prints what a dataset covers, as it stands beside what was worked out. */
export function printCoverage(): void {
  printObject('Coverage', 'A dataset that the records of a list rest on, and what it covers.', {
    dataset: {
      about: 'The dataset.',
      type: { is: 'rows', table: 'datasets', shape: 'one' },
      nullable: false,
      source: held,
    },
    note: {
      about: 'What it covers, and what one must know before summing it; null where it does not say.',
      type: { is: 'scalar', name: 'String', list: false },
      nullable: true,
      source: held,
    },
  });
}
