import type { Pair } from '../pair.ts';

/** Orders, also of pages. PostGraphile has none by enums, nor through relations; its descending ones put NULL first. */
export const orders: Pair[] = [
  {
    name: 'money by year, the latest first, then by title, a page at a time',
    entente: `query ($after: String) { list: fundingLines(
      first: 25, after: $after, orderBy: [{ field: FISCAL_YEAR, direction: DESC }, { field: TITLE }]
    ) { totalCount pageInfo { hasNextPage endCursor } nodes { slug fiscalYear } } }`,
    postgraphile: `query ($after: Cursor) { list: allFundingLines(
      first: 25, after: $after, filter: { listed: { equalTo: true } }
      orderBy: [FISCAL_YEAR_DESC, TITLE_ASC, PRIMARY_KEY_ASC]
    ) { totalCount pageInfo { hasNextPage endCursor } nodes { slug fiscalYear } } }`,
  },
  {
    name: 'money by what may be absent, at the end and at the start',
    entente: `{
      list: fundingLines(first: 100, orderBy: [{ field: PURPOSE }, { field: STAGE_AS_REPORTED }]) { nodes { slug } }
      back: fundingLines(first: 100, orderBy: [
        { field: PURPOSE, direction: DESC, nulls: FIRST }, { field: STAGE_AS_REPORTED, direction: DESC, nulls: FIRST }
      ]) { nodes { slug } }
    }`,
    postgraphile: `{
      list: allFundingLines(
        first: 100, filter: { listed: { equalTo: true } }, orderBy: [PURPOSE_ASC, STAGE_AS_REPORTED_ASC, PRIMARY_KEY_ASC]
      ) { nodes { slug } }
      back: allFundingLines(
        first: 100, filter: { listed: { equalTo: true } }
        orderBy: [PURPOSE_DESC, STAGE_AS_REPORTED_DESC, PRIMARY_KEY_DESC]
      ) { nodes { slug } }
    }`,
  },
  {
    name: 'money by amount, the most first, a page at a time',
    entente: `query ($after: String) { list: fundingLines(
      first: 30, after: $after, where: { amount: { value: { isNull: false } } }
      orderBy: [{ field: AMOUNT, direction: DESC }]
    ) { pageInfo { hasNextPage endCursor } nodes { slug amount { value } } } }`,
    postgraphile: `query ($after: Cursor) { list: allFundingLines(
      first: 30, after: $after, filter: { listed: { equalTo: true }, amountPoint: { isNull: false } }
      orderBy: [AMOUNT_POINT_DESC, PRIMARY_KEY_DESC]
    ) { pageInfo { hasNextPage endCursor } nodes { slug amountValue: amountPoint } } }`,
  },
  {
    // In pages only of those with a day: PostGraphile loses its place after a cursor that holds NULL.
    name: 'agreements by when they were signed, a page at a time',
    entente: `query ($after: String) { list: agreements(
      first: 4, after: $after, orderBy: [{ field: SIGNED, direction: DESC }]
      where: { signed: { min: { isNull: false }, max: { isNull: false } } }
    ) { pageInfo { hasNextPage endCursor } nodes { slug signed { min max } } } }`,
    postgraphile: `query ($after: Cursor) { list: allAgreements(
      first: 4, after: $after, orderBy: [SIGNED_MIN_DESC, SIGNED_MAX_DESC, PRIMARY_KEY_DESC]
      filter: { listed: { equalTo: true }, signedMin: { isNull: false }, signedMax: { isNull: false } }
    ) { pageInfo { hasNextPage endCursor } nodes { slug signedMin signedMax } } }`,
  },
  {
    name: 'agreements by when they were signed, those of no known day first, and articles from the end',
    entente: `{
      list: agreements(first: 100, orderBy: [{ field: SIGNED, direction: DESC, nulls: FIRST }]) { nodes { slug } }
      articles(last: 100, orderBy: [{ field: PUBLISHED }]) { nodes { slug published { min max } } }
    }`,
    postgraphile: `{
      list: allAgreements(
        first: 100, filter: { listed: { equalTo: true } }, orderBy: [SIGNED_MIN_DESC, SIGNED_MAX_DESC, PRIMARY_KEY_DESC]
      ) { nodes { slug } }
      articles: allArticles(
        last: 100, filter: { listed: { equalTo: true } }, orderBy: [PUBLISHED_MIN_ASC, PUBLISHED_MAX_ASC, PRIMARY_KEY_ASC]
      ) { nodes { slug publishedMin publishedMax } }
    }`,
  },
  {
    name: 'the last events by place, and by title from the end',
    entente: `{
      list: events(last: 6, orderBy: [{ field: PLACE }, { field: START }]) { nodes { slug place } }
      titles: events(last: 6, orderBy: [{ field: TITLE, direction: DESC }]) { nodes { title } }
    }`,
    postgraphile: `{
      list: allEvents(
        last: 6, filter: { listed: { equalTo: true } }
        orderBy: [PLACE_ASC, START_MIN_ASC, START_MAX_ASC, PRIMARY_KEY_ASC]
      ) { nodes { slug place } }
      titles: allEvents(last: 6, filter: { listed: { equalTo: true } }, orderBy: [TITLE_DESC, PRIMARY_KEY_DESC]) {
        nodes { title }
      }
    }`,
  },
  {
    name: 'lists within records in orders of their own',
    entente: `{ list: organizations(first: 100, orderBy: [{ field: SLUG, direction: DESC }]) { nodes {
      slug
      fundingLines(first: 4, orderBy: [{ field: FISCAL_PERIOD, direction: DESC }, { field: SLUG }]) { nodes { slug } }
      children(first: 4, orderBy: [{ field: TITLE, direction: DESC }]) { nodes { slug } }
    } } }`,
    postgraphile: `{ list: allOrganizations(
      first: 100, filter: { listed: { equalTo: true } }, orderBy: [SLUG_DESC]
    ) { nodes {
      slug
      fundingLines: fundingLinesByAgencyId(
        first: 4, filter: { listed: { equalTo: true } }, orderBy: [FISCAL_PERIOD_DESC, SLUG_ASC]
      ) { nodes { slug } }
      children: organizationsByParentId(
        first: 4, filter: { listed: { equalTo: true } }, orderBy: [TITLE_DESC, PRIMARY_KEY_DESC]
      ) { nodes { slug } }
    } } }`,
  },
  {
    name: 'what an article states by paragraph and place, and by whether we concluded it',
    entente: `{ list: articles(first: 100) { nodes {
      slug
      stated(first: 12, orderBy: [{ field: PARAGRAPH, nulls: FIRST, direction: DESC }, { field: START, nulls: FIRST, direction: DESC }]) {
        nodes { paragraph start end property valueText }
      }
      concluded: stated(first: 5, orderBy: [{ field: INFERRED, direction: DESC }, { field: VALUE_TEXT }]) {
        nodes { inferred valueText }
      }
    } } }`,
    postgraphile: `{ list: allArticles(
      first: 100, filter: { listed: { equalTo: true } }, orderBy: [PUBLISHED_MIN_ASC, PUBLISHED_MAX_ASC, PRIMARY_KEY_ASC]
    ) { nodes {
      slug
      stated: claimsByArticleId(first: 12, orderBy: [PARAGRAPH_DESC, START_DESC, PRIMARY_KEY_DESC]) {
        nodes { paragraph start end property valueText }
      }
      concluded: claimsByArticleId(first: 5, orderBy: [INFERRED_DESC, VALUE_TEXT_ASC, PRIMARY_KEY_ASC]) {
        nodes { inferred valueText }
      }
    } } }`,
  },
];
