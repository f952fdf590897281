/** What the service answers already: temporary, until it answers all that the contract has. */
export const ready = new Set((process.env.READY ?? '').split(','));
