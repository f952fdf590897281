import { serverVersion } from '../drizzle/migrate.ts';
import { called } from './called.ts';
import { checkMigrated } from './own-database.ts';

/** What a look at one thing found: all well, something to know, or something to mend with each case of it. */
interface Finding {
  state: 'ok' | 'note' | 'wrong';
  says: string;
  cases?: readonly string[];
}

/** What only other rooms know. */
export interface Known {
  /** Whether the database was last given the present seeds. */
  hasSeeds(): Promise<boolean>;
  /** Facts, quotations, conflicts and differences, how many there are, and those that break the rules for evidence; search documents. */
  audit(): Promise<{
    records: number;
    uncited: string[];
    places: number;
    unresolved: string[];
    found: number;
    unfounded: string[];
    documents: number;
    misread: string[];
  }>;
}

const MOST_CASES = 20;

/** Looks whether all is well with a database and prints what it finds, a line for each thing; answers whether nothing is wrong. */
export async function diagnose(
  url: string,
  { hasSeeds, audit }: Known,
  print: (line: string) => void,
): Promise<boolean> {
  const version = await serverVersion(url);
  tell({ state: 'ok', says: `The database answers: PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}.` });
  // What it throws names the cure, and nothing else can be looked at before.
  await checkMigrated(url);
  tell({ state: 'ok', says: 'It has every migration.' });
  tell(
    (await hasSeeds())
      ? { state: 'ok', says: 'It has the present seeds.' }
      : { state: 'note', says: `It lacks the present seeds; to write them: ${called} seed` },
  );
  const { records, uncited, places, unresolved, found, unfounded, documents, misread } = await audit();
  const evidence = [
    tell(judged(uncited, `of ${records} records and parts shown have no citation.`)),
    tell(judged(unresolved, `of ${places} places cited in texts that are held do not resolve.`)),
    tell(judged(unfounded, `of ${found} conflicts and differences are kept wrongly, or not at all.`)),
    tell(judged(misread, `of ${documents} search documents do not follow from the store, or are missing.`)),
  ];
  return evidence.every(({ state }) => state === 'ok');

  function tell(finding: Finding): Finding {
    const { state, says, cases = [] } = finding;
    print(`${state.padEnd(5)}  ${says}`);
    for (const one of cases.slice(0, MOST_CASES)) print(`       ${one}`);
    if (cases.length > MOST_CASES) print(`       and ${cases.length - MOST_CASES} more`);
    return finding;
  }
}

const judged = (cases: readonly string[], says: string): Finding => ({
  state: cases.length > 0 ? 'wrong' : 'ok',
  says: `${cases.length} ${says}`,
  cases,
});
