import type { Pair } from '../pair.ts';
import { listOf } from '../words.ts';

/** Which records of a list a filter finds, by the filter of each. */
const found = (list: string, name: string, where: string, filter: string): Pair => ({
  name: `${list} ${name}`,
  entente: `{ list: ${list}(first: 100, where: ${where}, orderBy: [{ field: SLUG }]) { totalCount nodes { slug } } }`,
  postgraphile: `{ list: ${listOf(list)}(
    first: 100, filter: { listed: { equalTo: true }, and: [${filter}] }, orderBy: [SLUG_ASC]
  ) { totalCount nodes { slug } } }`,
});

/** Filters, of one level and of several. PostGraphile's `every`, `some` and `none` see rows no longer listed, too. */
export const filters: Pair[] = [
  found(
    'fundingLines',
    'of one stage in a range of years',
    '{ stage: { eq: OBLIGATED }, fiscalYear: { gte: 1992, lt: 1998 } }',
    '{ stage: { equalTo: OBLIGATED }, fiscalYear: { greaterThanOrEqualTo: 1992, lessThan: 1998 } }',
  ),
  found(
    'fundingLines',
    'of some years and stages, of others not',
    '{ fiscalYear: { in: [1976, 1997, 1998, 2001] }, stage: { notIn: [REQUESTED, UNSPECIFIED] } }',
    '{ fiscalYear: { in: [1976, 1997, 1998, 2001] }, stage: { notIn: [REQUESTED, UNSPECIFIED] } }',
  ),
  found(
    'fundingLines',
    'between two stages in the order of a budget',
    '{ stage: { gt: AUTHORIZED, lte: DISBURSED } }',
    '{ stage: { greaterThan: AUTHORIZED, lessThanOrEqualTo: DISBURSED } }',
  ),
  found(
    'fundingLines',
    'by their amounts, as exact as they are',
    '{ amount: { value: { gte: "1000.50", lt: "30000000" }, currency: { in: ["USD", "ZZC"] } } }',
    '{ amountPoint: { greaterThanOrEqualTo: "1000.50", lessThan: "30000000" }, amountCurrency: { in: ["USD", "ZZC"] } }',
  ),
  found(
    'fundingLines',
    'by how vague their amounts are',
    '{ or: [{ amount: { qualifier: { in: [ABOUT, UP_TO, BETWEEN] } } }, { amount: { min: { isNull: false } } }] }',
    '{ or: [{ amountQualifier: { in: [ABOUT, UP_TO, BETWEEN] } }, { amountMin: { isNull: false } }] }',
  ),
  found(
    'fundingLines',
    'without an amount',
    '{ amount: { isNull: true } }',
    // An amount is there when its qualifier is.
    '{ amountQualifier: { isNull: true } }',
  ),
  found(
    'fundingLines',
    'of one program for one region',
    '{ program: { code: { startsWith: "I" } }, recipient: { region: { eq: "Central Asia" } } }',
    '{ programByProgramId: { code: { startsWith: "I" } }, countryByRecipientId: { region: { equalTo: "Central Asia" } } }',
  ),
  found(
    'fundingLines',
    'without an agency, or of one of no country',
    '{ or: [{ agencyIsNull: true }, { agency: { countryIsNull: true } }] }',
    '{ or: [{ organizationByAgencyIdExists: false }, { organizationByAgencyId: { countryByCountryIdExists: false } }] }',
  ),
  found(
    'fundingLines',
    'that nobody says follow from an agreement signed before a day',
    '{ not: { agreement: { signed: { max: { lt: "1998-01-01" } } } } }',
    '{ not: { agreementByAgreementId: { signedMax: { lessThan: "1998-01-01" } } } }',
  ),
  found(
    'fundingLines',
    'with a purpose other than one, and none at all',
    '{ purpose: { ne: "a" }, stageAsReported: { notIn: ["a", "budget includes"] } }',
    // `notEqualTo` and `notIn` pass over absent values, which Entente’s complements hold for.
    `{ purpose: { distinctFrom: "a" }, or: [
      { stageAsReported: { isNull: true } }, { stageAsReported: { notIn: ["a", "budget includes"] } }
    ] }`,
  ),
  found(
    'fundingLines',
    'whose purpose does not hold a word',
    '{ not: { purpose: { contains: "a" } } }',
    // A negated filter has no answer for an absent value there.
    '{ or: [{ purpose: { isNull: true } }, { purpose: { notIncludes: "a" } }] }',
  ),
  found(
    'agreements',
    // Not a backslash: PostGraphile takes it for the sign before another.
    'whose titles hold a word, or signs that mean something elsewhere',
    '{ or: [{ title: { contains: "efense" } }, { title: { contains: "%" } }, { title: { contains: "_" } }] }',
    '{ or: [{ title: { includes: "efense" } }, { title: { includes: "%" } }, { title: { includes: "_" } }] }',
  ),
  found(
    'agreements',
    'by the days they were signed on',
    '{ signed: { min: { gte: "1997-01-01" }, max: { lte: "1997-12-31" }, precision: { in: [DAY, MONTH, YEAR] } } }',
    `{ signedMin: { greaterThanOrEqualTo: "1997-01-01" }, signedMax: { lessThanOrEqualTo: "1997-12-31" },
      signedPrecision: { in: [DAY, MONTH, YEAR] } }`,
  ),
  found(
    'agreements',
    'of whose signing a source says something, and of whose end none',
    '{ signed: { isNull: false }, ended: { isNull: true } }',
    '{ signedPrecision: { isNull: false }, endedPrecision: { isNull: true } }',
  ),
  found(
    'agreements',
    'by what they are about',
    '{ or: [{ subjects: { has: "training" } }, { subjects: { isEmpty: true } }] }',
    '{ or: [{ subjects: { anyEqualTo: "training" } }, { subjects: { equalTo: [] } }] }',
  ),
  found(
    'agreements',
    'by classes that may be absent',
    '{ dcadClass: { ne: GENERAL }, legalCharacter: { isNull: false } }',
    '{ dcadClass: { distinctFrom: GENERAL }, legalCharacter: { isNull: false } }',
  ),
  found(
    'agreements',
    'that an official of some country signed in a post',
    '{ signatures: { some: { official: { nationality: { kind: { eq: STATE } } }, tenureIsNull: false } } }',
    `{ signaturesByAgreementId: { some: {
      listed: { equalTo: true }, tenureByTenureIdExists: true,
      officialByOfficialId: { countryByNationalityId: { kind: { equalTo: STATE } } }
    } } }`,
  ),
  found(
    'agreements',
    'all of whose parties are states, with none that is an organization',
    '{ parties: { every: { country: { kind: { eq: STATE } } }, none: { organizationIsNull: false } } }',
    `{ agreementPartiesByAgreementId: {
      every: { or: [{ listed: { equalTo: false } }, { countryByCountryId: { kind: { equalTo: STATE } } }] },
      none: { listed: { equalTo: true }, organizationByOrganizationIdExists: true }
    } }`,
  ),
  found(
    'agreements',
    'with two signatures at least',
    '{ signatures: { count: { gte: 2 } } }',
    `{ signaturesByAgreementId: { aggregates: {
      filter: { listed: { equalTo: true } }, distinctCount: { rowId: { greaterThanOrEqualTo: "2" } }
    } } }`,
  ),
  found(
    'agreements',
    'part of another that somebody signed',
    '{ links: { some: { kind: { eq: PART_OF }, agreement: { signatures: { some: {} } } } } }',
    `{ agreementLinksByFromId: { some: {
      listed: { equalTo: true }, kind: { equalTo: PART_OF },
      agreementByAgreementId: { signaturesByAgreementId: { some: { listed: { equalTo: true } } } }
    } } }`,
  ),
  found(
    'events',
    'at which a country was planned to take part, or a host did',
    '{ participants: { some: { or: [{ modality: { eq: PLANNED }, countryIsNull: false }, { role: { eq: HOST } }] } } }',
    `{ participantsByEventId: { some: { listed: { equalTo: true }, or: [
      { modality: { equalTo: PLANNED }, countryByCountryIdExists: true }, { role: { equalTo: HOST } }
    ] } } }`,
  ),
  found(
    'events',
    'by how many people took part',
    '{ strength: { point: { gt: 40 } }, place: { isNull: false } }',
    '{ strengthPoint: { greaterThan: "40" }, place: { isNull: false } }',
  ),
  found(
    'tenures',
    'that go on, in posts of bodies of a country with a region',
    '{ endState: { ne: ENDED }, post: { organization: { country: { region: { isNull: false } } } } }',
    `{ endState: { notEqualTo: ENDED },
      postByPostId: { organizationByOrganizationId: { countryByCountryId: { region: { isNull: false } } } } }`,
  ),
  found(
    'officials',
    'that held a post or said something, and signed nothing',
    '{ or: [{ tenures: { some: {} } }, { statements: { some: {} } }], signatures: { none: {} } }',
    `{ or: [
        { tenuresByOfficialId: { some: { listed: { equalTo: true } } } },
        { statementsBySpeakerId: { some: { listed: { equalTo: true } } } }
      ], signaturesByOfficialId: { none: { listed: { equalTo: true } } } }`,
  ),
  found(
    'organizations',
    'whose posts are all high, or that have parts and no part is a unit',
    `{ or: [
      { posts: { some: {}, every: { level: { lte: MINISTER } } } },
      { and: [{ children: { some: {} } }, { not: { children: { some: { kind: { in: [UNIT, MULTINATIONAL_UNIT] } } } } }] }
    ] }`,
    `{ or: [
      { postsByOrganizationId: {
        some: { listed: { equalTo: true } },
        every: { or: [{ listed: { equalTo: false } }, { level: { lessThanOrEqualTo: MINISTER } }] }
      } },
      { and: [
        { organizationsByParentId: { some: { listed: { equalTo: true } } } },
        { not: { organizationsByParentId: {
          some: { listed: { equalTo: true }, kind: { in: [UNIT, MULTINATIONAL_UNIT] } }
        } } }
      ] }
    ] }`,
  ),
  found(
    'countries',
    'by code points of their codes, with money above a sum',
    '{ code: { gte: "K", lt: "a" }, fundingLines: { some: { amount: { value: { gt: "1000000" } } } } }',
    `{ code: { greaterThanOrEqualTo: "K", lessThan: "a" }, fundingLinesByRecipientId: {
      some: { listed: { equalTo: true }, amountPoint: { greaterThan: "1000000" } }
    } }`,
  ),
  found(
    'articles',
    'by a title in whatever case, or a language, and an address',
    `{ or: [{ title: { equalsIgnoringCase: "A RELEASE THAT NOTHING CITES" } }, { language: { ne: "en" } },
      { url: { startsWith: "http" } }] }`,
    `{ or: [{ title: { equalToInsensitive: "A RELEASE THAT NOTHING CITES" } }, { language: { notEqualTo: "en" } },
      { url: { startsWith: "http" } }] }`,
  ),
  found(
    'articles',
    'that state something preferred of a date, as printed',
    `{ stated: { some: { rank: { eq: PREFERRED }, property: { in: [SIGNED, START, END, PUBLISHED] },
      asPrinted: { isNull: false } } } }`,
    `{ claimsByArticleId: { some: { rank: { equalTo: PREFERRED }, property: { in: [SIGNED, START, END, PUBLISHED] },
      asPrinted: { isNull: false } } } }`,
  ),
  {
    name: 'lists within records by filters of their own',
    entente: `{ list: countries(first: 100, where: { kind: { ne: AREA } }, orderBy: [{ field: SLUG }]) { nodes {
      slug
      received: fundingLines(first: 3, where: { stage: { eq: OBLIGATED } }) { totalCount nodes { slug } }
      agreed: organizations(where: { formed: { isNull: false } }) { totalCount }
      officials(where: { tenures: { some: { capacity: { eq: SUBSTANTIVE } } } }) {
        nodes { slug tenures(where: { endState: { in: [ENDED, ENDED_UNKNOWN_DATE] } }) { slug } }
      }
    } } }`,
    postgraphile: `{ list: allCountries(
      first: 100, filter: { listed: { equalTo: true }, kind: { notEqualTo: AREA } }, orderBy: [SLUG_ASC]
    ) { nodes {
      slug
      received: fundingLinesByRecipientId(
        first: 3, filter: { listed: { equalTo: true }, stage: { equalTo: OBLIGATED } }
        orderBy: [FISCAL_YEAR_ASC, PRIMARY_KEY_ASC]
      ) { totalCount nodes { slug } }
      agreed: organizationsByCountryId(filter: { listed: { equalTo: true }, formedPrecision: { isNull: false } }) {
        totalCount
      }
      officials: officialsByNationalityId(
        first: 20, orderBy: [SORT_NAME_ASC, PRIMARY_KEY_ASC], filter: {
          listed: { equalTo: true }
          tenuresByOfficialId: { some: { listed: { equalTo: true }, capacity: { equalTo: SUBSTANTIVE } } }
        }
      ) { nodes {
        slug
        tenures: tenuresByOfficialId(
          filter: { listed: { equalTo: true }, endState: { in: [ENDED, ENDED_UNKNOWN_DATE] } }
          orderBy: [START_MIN_ASC, START_MAX_ASC, PRIMARY_KEY_ASC]
        ) { nodes { slug } }
      } }
    } } }`,
  },
];
