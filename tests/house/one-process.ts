import type { Guard } from './files.ts';

const isTest = (path: string) => path.startsWith('tests/') && path.endsWith('.ts');
/** What registers hooks, or changes the settings, of the file that happens to load it first. */
const atImport = /^(before|after)(All|Each)\(|^vi\.setConfig\(/m;
/** What changes the process for the files after this one. */
const lasting = /^ *(process\.chdir\(|process\.env(\.\w+|\[.+\]) = |vi\.(stub\w+|mock|doMock|useFakeTimers)\()/m;

/** Files are tested one after another in one process, which loads what they share once. */
export const leavesNothingBehind: Guard = files =>
  files
    .filter(({ path }) => isTest(path))
    .flatMap(({ path, text }) => [
      ...(atImport.test(text) && !path.endsWith('.test.ts')
        ? [`${path} registers hooks as it is loaded, which only the first file gets: give them a function`]
        : []),
      ...(lasting.test(text) ? [`${path} changes the process for the files after it`] : []),
    ]);
