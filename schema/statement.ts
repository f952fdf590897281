import { concept } from './concept.ts';

concept('Statement', 'statements', {
  about: 'What an official said, in our words; its claims lead to the passage.',
  order: ['saidMin', 'saidMax'],
  keys: ['place'],
  title: 'Who said what, in short.',
  columns: { place: 'Where it was said.', topics: 'What it is about.', summary: 'What was said, in our words.' },
  when: { said: 'When it was said.' },
  one: { speaker: 'Who said it.', tenure: 'In which tenure of a post; null if not known.' },
});
