import { organizationKind } from '../drizzle/tables/index.ts';
import { concept } from './concept.ts';
import { enumeration } from './enumeration.ts';
import { similarField } from './similar.ts';
import { period } from './values/period.ts';

enumeration(organizationKind, 'What sort of organization.', {
  GOVERNMENT: 'A government, or the office of its head.',
  MINISTRY: 'A ministry.',
  DEPARTMENT: 'A department, such as the Department of Defense.',
  COMMAND: 'A military command or staff.',
  ARMED_FORCE: 'An armed force of a state.',
  UNIT: 'A military unit of one state.',
  MULTINATIONAL_UNIT: 'A military unit of several states.',
  ALLIANCE: 'An alliance or international organization.',
  AGENCY: 'An agency.',
  PUBLISHER: 'Who publishes articles or datasets.',
});

concept('Organization', 'organizations', {
  about: 'A body that acts, signs, pays, publishes or has members: a ministry, a command, an alliance, a newspaper.',
  order: ['title'],
  title: 'The name in English.',
  columns: { kind: 'What sort of organization.' },
  when: { formed: 'When it was formed.', dissolved: 'When it was dissolved.' },
  one: {
    country: 'The country it belongs to; null for an international one.',
    parent: 'The organization it is part of.',
  },
  parts: {
    members: 'Who belongs to it.',
    aliases: 'Its names as sources print them.',
    differences: 'Whom some sources name as members and others do not.',
  },
  fields: { similar: similarField },
  lists: {
    children: 'Organizations that are part of it.',
    memberships: 'What it is a member of.',
    posts: 'Posts in it.',
    agreements: 'Agreements it is itself a party to.',
    events: 'Events it took part in, or was to.',
    fundingLines: 'Money it paid.',
    articles: 'Articles it published.',
    datasets: 'Datasets it published.',
    mentions: 'Where texts of articles name it.',
  },
});

concept('Membership', 'memberships', {
  about: 'A country or an organization as a member of an organization.',
  kind: 'part',
  moments: period({
    name: 'holdsOn',
    about: 'It is a member on this day.',
    ...{ start: 'start', end: 'end', begun: true },
  }),
  when: { start: 'When it joined.', end: 'When it left.' },
  one: {
    organization: 'What it is a member of.',
    country: 'The member, if a country.',
    member: 'The member, if an organization.',
  },
});
