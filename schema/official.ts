import { concept } from './concept.ts';
import { similarField } from './similar.ts';

concept('Official', 'officials', {
  about: 'A person who holds or held a post, signs or speaks.',
  order: ['sortName'],
  title: 'The name as commonly written; `aliases` has it as printed.',
  columns: { sortName: 'The name as it sorts, family name first.', wikidataId: 'Wikidata’s item, such as `Q57394`.' },
  one: { nationality: 'The country whose official it is.' },
  parts: { aliases: 'The name as sources print it.', tenures: 'The posts held, and when.' },
  fields: { similar: similarField },
  lists: {
    signatures: 'What was signed.',
    statements: 'What was said.',
    events: 'Events attended, or to be.',
    mentions: 'Where texts of articles name the official.',
  },
});
