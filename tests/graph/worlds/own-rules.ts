import type { Choice } from '../choice.ts';
import type { Drawn } from './draw-rows.ts';
import { drawText, instants } from './texts.ts';

type Rule = (row: Drawn, choice: Choice) => void;

const short = (text: unknown, most: number) => [...`${text}`].slice(0, most).join('');

const period: Rule = (row, { chance, pick }) => {
  // A fiscal year begins in the one before, which has to be in the calendar, too.
  if (Number(row.fiscal_year) < 2 || Number(row.fiscal_year) > 9999) row.fiscal_year = pick([2, 9999, 1998]);
  row.fiscal_period = row.fiscal_year === 1976 && chance(50) ? 'FY1976TQ' : `FY${row.fiscal_year}`;
};

/** What a check of one table asks of its rows beyond the types of the columns. */
export const ownRules: Readonly<Record<string, Rule>> = {
  countries: row => {
    row.slug = `C${String(row.id).padStart(4, '0')}`;
    row.code = row.slug;
  },
  programs: row => {
    if (row.code !== null) row.code = `${short(row.title, 40)} ${row.id}`;
  },
  articles: row => {
    if (row.sha256 === null) row.body = null;
  },
  aliases: row => {
    row.name = short(row.name, 300);
  },
  mentions: (row, { below, chance }) => {
    const start = chance(20) ? 0 : below(1000);
    Object.assign(row, { paragraph: 1 + below(5), start, end: start + 1 + below(20), exact: short(row.exact, 300) });
  },
  funding_lines: (row, choice) => {
    // A timeline wants the days of the year.
    const year = Number(row.fiscal_year);
    if (year < 2 || year > 9999) row.fiscal_year = choice.pick([2, 1975, 1977, 9999]);
    period(row, choice);
    // What is more than an amount is not that amount as well.
    const beyond = { MORE_THAN: { amount_max: null }, LESS_THAN: { amount_min: null } };
    for (const [qualifier, ends] of Object.entries(beyond))
      if (row.amount_qualifier === qualifier) Object.assign(row, { amount_point: null, ...ends });
  },
  deflators: (row, choice) => {
    const { chance, pick } = choice;
    period(row, choice);
    if (chance(70)) row.currency = 'USD';
    // Levels as they are in life, so that most amounts have one.
    if (!chance(75)) return;
    const stated = { price_level_point: pick(['1', '0.5', '0.6218', '1.2500', '7']), price_level_qualifier: 'EXACT' };
    Object.assign(row, { price_level_min: null, price_level_max: null, ...stated });
  },
  // From a later row to an earlier one, so that no agreement is part of itself.
  agreement_links: row => {
    const [from, to] = [Number(row.from_id), Number(row.agreement_id)];
    if (row.kind === 'PART_OF' && from < to) Object.assign(row, { from_id: to, agreement_id: from });
  },
  claims: (row, choice) => {
    const { below, chance } = choice;
    const recorded = below(instants.length - 1);
    const later = () => instants[recorded + below(instants.length - recorded)] ?? null;
    const span = row.article_id !== null && chance(60);
    const start = chance(20) ? 0 : below(1000);
    Object.assign(row, {
      dataset_row: row.dataset_id === null ? null : short(row.dataset_row ?? '', 100),
      recorded_at: instants[recorded],
      deprecated_at: row.rank === 'DEPRECATED' ? later() : null,
      retracted_at: chance(15) ? later() : null,
      reason: row.rank === 'DEPRECATED' ? (row.reason ?? '') : row.reason,
      paragraph: chance(30) ? null : 1 + below(5),
      start: span ? start : null,
      end: span ? start + 1 + below(20) : null,
      exact: row.article_id !== null && (span || chance(50)) ? drawText(choice) : null,
    });
  },
};
