import { MOST_PARTS } from '../../../drizzle/tables/index.ts';
import { cellText } from '../draft/cell.ts';
import { type Draft, describe } from '../draft/draft.ts';
import type { Problems } from '../draft/problem.ts';
import { rowOf } from '../draft/project.ts';

/** No two rows are the same thing, and no record has parts beyond counting. */
export function checkUniques(drafts: readonly Draft[], problems: Problems): void {
  const seen = new Map<string, Draft>();
  const counts = new Map<Draft, Map<string, number>>();
  for (const draft of drafts) {
    if (draft.owner) countPart(draft, draft.owner, counts, problems);
    if (draft.flawed) continue;
    const row = rowOf(draft);
    for (const { columns, nullsDistinct } of draft.shape.uniques) {
      const cells = columns.map(column => cellText(row.get(column) ?? null));
      if (nullsDistinct && cells.includes(null)) continue;
      const key = JSON.stringify([draft.shape.type, columns, cells]);
      const first = seen.get(key);
      if (first) {
        const same = cells.filter(cell => cell !== null).join(', ');
        const what = `this ${describe(draft)} is the one of line ${first.at.line} of ${first.at.file} again (${same}).`;
        problems.add(draft.at, what, 'Merge the two or correct what tells them apart.');
      } else seen.set(key, draft);
    }
  }
}

function countPart(draft: Draft, owner: Draft, counts: Map<Draft, Map<string, number>>, problems: Problems): void {
  const own = counts.get(owner) ?? new Map<string, number>();
  const count = (own.get(draft.shape.type) ?? 0) + 1;
  counts.set(owner, own.set(draft.shape.type, count));
  if (count !== MOST_PARTS + 1 || draft.shape.part?.unbounded) return;
  const what = `${describe(owner)} has more than ${MOST_PARTS} ${draft.shape.part?.key}.`;
  problems.add(draft.at, what, 'Keep such a list as records of their own.');
}
