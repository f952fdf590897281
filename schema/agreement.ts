import { sql } from 'drizzle-orm';
import {
  agreementKind,
  agreementStatus,
  dcadClass,
  legalCharacter,
  linkKind,
  signatureMode,
} from '../drizzle/tables/index.ts';
import { concept } from './concept.ts';
import { enumeration } from './enumeration.ts';
import { period } from './values/period.ts';

enumeration(agreementKind, 'What sort of paper.', {
  FRAMEWORK_DCA: 'General defense cooperation agreement (DCAD: general).',
  SECTOR_DCA: 'Defense cooperation agreement for one sector, such as training or procurement (DCAD: sector).',
  CONTACT_PLAN: 'Plan of military contacts for a period.',
  COOPERATION_PLAN: 'Plan of defense cooperation for a period.',
  MOU: 'Memorandum of understanding.',
  SOFA: 'Status of forces agreement.',
  ACSA: 'Acquisition and cross-servicing agreement.',
  GSOIA: 'General security of information agreement.',
  CTR_UMBRELLA: 'Cooperative Threat Reduction umbrella agreement.',
  CTR_IMPLEMENTING: 'Cooperative Threat Reduction implementing agreement.',
  ALLIANCE_TREATY: 'Treaty of alliance.',
  JOINT_STATEMENT: 'Joint statement.',
  EXCHANGE_OF_NOTES: 'Exchange of notes.',
  OTHER: 'Any other.',
});
enumeration(dcadClass, 'Class in the Defense Cooperation Agreement Dataset (Kinne 2020).', {
  GENERAL: 'A framework for defense cooperation as a whole.',
  SECTOR: 'One sector of defense cooperation.',
});
enumeration(legalCharacter, 'Whether it binds in law.', {
  BINDING: 'It binds.',
  NON_BINDING: 'It does not.',
  UNKNOWN: 'Sources speak of it and leave it open.',
});
enumeration(agreementStatus, 'How far an agreement has come.', {
  NEGOTIATED: 'Under negotiation or agreed, not signed.',
  SIGNED: 'Signed; no source we hold says that it entered into force.',
  IN_FORCE: 'In force.',
  ENDED: 'Ended.',
  SUPERSEDED: 'Replaced by another.',
  UNKNOWN: 'Not known: no source we hold says whether it is in force.',
});
enumeration(signatureMode, 'How somebody put a name to it.', {
  SIGNED: 'By signing.',
  INITIALED: 'By initialing.',
  EXCHANGED: 'By exchanging notes or letters.',
  WITNESSED: 'By witnessing the signing.',
});
enumeration(linkKind, 'How one agreement stands to another.', {
  PART_OF: 'It is part of the other.',
  IMPLEMENTS: 'It carries the other out.',
  AMENDS: 'It changes the other.',
  EXTENDS: 'It prolongs the other.',
  SUPERSEDES: 'It replaces the other.',
});

concept('Agreement', 'agreements', {
  about: 'What two or more parties put on paper about security cooperation.',
  order: ['signedMin', 'signedMax'],
  keys: ['place'],
  moments: period({
    name: 'inForceOn',
    about: 'It is in force on this day.',
    ...{ start: 'inForce', end: 'ended', begun: false },
    over: row => sql`${row.cell('status').sql} in ('ENDED', 'SUPERSEDED', 'UNKNOWN')`,
  }),
  title: 'The name it is commonly cited by, or one of ours.',
  columns: {
    kind: 'What sort of paper it is.',
    dcadClass: 'Its class in the Defense Cooperation Agreement Dataset.',
    subjects: 'What it is about.',
    legalCharacter: 'Whether it binds in law.',
    status: 'How far it has come.',
    place: 'Where it was signed.',
  },
  when: { signed: 'When it was signed.', inForce: 'When it entered into force.', ended: 'When it ended.' },
  quantity: { plannedActivities: 'Activities planned under it.' },
  parts: {
    parties: 'Who is bound by it.',
    signatures: 'Who signed it.',
    links: 'Agreements it stands to in some way.',
    linkedFrom: 'Links of other agreements that lead here.',
    aliases: 'Its names as sources print them.',
    differences: 'Whom some sources name as parties or signatories and others do not.',
  },
  lists: {
    fundingLines: 'Money that a source states as following from it.',
    mentions: 'Where texts of articles name it.',
  },
});

concept('AgreementParty', 'agreementParties', {
  about: 'A country or an organization bound by an agreement.',
  kind: 'part',
  one: {
    agreement: 'The agreement.',
    country: 'The party, if a country.',
    organization: 'The party, if an organization.',
  },
});

concept('Signature', 'signatures', {
  about: 'An official’s name under an agreement.',
  kind: 'part',
  keys: ['titleAsPrinted'],
  columns: { titleAsPrinted: 'The signatory’s title in the words of the source.', mode: 'How it was given.' },
  one: {
    agreement: 'The agreement signed.',
    official: 'Who signed.',
    tenure: 'In which tenure of a post; null if not known.',
  },
});

concept('AgreementLink', 'agreementLinks', {
  about: 'How one agreement, `from`, stands to another, `agreement`.',
  kind: 'part',
  columns: {
    kind: 'How `from` stands to `agreement`.',
    inferred: 'Whether we concluded it rather than read it.',
  },
  one: { from: 'The agreement the link starts from.', agreement: 'The agreement the link leads to.' },
});
