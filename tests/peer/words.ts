/** PostGraphile's list of what Entente calls by a plural. */
export const listOf = (plural: string) => `all${plural.charAt(0).toUpperCase()}${plural.slice(1)}`;

/** What both call a column in enums. */
export const shout = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase();
