import { countryKind } from '../drizzle/tables/index.ts';
import { concept } from './concept.ts';
import { enumeration } from './enumeration.ts';

enumeration(countryKind, 'What sort of country.', {
  STATE: 'A state of today.',
  HISTORIC_STATE: 'A state that is no more.',
  AREA: 'What datasets print in place of a state, such as "Eurasia (not specified)"; its code is not ISO’s.',
});

concept('Country', 'countries', {
  about: 'A state, past or present, or an area that datasets treat as one.',
  by: 'code',
  order: ['title'],
  keys: ['region'],
  title: 'The short name in English.',
  columns: {
    code: 'ISO 3166-1 alpha-3 code such as `KAZ`; a code of our own for an AREA.',
    kind: 'What sort of country.',
    region: 'The M49 subregion of the United Nations, such as `Central Asia`.',
  },
  when: { formed: 'When a historic state began.', dissolved: 'When a historic state ended.' },
  parts: { aliases: 'Its names as sources print them.' },
  lists: {
    agreements: 'Agreements it is a party to.',
    events: 'Events it took part in, or was to.',
    eventsHosted: 'Events it hosted.',
    fundingLines: 'Money it received.',
    fundingGiven: 'Money it gave.',
    memberships: 'What it is a member of.',
    officials: 'Officials who are its nationals.',
    organizations: 'Bodies of this country.',
  },
});
