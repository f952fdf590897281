import { defineRelations } from 'drizzle-orm';
import * as tables from './tables/index.ts';

/**
 * How all tables join, on one page; a relation's name is the field's name in the graph. Beyond these, the id of every
 * concept and part is that of its row in `records`, which is what claims and aliases refer to.
 */
export const relations = defineRelations(tables, r => ({
  countries: {
    aliases: r.many.aliases({ from: r.countries.id, to: r.aliases.recordId }),
    agreements: r.many.agreements({
      from: r.countries.id.through(r.agreementParties.countryId),
      to: r.agreements.id.through(r.agreementParties.agreementId),
    }),
    events: r.many.events({
      from: r.countries.id.through(r.participants.countryId),
      to: r.events.id.through(r.participants.eventId),
    }),
    eventsHosted: r.many.events({ from: r.countries.id, to: r.events.hostId }),
    fundingLines: r.many.fundingLines({ from: r.countries.id, to: r.fundingLines.recipientId }),
    fundingGiven: r.many.fundingLines({ from: r.countries.id, to: r.fundingLines.donorId }),
    memberships: r.many.memberships({ from: r.countries.id, to: r.memberships.countryId }),
    officials: r.many.officials({ from: r.countries.id, to: r.officials.nationalityId }),
    organizations: r.many.organizations({ from: r.countries.id, to: r.organizations.countryId }),
    mentions: r.many.mentions({ from: r.countries.id, to: r.mentions.countryId }),
  },
  organizations: {
    aliases: r.many.aliases({ from: r.organizations.id, to: r.aliases.recordId }),
    country: r.one.countries({ from: r.organizations.countryId, to: r.countries.id }),
    parent: r.one.organizations({ from: r.organizations.parentId, to: r.organizations.id, alias: 'parent' }),
    children: r.many.organizations({ from: r.organizations.id, to: r.organizations.parentId, alias: 'parent' }),
    members: r.many.memberships({ from: r.organizations.id, to: r.memberships.organizationId, alias: 'members' }),
    memberships: r.many.memberships({ from: r.organizations.id, to: r.memberships.memberId, alias: 'memberships' }),
    posts: r.many.posts({ from: r.organizations.id, to: r.posts.organizationId }),
    agreements: r.many.agreements({
      from: r.organizations.id.through(r.agreementParties.organizationId),
      to: r.agreements.id.through(r.agreementParties.agreementId),
    }),
    events: r.many.events({
      from: r.organizations.id.through(r.participants.organizationId),
      to: r.events.id.through(r.participants.eventId),
    }),
    fundingLines: r.many.fundingLines({ from: r.organizations.id, to: r.fundingLines.agencyId }),
    articles: r.many.articles({ from: r.organizations.id, to: r.articles.publisherId }),
    datasets: r.many.datasets({ from: r.organizations.id, to: r.datasets.publisherId }),
    differences: r.many.differences({ from: r.organizations.id, to: r.differences.recordId }),
    mentions: r.many.mentions({ from: r.organizations.id, to: r.mentions.organizationId }),
  },
  memberships: {
    organization: r.one.organizations({
      from: r.memberships.organizationId,
      to: r.organizations.id,
      alias: 'members',
      optional: false,
    }),
    country: r.one.countries({ from: r.memberships.countryId, to: r.countries.id }),
    member: r.one.organizations({ from: r.memberships.memberId, to: r.organizations.id, alias: 'memberships' }),
  },
  officials: {
    aliases: r.many.aliases({ from: r.officials.id, to: r.aliases.recordId }),
    nationality: r.one.countries({ from: r.officials.nationalityId, to: r.countries.id }),
    tenures: r.many.tenures({ from: r.officials.id, to: r.tenures.officialId }),
    signatures: r.many.signatures({ from: r.officials.id, to: r.signatures.officialId }),
    statements: r.many.statements({ from: r.officials.id, to: r.statements.speakerId }),
    events: r.many.events({
      from: r.officials.id.through(r.participants.officialId),
      to: r.events.id.through(r.participants.eventId),
    }),
    mentions: r.many.mentions({ from: r.officials.id, to: r.mentions.officialId }),
  },
  posts: {
    aliases: r.many.aliases({ from: r.posts.id, to: r.aliases.recordId }),
    organization: r.one.organizations({ from: r.posts.organizationId, to: r.organizations.id, optional: false }),
    tenures: r.many.tenures({ from: r.posts.id, to: r.tenures.postId }),
  },
  tenures: {
    official: r.one.officials({ from: r.tenures.officialId, to: r.officials.id, optional: false }),
    post: r.one.posts({ from: r.tenures.postId, to: r.posts.id, optional: false }),
    signatures: r.many.signatures({ from: r.tenures.id, to: r.signatures.tenureId }),
    statements: r.many.statements({ from: r.tenures.id, to: r.statements.tenureId }),
  },
  agreements: {
    aliases: r.many.aliases({ from: r.agreements.id, to: r.aliases.recordId }),
    parties: r.many.agreementParties({ from: r.agreements.id, to: r.agreementParties.agreementId }),
    signatures: r.many.signatures({ from: r.agreements.id, to: r.signatures.agreementId }),
    links: r.many.agreementLinks({ from: r.agreements.id, to: r.agreementLinks.fromId, alias: 'links' }),
    linkedFrom: r.many.agreementLinks({
      from: r.agreements.id,
      to: r.agreementLinks.agreementId,
      alias: 'linkedFrom',
    }),
    fundingLines: r.many.fundingLines({ from: r.agreements.id, to: r.fundingLines.agreementId }),
    differences: r.many.differences({ from: r.agreements.id, to: r.differences.recordId }),
    mentions: r.many.mentions({ from: r.agreements.id, to: r.mentions.agreementId }),
  },
  agreementParties: {
    agreement: r.one.agreements({ from: r.agreementParties.agreementId, to: r.agreements.id, optional: false }),
    country: r.one.countries({ from: r.agreementParties.countryId, to: r.countries.id }),
    organization: r.one.organizations({ from: r.agreementParties.organizationId, to: r.organizations.id }),
  },
  signatures: {
    agreement: r.one.agreements({ from: r.signatures.agreementId, to: r.agreements.id, optional: false }),
    official: r.one.officials({ from: r.signatures.officialId, to: r.officials.id, optional: false }),
    tenure: r.one.tenures({ from: r.signatures.tenureId, to: r.tenures.id }),
  },
  agreementLinks: {
    from: r.one.agreements({ from: r.agreementLinks.fromId, to: r.agreements.id, alias: 'links', optional: false }),
    agreement: r.one.agreements({
      from: r.agreementLinks.agreementId,
      to: r.agreements.id,
      alias: 'linkedFrom',
      optional: false,
    }),
  },
  programs: {
    aliases: r.many.aliases({ from: r.programs.id, to: r.aliases.recordId }),
    parent: r.one.programs({ from: r.programs.parentId, to: r.programs.id, alias: 'parent' }),
    children: r.many.programs({ from: r.programs.id, to: r.programs.parentId, alias: 'parent' }),
    fundingLines: r.many.fundingLines({ from: r.programs.id, to: r.fundingLines.programId }),
    mentions: r.many.mentions({ from: r.programs.id, to: r.mentions.programId }),
  },
  fundingLines: {
    program: r.one.programs({ from: r.fundingLines.programId, to: r.programs.id, optional: false }),
    donor: r.one.countries({ from: r.fundingLines.donorId, to: r.countries.id, optional: false }),
    agency: r.one.organizations({ from: r.fundingLines.agencyId, to: r.organizations.id }),
    recipient: r.one.countries({ from: r.fundingLines.recipientId, to: r.countries.id, optional: false }),
    agreement: r.one.agreements({ from: r.fundingLines.agreementId, to: r.agreements.id }),
  },
  events: {
    aliases: r.many.aliases({ from: r.events.id, to: r.aliases.recordId }),
    host: r.one.countries({ from: r.events.hostId, to: r.countries.id }),
    participants: r.many.participants({ from: r.events.id, to: r.participants.eventId }),
    differences: r.many.differences({ from: r.events.id, to: r.differences.recordId }),
    mentions: r.many.mentions({ from: r.events.id, to: r.mentions.eventId }),
  },
  participants: {
    event: r.one.events({ from: r.participants.eventId, to: r.events.id, optional: false }),
    country: r.one.countries({ from: r.participants.countryId, to: r.countries.id }),
    organization: r.one.organizations({ from: r.participants.organizationId, to: r.organizations.id }),
    official: r.one.officials({ from: r.participants.officialId, to: r.officials.id }),
  },
  statements: {
    speaker: r.one.officials({ from: r.statements.speakerId, to: r.officials.id, optional: false }),
    tenure: r.one.tenures({ from: r.statements.tenureId, to: r.tenures.id }),
  },
  articles: {
    publisher: r.one.organizations({ from: r.articles.publisherId, to: r.organizations.id, optional: false }),
    mentions: r.many.mentions({ from: r.articles.id, to: r.mentions.articleId }),
    stated: r.many.claims({ from: r.articles.id, to: r.claims.articleId }),
  },
  mentions: {
    article: r.one.articles({ from: r.mentions.articleId, to: r.articles.id, optional: false }),
    country: r.one.countries({ from: r.mentions.countryId, to: r.countries.id }),
    organization: r.one.organizations({ from: r.mentions.organizationId, to: r.organizations.id }),
    official: r.one.officials({ from: r.mentions.officialId, to: r.officials.id }),
    program: r.one.programs({ from: r.mentions.programId, to: r.programs.id }),
    agreement: r.one.agreements({ from: r.mentions.agreementId, to: r.agreements.id }),
    event: r.one.events({ from: r.mentions.eventId, to: r.events.id }),
  },
  datasets: {
    publisher: r.one.organizations({ from: r.datasets.publisherId, to: r.organizations.id, optional: false }),
    stated: r.many.claims({ from: r.datasets.id, to: r.claims.datasetId }),
    ingestions: r.many.ingestions({ from: r.datasets.id, to: r.ingestions.datasetId }),
  },
  claims: {
    subject: r.one.records({ from: r.claims.recordId, to: r.records.id, optional: false }),
    speaker: r.one.officials({ from: r.claims.speakerId, to: r.officials.id }),
    article: r.one.articles({ from: r.claims.articleId, to: r.articles.id }),
    dataset: r.one.datasets({ from: r.claims.datasetId, to: r.datasets.id }),
  },
  conflicts: {
    subject: r.one.records({ from: r.conflicts.recordId, to: r.records.id, optional: false }),
    preferred: r.one.claims({ from: r.conflicts.preferredId, to: r.claims.id }),
    claims: r.many.claims({
      from: r.conflicts.id.through(r.conflictClaims.conflictId),
      to: r.claims.id.through(r.conflictClaims.claimId),
    }),
  },
  differences: {
    record: r.one.records({ from: r.differences.recordId, to: r.records.id, alias: 'record', optional: false }),
    member: r.one.records({ from: r.differences.memberId, to: r.records.id, alias: 'member', optional: false }),
  },
  ingestions: {
    dataset: r.one.datasets({ from: r.ingestions.datasetId, to: r.datasets.id }),
  },
}));
