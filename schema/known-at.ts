import { type SQL, sql } from 'drizzle-orm';
import { columns, from, tableRow } from './plan/row.ts';
import { bind, slotOf } from './plan/slot.ts';
import type { Past } from './plan/source.ts';

/** An instant in one spelling, with its microseconds. */
const spelled = (instant: unknown) => {
  const [whole, fraction = ''] = String(instant).slice(0, -1).split('.');
  return `${whole}.${fraction.padEnd(6, '0')}Z`;
};

/** The claims as they stood at an instant: those recorded by then and not yet taken back, each with its standing of then. */
export const knownAt: Past = ({ knownAt: given }) => {
  if (given === undefined || given === null) return undefined;
  const slot = slotOf(given).map(spelled);
  return { at: slot, from: alias => claimsAt(sql`${bind(slot)}::timestamptz`, alias) };
};

function claimsAt(instant: SQL, alias: string): SQL {
  const [claim, standing] = [tableRow('claims', `${alias}c`), tableRow('claimStandings', `${alias}s`)];
  // What is kept of a claim until later is how it stood; of a claim of which nothing is, how it stands.
  const kept = sql`${standing.cell('claimId').sql} is not null`;
  const then = (key: string) => sql`case when ${kept} then ${standing.cell(key).sql} else ${claim.cell(key).sql} end`;
  const retracted = then('retractedAt');
  const past: Readonly<Record<string, SQL>> = {
    ...{ rank: then('rank'), reason: then('reason'), deprecatedAt: then('deprecatedAt') },
    // Who knew it then did not know that it would be taken back.
    retractedAt: sql`null::timestamptz`,
  };
  const all = Object.entries(columns('claims')).map(([key, { name }]) =>
    past[key] ? sql`${past[key]} as ${sql.identifier(name)}` : claim.cell(key).sql,
  );
  const until = standing.cell('until').sql;
  const first = sql`select * from ${from('claimStandings', standing.alias)} where ${standing.cell('claimId').sql} = ${claim.cell('id').sql} and ${until} > ${instant} order by ${until} limit 1`;
  return sql`(select ${sql.join(all, sql`, `)} from ${from('claims', claim.alias)} left join lateral (${first}) as ${sql.identifier(standing.alias)} on true where ${claim.cell('recordedAt').sql} <= ${instant} and (${retracted} <= ${instant}) is not true) as ${sql.identifier(alias)}`;
}
