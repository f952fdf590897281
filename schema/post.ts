import { MOST_PARTS, postLevel } from '../drizzle/tables/index.ts';
import { concept } from './concept.ts';
import { enumeration } from './enumeration.ts';
import { linkOf } from './plan/link.ts';

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
  fields: {
    holders: {
      about: `Who surely held it on a day; a tenure whose dates leave that open is found by \`possiblyHoldsOn\`. At most ${MOST_PARTS}.`,
      type: { is: 'rows', table: 'tenures', shape: 'parts' },
      nullable: false,
      args: { on: { type: 'Date', about: 'The day.', required: true } },
      source: { is: 'parts', of: 'tenures', link: linkOf('posts', 'tenures'), asked: ({ on }) => ({ holdsOn: on }) },
    },
  },
});
