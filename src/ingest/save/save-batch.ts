import type { Db } from '../../../drizzle/client.ts';
import { searched } from '../../../drizzle/search/searched.ts';
import type { Draft } from '../draft/draft.ts';
import { clashes } from './clash.ts';
import { clearTexts } from './clear-texts.ts';
import { Ids } from './ids.ts';
import { meet } from './meet.ts';
import { referencesOf, Titles } from './references.ts';
import { reproject } from './reproject.ts';
import { retitle } from './retitle.ts';
import { saveRead } from './save-read.ts';
import { insertRows, saveBeside } from './save-rows.ts';
import { inOrder } from './table-order.ts';
import { withdrawParts } from './withdraw-parts.ts';

/** What became of the drafts of a batch. */
export interface SavedBatch {
  /** Drafts that were not written, since another row of their dataset speaks of the same record: that row. */
  readonly clashing: ReadonlyMap<Draft, string | undefined>;
  /** Drafts whose record is new. */
  readonly fresh: ReadonlySet<Draft>;
  /** Drafts of which something was written, be they new or not. */
  readonly touched: ReadonlySet<Draft>;
  /** The records that were there and are said to be otherwise now. */
  readonly changed: readonly number[];
  /** The records written by whose texts something is found, and their parts. */
  readonly searched: readonly number[];
}

/** Writes what an import read: new records as their drafts say, those that are there as all their claims say then. */
export async function saveBatch(tx: Db, drafts: readonly Draft[], method: string, reason: string): Promise<SavedBatch> {
  const ids = new Ids();
  await ids.learn(tx, [
    ...referencesOf(drafts),
    ...drafts.flatMap(({ shape, slug }) => (slug === null ? [] : [{ type: shape.type, slug }])),
  ]);
  const all = await meet(tx, drafts, ids);
  const clashing = await clashes(tx, all, ids);
  const both = drafts.map((draft, i) => ({ draft, met: all[i] ?? draft }));
  const pairs = both.filter(({ met }) => !clashing.has(met.owner ?? met));
  const met = pairs.map(pair => pair.met);
  await ids.ofConcepts(tx, met);
  for (const shape of inOrder()) {
    const own = met.filter(draft => draft.shape === shape);
    if (shape.part && own.length > 0) await ids.ofParts(tx, shape, own);
    await insertRows(
      tx,
      shape,
      own.filter(draft => ids.isFresh(draft)),
      ids,
    );
  }
  const titles = new Titles();
  titles.add(met.filter(draft => ids.isFresh(draft)));
  await titles.learn(tx, referencesOf(met));
  const { about } = await saveRead(tx, met, { method, reason, ids, titleOf: titles.of.bind(titles) });
  const withdrawn = await withdrawParts(tx, met, method, ids);
  const cleared = await clearTexts(tx, met, ids);
  const beside = await saveBeside(tx, met, ids);
  const touched = new Set([...about, ...withdrawn.map(({ owner }) => owner), ...cleared, ...beside]);
  const isWritten = (draft: Draft) => ids.isFresh(draft) || touched.has(ids.of(draft));
  const old = met.filter(draft => !ids.isFresh(draft) && touched.has(ids.of(draft)));
  for (const shape of new Set(old.map(draft => draft.shape)))
    await reproject(
      tx,
      shape,
      old.filter(draft => draft.shape === shape).map(draft => ids.of(draft)),
      ids,
    );
  // A title may name the parts, too.
  const whole = new Set(met.filter(isWritten).map(({ owner }) => owner));
  await retitle(
    tx,
    met.filter(draft => !ids.isFresh(draft) && (isWritten(draft) || whole.has(draft))),
    ids,
  );
  const fresh = new Set(pairs.flatMap(({ draft, met }) => (ids.isFresh(met) ? [draft] : [])));
  return {
    clashing: new Map(both.map(({ draft, met }) => [draft, clashing.get(met)])),
    fresh,
    touched: new Set(pairs.flatMap(({ draft, met }) => (isWritten(met) ? [draft] : []))),
    changed: [...new Set([...old.map(draft => ids.of(draft)), ...withdrawn.map(({ part }) => part)])],
    searched: met.flatMap(draft => (isSearched(draft) && isWritten(draft) ? [ids.of(draft)] : [])),
  };
}

const isSearched = ({ shape, owner }: Draft): boolean => (owner ?? { shape }).shape.type in searched;
