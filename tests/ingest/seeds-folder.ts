import { fileURLToPath } from 'node:url';

/** The curated facts. */
export const seedsFolder = fileURLToPath(new URL('../../seeds', import.meta.url));
