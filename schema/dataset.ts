import { concept } from './concept.ts';

concept('Dataset', 'datasets', {
  about: 'A published table that states facts, a row at a time.',
  implements: ['Source'],
  order: ['title'],
  keys: ['edition'],
  title: 'The name it is cited by.',
  columns: {
    edition: 'Which edition.',
    url: 'Where it can be had.',
    rights: 'Who may do what with it.',
    coverage: 'What it covers, and what one must know before summing it.',
  },
  when: { published: 'When it was published.' },
  one: { publisher: 'Who published it.' },
  lists: { stated: 'The claims that cite it.', ingestions: 'The files of it that were brought in.' },
});
