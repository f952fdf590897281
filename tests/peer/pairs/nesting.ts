import type { Pair } from '../pair.ts';

/** Records with what hangs on them, in the order that Entente lists them by itself. */
export const nesting: Pair[] = [
  {
    name: 'agreements with their parties and who signed them',
    entente: `{ list: agreements(first: 100) { totalCount nodes {
      slug title kind status place subjects
      signed { min max precision asPrinted }
      parties { country { code } organization { slug } }
      signatures { mode titleAsPrinted official { slug nationality { code } } tenure { post { slug } } }
    } } }`,
    postgraphile: `{ list: allAgreements(
      first: 100, filter: { listed: { equalTo: true } }, orderBy: [SIGNED_MIN_ASC, SIGNED_MAX_ASC, PRIMARY_KEY_ASC]
    ) { totalCount nodes {
      slug title kind status place subjects
      signedMin signedMax signedPrecision signedAsPrinted
      parties: agreementPartiesByAgreementId(filter: { listed: { equalTo: true } }) { nodes {
        country: countryByCountryId { code } organization: organizationByOrganizationId { slug }
      } }
      signatures: signaturesByAgreementId(filter: { listed: { equalTo: true } }) { nodes {
        mode titleAsPrinted
        official: officialByOfficialId { slug nationality: countryByNationalityId { code } }
        tenure: tenureByTenureId { post: postByPostId { slug } }
      } }
    } } }`,
  },
  {
    name: 'agreements with what they are part of and what is part of them',
    entente: `{ list: agreements(last: 100) { nodes {
      slug
      links { kind inferred agreement { slug } }
      linkedFrom { kind from { slug } }
    } } }`,
    postgraphile: `{ list: allAgreements(
      last: 100, filter: { listed: { equalTo: true } }, orderBy: [SIGNED_MIN_ASC, SIGNED_MAX_ASC, PRIMARY_KEY_ASC]
    ) { nodes {
      slug
      links: agreementLinksByFromId(filter: { listed: { equalTo: true } }) {
        nodes { kind inferred agreement: agreementByAgreementId { slug } }
      }
      linkedFrom: agreementLinksByAgreementId(filter: { listed: { equalTo: true } }) {
        nodes { kind from: agreementByFromId { slug } }
      }
    } } }`,
  },
  {
    name: 'officials with what they held, signed and said',
    entente: `{ list: officials(first: 50) { totalCount nodes {
      slug sortName wikidataId nationality { code region }
      tenures { slug capacity endState start { min max } end { min max } post { slug level organization { slug } } }
      signatures(first: 3) { totalCount nodes { mode agreement { slug } } }
      statements(first: 3) { totalCount nodes { slug said { min } } }
    } } }`,
    postgraphile: `{ list: allOfficials(
      first: 50, filter: { listed: { equalTo: true } }, orderBy: [SORT_NAME_ASC, PRIMARY_KEY_ASC]
    ) { totalCount nodes {
      slug sortName wikidataId nationality: countryByNationalityId { code region }
      tenures: tenuresByOfficialId(
        filter: { listed: { equalTo: true } }, orderBy: [START_MIN_ASC, START_MAX_ASC, PRIMARY_KEY_ASC]
      ) { nodes {
        slug capacity endState startMin startMax endMin endMax
        post: postByPostId { slug level organization: organizationByOrganizationId { slug } }
      } }
      signatures: signaturesByOfficialId(first: 3, filter: { listed: { equalTo: true } }) {
        totalCount nodes { mode agreement: agreementByAgreementId { slug } }
      }
      statements: statementsBySpeakerId(
        first: 3, filter: { listed: { equalTo: true } }, orderBy: [SAID_MIN_ASC, SAID_MAX_ASC, PRIMARY_KEY_ASC]
      ) { totalCount nodes { slug saidMin } }
    } } }`,
  },
  {
    // Without the unit, which Entente does not show of a quantity that is not there.
    name: 'events with who took part, as what',
    entente: `{ list: events(first: 60) { totalCount nodes {
      slug kind series start { min max } strength { point min max qualifier } host { code }
      participants {
        role modality strength { point qualifier } country { code } organization { slug } official { slug }
      }
    } } }`,
    postgraphile: `{ list: allEvents(
      first: 60, filter: { listed: { equalTo: true } }, orderBy: [START_MIN_ASC, START_MAX_ASC, PRIMARY_KEY_ASC]
    ) { totalCount nodes {
      slug kind series startMin startMax
      strengthPoint strengthMin strengthMax strengthQualifier
      host: countryByHostId { code }
      participants: participantsByEventId(filter: { listed: { equalTo: true } }) { nodes {
        role modality strengthPoint strengthQualifier
        country: countryByCountryId { code }
        organization: organizationByOrganizationId { slug }
        official: officialByOfficialId { slug }
      } }
    } } }`,
  },
  {
    name: 'organizations with their parents, members and totals of what is theirs',
    entente: `{ list: organizations(last: 90) { nodes {
      slug title kind parent { slug } country { code } formed { min precision }
      members { start { min max } country { code } member { slug } }
      children(first: 0) { totalCount } posts(first: 0) { totalCount } articles(first: 0) { totalCount }
      fundingLines(first: 0) { totalCount }
    } } }`,
    postgraphile: `{ list: allOrganizations(
      last: 90, filter: { listed: { equalTo: true } }, orderBy: [TITLE_ASC, PRIMARY_KEY_ASC]
    ) { nodes {
      slug title kind parent: organizationByParentId { slug } country: countryByCountryId { code }
      formedMin formedPrecision
      members: membershipsByOrganizationId(filter: { listed: { equalTo: true } }) {
        nodes { startMin startMax country: countryByCountryId { code } member: organizationByMemberId { slug } }
      }
      children: organizationsByParentId(filter: { listed: { equalTo: true } }) { totalCount }
      posts: postsByOrganizationId(filter: { listed: { equalTo: true } }) { totalCount }
      articles: articlesByPublisherId(filter: { listed: { equalTo: true } }) { totalCount }
      fundingLines: fundingLinesByAgencyId(filter: { listed: { equalTo: true } }) { totalCount }
    } } }`,
  },
  {
    name: 'programs with the last of their money',
    entente: `{ list: programs(first: 100) { totalCount nodes {
      code kind parent { code } children { totalCount }
      fundingLines(last: 4) { totalCount nodes {
        slug fiscalYear stage amount { value min max qualifier currency } donor { code } agency { slug } agreement { slug }
      } }
    } } }`,
    postgraphile: `{ list: allPrograms(
      first: 100, filter: { listed: { equalTo: true } }, orderBy: [CODE_ASC, PRIMARY_KEY_ASC]
    ) { totalCount nodes {
      code kind parent: programByParentId { code }
      children: programsByParentId(filter: { listed: { equalTo: true } }) { totalCount }
      fundingLines: fundingLinesByProgramId(
        last: 4, filter: { listed: { equalTo: true } }, orderBy: [FISCAL_YEAR_ASC, PRIMARY_KEY_ASC]
      ) { totalCount nodes {
        slug fiscalYear stage amountValue: amountPoint amountMin amountMax amountQualifier amountCurrency
        donor: countryByDonorId { code } agency: organizationByAgencyId { slug }
        agreement: agreementByAgreementId { slug }
      } }
    } } }`,
  },
  {
    name: 'articles with how much each states',
    entente: `{ list: articles(first: 100) { totalCount nodes {
      slug headline genre language byline published { min max } publisher { slug } stated(first: 0) { totalCount }
    } } }`,
    postgraphile: `{ list: allArticles(
      first: 100, filter: { listed: { equalTo: true } }, orderBy: [PUBLISHED_MIN_ASC, PUBLISHED_MAX_ASC, PRIMARY_KEY_ASC]
    ) { totalCount nodes {
      slug headline: title genre language byline publishedMin publishedMax
      publisher: organizationByPublisherId { slug }
      stated: claimsByArticleId { totalCount }
    } } }`,
  },
  {
    name: 'one country with its officials and the money it received',
    entente: `{ list: country(code: "KAZ") {
      title kind region
      officials(first: 20) { nodes { slug } }
      fundingLines(first: 30) { totalCount nodes { slug fiscalPeriod category purpose program { code } } }
    } }`,
    postgraphile: `{ list: countryByCode(code: "KAZ") {
      title kind region
      officials: officialsByNationalityId(
        first: 20, filter: { listed: { equalTo: true } }, orderBy: [SORT_NAME_ASC, PRIMARY_KEY_ASC]
      ) { nodes { slug } }
      fundingLines: fundingLinesByRecipientId(
        first: 30, filter: { listed: { equalTo: true } }, orderBy: [FISCAL_YEAR_ASC, PRIMARY_KEY_ASC]
      ) { totalCount nodes { slug fiscalPeriod category purpose program: programByProgramId { code } } }
    } }`,
  },
  {
    // Without hasPreviousPage: PostGraphile does not look back while it goes forward.
    name: 'all the money, a page at a time',
    entente: `query ($after: String) { list: fundingLines(first: 40, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { slug }
    } }`,
    postgraphile: `query ($after: Cursor) { list: allFundingLines(
      first: 40, after: $after, filter: { listed: { equalTo: true } }, orderBy: [FISCAL_YEAR_ASC, PRIMARY_KEY_ASC]
    ) { totalCount pageInfo { hasNextPage endCursor } nodes { slug } } }`,
  },
];
