import postgres from 'postgres';

type Parts = Readonly<Record<string, unknown>>;

/** Columns of a group by its parts. */
const group = (prefix: string, parts: Parts) =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${prefix}_${part}`, value]));
const day = (min: string, max = min, precision = min === max ? 'DAY' : 'MONTH') => ({ min, max, precision });
const open = (parts: Parts) => ({ precision: 'UNKNOWN', ...parts });

/** Agreements by the date they were signed on. */
const signed: Readonly<Record<string, Parts>> = {
  exact: day('1997-11-17'),
  month: day('1997-11-01', '1997-11-30'),
  since: open({ min: '1997-11-17' }),
  until: open({ max: '1997-11-17' }),
  open: open({}),
  absent: {},
};
/** Agreements by what is planned under them. */
const planned: Readonly<Record<string, Parts>> = {
  'is-40': { point: 40, qualifier: 'EXACT' },
  'about-40': { point: 40, qualifier: 'ABOUT' },
  'over-40': { min: 41, qualifier: 'MORE_THAN' },
  'under-40': { max: 39, qualifier: 'LESS_THAN' },
  'to-45': { max: 45, qualifier: 'UP_TO' },
  '40-to-45': { min: 40, max: 45, qualifier: 'BETWEEN' },
  absent: {},
};
/** Agreements by when they entered into force and ended. */
const inForce: Readonly<Record<string, Parts>> = {
  'goes-on': { status: 'IN_FORCE', ...group('in_force', day('1996-01-01')) },
  over: { status: 'ENDED', ...group('in_force', day('1996-01-01')) },
  replaced: { status: 'SUPERSEDED', ...group('in_force', day('1996-01-01')) },
  monthly: {
    status: 'ENDED',
    ...group('in_force', day('1996-01-01', '1996-01-31')),
    ...group('ended', day('1999-06-01', '1999-06-30')),
  },
  before: { status: 'IN_FORCE', ...group('in_force', open({ max: '1996-01-01' })) },
  unsaid: { status: 'UNKNOWN', ...group('in_force', day('1996-01-01')) },
  never: { status: 'SIGNED' },
};
/** Funding lines by their amount. */
const amounts: Readonly<Record<string, Parts>> = {
  'is-40': { point: 40, qualifier: 'EXACT' },
  'about-40': { point: 40, qualifier: 'ABOUT' },
  'over-40': { min: 40, qualifier: 'MORE_THAN' },
  'under-40': { max: 40, qualifier: 'LESS_THAN' },
  'from-40': { min: 40, qualifier: 'AT_LEAST' },
  'to-40': { max: 40, qualifier: 'UP_TO' },
  absent: {},
};

/** Fills an empty database with rows whose dates and numbers lie at each other's bounds. Agreements are told by `place`. */
export async function insertUnsure(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  let id = 0;
  const insert = async (type: string, table: string, row: Parts) => {
    const slug = `C${String(++id).padStart(4, '0')}`;
    const whole = { id, slug, code: slug, title: slug, listed: true, subjects: [], ...row };
    await sql`insert into records (id, type, slug) overriding system value values (${id}, ${type}, ${slug})`;
    await sql`insert into ${sql(table)} select * from json_populate_record(null::${sql(table)}, ${JSON.stringify(whole)}::text::json)`;
    return id;
  };
  const agreement = (place: string, title: string, row: Parts) =>
    insert('AGREEMENT', 'agreements', { kind: 'MOU', status: 'SIGNED', place, title, ...row });
  try {
    for (const [name, parts] of Object.entries(signed)) await agreement('signed', name, group('signed', parts));
    for (const [name, parts] of Object.entries(planned))
      await agreement('planned', name, group('planned_activities', parts));
    for (const [name, parts] of Object.entries(inForce)) await agreement('in force', name, parts);
    const donor_id = await insert('COUNTRY', 'countries', { kind: 'STATE' });
    const program_id = await insert('PROGRAM', 'programs', { kind: 'ACCOUNT' });
    const line = { donor_id, recipient_id: donor_id, program_id, category: 'MILITARY', stage: 'OBLIGATED' };
    for (const [i, [title, parts]] of Object.entries(amounts).entries()) {
      const currency = Object.keys(parts).length > 0 ? 'USD' : null;
      const year = { fiscal_year: 1990 + i, fiscal_period: `FY${1990 + i}` };
      await insert('FUNDING_LINE', 'funding_lines', {
        ...line,
        ...year,
        title,
        ...group('amount', { ...parts, currency }),
      });
    }
  } finally {
    await sql.end();
  }
}
