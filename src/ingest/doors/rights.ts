/** What works of the United States Government bear (17 U.S.C. 105). */
export const GOVERNMENT_WORK = 'US Government work';
/** What stands for a text of which nobody said who may do what with it. */
export const CITED_ONLY = "The publisher's; cited only";

/** Addresses under which the United States Government publishes, and who does there, if it is one. */
const GOVERNMENT: Readonly<Record<string, string | null>> = {
  'state.gov': 'Department of State',
  'usembassy.gov': 'Department of State',
  'defense.gov': 'Department of Defense',
  'defenselink.mil': 'Department of Defense',
  'war.gov': 'Department of Defense',
  'usaid.gov': 'U.S. Agency for International Development',
  ...{ 'archives.gov': null, 'congress.gov': null, 'dhs.gov': null, 'energy.gov': null, 'govinfo.gov': null },
  ...{ 'justice.gov': null, 'treasury.gov': null, 'whitehouse.gov': null, mil: null },
};
/** Publishers of the Government that sites other than its own print, too. */
const PUBLISHERS = ['American Forces Press Service', 'DoD News', 'United States Information Agency'];
/** Rights under which a text may be kept and shown. */
const FREE = /^(US Government work|public domain|CC0|CC BY)\b/i;

const siteOf = (url: string | null) => {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  return Object.keys(GOVERNMENT).find(site => host === site || host.endsWith(`.${site}`));
};

/** Who publishes at an address, where that is known. */
export const publisherAt = (url: string | null): string | null => GOVERNMENT[siteOf(url) ?? ''] ?? null;

/** Who may do what with a text, by its address and publisher. */
export const rightsOf = (url: string | null, publisher: string | null): string =>
  siteOf(url) !== undefined ||
  Object.values(GOVERNMENT)
    .concat(PUBLISHERS)
    .some(name => name !== null && name === publisher)
    ? GOVERNMENT_WORK
    : CITED_ONLY;

/** Whether a text under such rights may be kept. */
export const mayBeKept = (rights: string): boolean => FREE.test(rights);
