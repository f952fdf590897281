import { postLevel } from '../drizzle/tables/index.ts';
import { concept } from './concept.ts';
import { enumeration } from './enumeration.ts';

enumeration(postLevel, 'How high a post stands.', {
  HEAD_OF_STATE: 'Head of state.',
  HEAD_OF_GOVERNMENT: 'Head of government.',
  MINISTER: 'Minister, or secretary of a US department.',
  CHIEF_OF_DEFENSE: 'The highest officer in uniform.',
  DEPUTY_MINISTER: 'Deputy minister or deputy secretary.',
  COMMANDER: 'Commander of a command or force.',
  AMBASSADOR: 'Ambassador.',
  OTHER: 'Any other.',
});

concept('Post', 'posts', {
  about: 'An office that exists whoever holds it (Popolo: post).',
  order: ['title'],
  title: 'The office’s name in English.',
  columns: { level: 'How high it stands.' },
  one: { organization: 'The organization it is in.' },
  parts: { aliases: 'Its names as sources print them.' },
  lists: { tenures: 'Who held it, and when.' },
});
