import { and, type SQL, sql } from 'drizzle-orm';
import { vagueOf } from '../collection/aggregate.ts';
import type { Declared } from '../declared.ts';
import { Conditions } from './filter.ts';
import { measureOf } from './order-by.ts';
import type { Spot } from './page.ts';
import type { Scope } from './scope.ts';
import type { Totals } from './totals.ts';

/** What must hold of a group; undefined where nothing is asked of it. */
export function having(c: Scope, type: Declared, given: unknown, totals: Totals, spot: Spot): SQL | undefined {
  if (given === undefined) return undefined;
  const conditions = new Conditions(c, spot);
  const vague = vagueOf(type);
  const all = (parts: readonly SQL[]) => and(...parts) ?? sql`true`;
  const ofGroup = (inner: unknown, at: string): SQL =>
    all(conditions.read(inner, at).map(([name, value]) => ofField(name, value, `${at}.${name}`)));
  const ofField = (name: string, value: unknown, at: string): SQL => {
    const logic = conditions.logic(name, value, at, ofGroup);
    if (logic) return logic;
    if (name === 'count') return conditions.ofCell(totals.measure({ of: name }), value, at);
    if ((name === 'approximateCount' || name === 'openCount') && vague)
      return conditions.ofCell(totals.measure({ of: name, facet: vague }), value, at);
    return all(
      conditions
        .read(value, at)
        .map(([of, inner]) => conditions.ofCell(totals.measure(measureOf(type, name, of)), inner, `${at}.${of}`)),
    );
  };
  return ofGroup(given, 'having');
}
