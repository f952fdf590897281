import { concept } from './concept.ts';

concept('Ingestion', 'ingestions', {
  about:
    'A published file that was brought in, and what became of its rows. One that left everything as it was is not kept.',
  kind: 'entry',
  order: ['startedAt'],
  keys: ['method', 'edition', 'file'],
  columns: {
    method: 'What read it, with its version, such as `greenbook@1`; its claims say the same.',
    edition: 'Which edition of the dataset the file is; null where that is not told.',
    file: 'The name of the file.',
    sha256: 'SHA-256 of the file, in hexadecimal.',
    rows: 'How many rows it has.',
    inserted: 'How many rows were new.',
    updated: 'How many rows were here already and say something else now.',
    unchanged: 'How many rows were here already as they are.',
    rejected: 'How many rows were not taken.',
    startedAt: 'When bringing it in began.',
    finishedAt: 'When it was done.',
  },
  one: { dataset: 'The dataset it is of; null where each text in it is its own source.' },
});
