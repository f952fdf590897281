import { eventKind, modality, participantRole } from '../drizzle/tables/index.ts';
import { concept } from './concept.ts';
import { enumeration } from './enumeration.ts';

enumeration(eventKind, 'What sort of event.', {
  VISIT: 'A visit.',
  MEETING: 'A meeting.',
  SIGNING: 'A signing.',
  EXERCISE: 'A military exercise.',
  TRAINING: 'Training.',
  CONFERENCE: 'A conference.',
  UNIT_FORMATION: 'The formation of a unit.',
});
enumeration(participantRole, 'In which role.', {
  PARTICIPANT: 'Taking part.',
  HOST: 'As host.',
  ORGANIZER: 'As organizer.',
  VISITOR: 'As visitor.',
  OBSERVER: 'Watching.',
});
enumeration(modality, 'Whether something was so or was to be so.', {
  ACTUAL: 'It was so.',
  PLANNED: 'It was planned.',
});

concept('Event', 'events', {
  about: 'A visit, meeting, exercise or anything else that took place or was to.',
  order: ['startMin', 'startMax'],
  keys: ['series', 'place'],
  title: 'The name it is commonly given, or one of ours.',
  columns: {
    kind: 'What sort of event.',
    series: 'The series it belongs to, such as `CENTRAZBAT`.',
    place: 'Where.',
  },
  when: { start: 'When it began.', end: 'When it ended.' },
  quantity: { strength: 'How many people took part.' },
  one: { host: 'The host country.' },
  parts: {
    participants: 'Who took part, or was to.',
    aliases: 'Its names as sources print them.',
    differences: 'Whom some sources name as taking part and others do not.',
  },
  lists: { mentions: 'Where texts of articles name it.' },
});

concept('Participant', 'participants', {
  about: 'A country, organization or official at an event.',
  kind: 'part',
  columns: { role: 'In which role.', modality: 'Whether it did or was to.' },
  quantity: { strength: 'How many people it sent.' },
  one: {
    event: 'The event.',
    country: 'The participant, if a country.',
    organization: 'The participant, if an organization.',
    official: 'The participant, if an official.',
  },
});
