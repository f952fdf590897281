import { countryKind, postLevel } from '../drizzle/tables/index.ts';
import { concept } from './concept.ts';
import { enumeration } from './enumeration.ts';
import { linkOf } from './plan/link.ts';
import type { Asked } from './plan/source.ts';

enumeration(countryKind, 'What sort of country.', {
  STATE: 'A state of today.',
  HISTORIC_STATE: 'A state that is no more.',
  AREA: 'What datasets print in place of a state, such as "Eurasia (not specified)"; its code is not ISO’s.',
});

/** The officials in office on a day, at a level. */
const inOffice: Asked = ({ asOf, level }) => {
  const given = (value: unknown) => value !== undefined && value !== null;
  const tenure = {
    ...(given(asOf) ? { holdsOn: asOf } : {}),
    ...(given(level) ? { post: { level: { eq: level } } } : {}),
  };
  return Object.keys(tenure).length > 0 ? { tenures: { some: tenure } } : undefined;
};

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
    mentions: 'Where texts of articles name it.',
    organizations: 'Bodies of this country.',
  },
  fields: {
    officials: {
      about: 'Officials who are its nationals.',
      type: { is: 'rows', table: 'officials', shape: 'list' },
      nullable: false,
      args: {
        asOf: { type: 'Date', about: 'Only who surely held a post on this day.' },
        level: {
          type: { enum: postLevel.enumName },
          about: 'Only who held a post of this level, on that day if one is given.',
        },
      },
      source: { is: 'list', of: 'officials', link: linkOf('countries', 'officials'), asked: inOffice },
    },
  },
});
