import { sql } from 'drizzle-orm';
import { capacity, endState } from '../drizzle/tables/index.ts';
import { concept } from './concept.ts';
import { enumeration } from './enumeration.ts';
import { period } from './values/period.ts';

enumeration(endState, 'Whether a tenure is over.', {
  ONGOING: 'It goes on.',
  ENDED: 'It ended when `end` says.',
  ENDED_UNKNOWN_DATE: 'It ended, and no source we hold says when.',
});
enumeration(capacity, 'How a post is held.', { SUBSTANTIVE: 'In full right.', ACTING: 'For the time being.' });

concept('Tenure', 'tenures', {
  about: 'One official in one post for one stretch of time (Popolo: membership).',
  order: ['startMin', 'startMax'],
  keys: ['rankAsPrinted'],
  moments: period({
    name: 'holdsOn',
    about: 'The official holds the post on this day.',
    ...{ start: 'start', end: 'end', begun: true },
    over: row => sql`${row.cell('endState').sql} <> 'ONGOING'`,
  }),
  title: 'Who held what.',
  columns: {
    endState: 'Whether it is over.',
    capacity: 'How the post was held.',
    rankAsPrinted: 'The holder’s military rank in the words of the source.',
  },
  when: { start: 'When it began.', end: 'When it ended.' },
  one: { official: 'Who held the post.', post: 'The post held.' },
  lists: { signatures: 'What was signed in it.', statements: 'What was said in it.' },
});
