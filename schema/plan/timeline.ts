import { and, type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, isObjectType } from 'graphql';
import { TIMELINE, type TimelineType } from '../collection/timeline.ts';
import { problem } from '../errors.ts';
import { tagOf } from './cursor.ts';
import { arrayText } from './filter.ts';
import { type Piece, text } from './json-text.ts';
import { type Key, keyOf } from './order.ts';
import { fieldType, type Path, pageOf, type Spot } from './page.ts';
import { paged } from './paged.ts';
import { led } from './reach.ts';
import { type Cell, columns, from, jsonOf, partRow, type Row, type TableName, tableRow } from './row.ts';
import type { Arguments, Scope } from './scope.ts';
import { bind, Slot, slotOf } from './slot.ts';

/** Countries of one timeline at most. */
const MOST_COUNTRIES = 10;

/** What one sort of entry needs: its table, the date it stands at, and whether it involves the countries. */
interface Kind {
  table: TableName;
  on: (row: Row) => { min: SQL; max: SQL; precision: SQL; printed: SQL };
  involves: (row: Row, countries: Countries) => SQL;
}

/** The countries asked for: the ids that codes stand for, and how many they are. */
interface Countries {
  ids: SQL;
  number: SQL;
}

const whenOf = (prefix: string) => (row: Row) => {
  const part = partRow(row, prefix);
  const [min, max] = [part.cell('min').sql, part.cell('max').sql];
  return { min, max, precision: part.cell('precision').sql, printed: part.cell('asPrinted').sql };
};

/** The days of a fiscal period: from October, up to 1976 from July; the transition quarter lies between. */
const fiscalPeriod = (row: Row) => {
  const year = row.cell('fiscalYear').sql;
  const quarter = sql`${row.cell('fiscalPeriod').sql} = 'FY1976TQ'`;
  const early = sql`${year} <= 1976`;
  return {
    min: sql`case when ${quarter} then date '1976-07-01' when ${early} then make_date(${year} - 1, 7, 1) else make_date(${year} - 1, 10, 1) end`,
    max: sql`case when ${quarter} then date '1976-09-30' when ${early} then make_date(${year}, 6, 30) else make_date(${year}, 9, 30) end`,
    precision: sql`'FISCAL_YEAR'::date_precision`,
    printed: sql`null::text`,
  };
};

/** The countries that the listed parts of a record name: themselves, or as those of an organization or an official. */
function named(row: Row, table: TableName, column: string): SQL {
  const part = tableRow(table, `${row.alias}p`);
  const through = (of: TableName, id: string, country: string) => {
    const other = tableRow(of, `${row.alias}${id}`);
    return sql`(select ${other.cell(country).sql} from ${from(of, other.alias)} where ${other.cell('id').sql} = ${part.cell(id).sql})`;
  };
  const countries = [
    part.cell('countryId').sql,
    through('organizations', 'organizationId', 'countryId'),
    ...('officialId' in columns(table) ? [through('officials', 'officialId', 'nationalityId')] : []),
  ];
  return sql`select coalesce(${sql.join(countries, sql`, `)}) from ${from(table, part.alias)} where ${part.cell(column).sql} = ${row.cell('id').sql} and ${part.cell('listed').sql}`;
}

/** Whether every one of the countries is among those found. */
const allAmong = (row: Row, found: SQL, { ids, number }: Countries): SQL => {
  const country = sql`${sql.identifier(`${row.alias}c`)}`;
  return sql`(select count(distinct ${country}.id) from (${found}) as ${country}(id) where ${country}.id = any(${ids})) = ${number}`;
};

const kinds: Readonly<Record<TimelineType, Kind>> = {
  EVENT: {
    table: 'events',
    on: whenOf('start'),
    involves: (row, countries) =>
      allAmong(
        row,
        sql`${named(row, 'participants', 'eventId')} union all select ${row.cell('hostId').sql}`,
        countries,
      ),
  },
  AGREEMENT: {
    table: 'agreements',
    on: whenOf('signed'),
    involves: (row, countries) => allAmong(row, named(row, 'agreementParties', 'agreementId'), countries),
  },
  STATEMENT: {
    table: 'statements',
    on: whenOf('said'),
    involves: (row, { ids }) => nationality(row, row.cell('speakerId').sql, ids),
  },
  FUNDING_LINE: {
    table: 'fundingLines',
    on: fiscalPeriod,
    involves: (row, { ids, number }) => {
      const [given, got] = ['donorId', 'recipientId'].map(name => sql`${row.cell(name).sql} = any(${ids})`);
      return sql`(${got} and ${given} or ${number} = 1 and (${got} or ${given})) and ${number} <= 2`;
    },
  },
  TENURE: {
    table: 'tenures',
    on: whenOf('start'),
    involves: (row, { ids }) => nationality(row, row.cell('officialId').sql, ids),
  },
};

/** Whether an official is of one of the countries. */
function nationality(row: Row, official: SQL, ids: SQL): SQL {
  const person = tableRow('officials', `${row.alias}o`);
  return sql`exists (select from ${from('officials', person.alias)} where ${person.cell('id').sql} = ${official} and ${person.cell('nationalityId').sql} = any(${ids}))`;
}

const like = (form: string, type: SQL, values?: readonly string[]) => ({ form, type, values, notNull: false });
const cells: Readonly<Record<string, Pick<Cell, 'form' | 'type' | 'values' | 'notNull'>>> = {
  id: { ...like('integer', sql`integer`), notNull: true },
  type: { ...like('text', sql`text`), notNull: true },
  min: like('date', sql`date`),
  max: like('date', sql`date`),
  precision: like('date_precision', sql`date_precision`, []),
  asPrinted: like('text', sql`text`),
};

/** An entry of a timeline under an alias; it is a When, too. */
const entryRow = (alias: string): Row => ({
  alias,
  cell: name => {
    const of = cells[name];
    if (!of) throw new Error(`A timeline has no ${name}.`);
    const value = sql`${sql.identifier(alias)}.${sql.identifier(name)}`;
    return { ...of, sql: value, json: jsonOf(of, value) };
  },
});

const NOTHING = sql.join(
  Object.entries(cells).map(([name, { type }]) => sql`null::${type} as ${sql.identifier(name)}`),
  sql`, `,
);

const key = (name: string): Key => keyOf(name, row => row.cell(name), entryRow('').cell(name));

function countriesOf(c: Scope, given: unknown, spot: Spot): Countries {
  const codes = new Slot(variables => {
    const found = slotOf(
      Array.isArray(given) ? new Slot(read => given.map((one: unknown) => slotOf(one).read(read))) : given,
    ).read(variables);
    const all = [...new Set(Array.isArray(found) ? found : [])];
    if (all.length < 1 || all.length > MOST_COUNTRIES)
      throw problem('BAD_USER_INPUT', `\`countries\` names ${all.length}; it must name 1 to ${MOST_COUNTRIES}.`, spot);
    return all;
  });
  c.check(codes);
  const country = tableRow('countries', c.alias());
  const named = sql`${country.cell('code').sql} = any(${bind(codes.map(arrayText))}::text[])`;
  return {
    ids: sql`array(select ${country.cell('id').sql} from ${from('countries', country.alias)} where ${named})`,
    number: sql`cardinality(${bind(codes.map(arrayText))}::text[])`,
  };
}

/** JSON text of a timeline: entries of several tables as one list, by their first possible day. */
export function timeline(
  c: Scope,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  args: Arguments,
  path: Path,
): SQL {
  const spot = { path, nodes };
  const countries = countriesOf(c, args.countries, spot);
  const keys = ['min', 'max', 'type', 'id'].map(key);
  const tag = tagOf('Query.timeline', keys);
  const wanted = Array.isArray(args.types)
    ? TIMELINE.filter(one => Array.isArray(args.types) && args.types.includes(one))
    : TIMELINE;
  const day = (value: unknown) =>
    value === undefined || value === null ? undefined : sql`${bind(slotOf(value))}::date`;
  const [first, last] = [day(args.from), day(args.to)];
  c.check(
    new Slot(variables => {
      const [begin, end] = [slotOf(args.from).read(variables), slotOf(args.to).read(variables)];
      if (typeof begin === 'string' && typeof end === 'string' && end < begin)
        throw problem('BAD_USER_INPUT', `\`to\` is ${end}, before \`from\`, ${begin}.`, spot);
      return undefined;
    }),
  );
  const selects = wanted.map(name => {
    c.meter.add('aggregate');
    const { table, on, involves } = kinds[name];
    const row = tableRow(table, c.alias());
    const { min, max, precision, printed } = on(row);
    const within = and(
      (first ?? last) && sql`${precision} is not null`,
      first && sql`(${max} is null or ${max} >= ${first})`,
      last && sql`(${min} is null or ${min} <= ${last})`,
    );
    const columns = sql`${row.cell('id').sql} as "id", ${sql.raw(`'${name}'`)} as "type", ${min} as "min", ${max} as "max", ${precision} as "precision", ${printed} as "asPrinted"`;
    return sql`select ${columns} from ${from(table, row.alias)} where ${and(row.cell('listed').sql, involves(row, countries), within)}`;
  });
  // Of no sorts there are no entries; the statement needs one select all the same.
  const all = selects.length > 0 ? sql.join(selects, sql` union all `) : sql`select ${NOTHING} where false`;
  const entries = (alias: string) => sql`(${all}) as ${sql.identifier(alias)}`;
  const row = entryRow(c.alias());
  const record = (nodes: readonly FieldNode[], at: Path): Piece => {
    const child = tableRow('records', c.alias());
    const on = sql`${child.cell('id').sql} = ${row.cell('id').sql}`;
    return led(row, { of: 'records', child, on, always: true }, found =>
      c.node(fieldType(type, 'nodes'), nodes, found, at),
    );
  };
  return paged(c, type, nodes, path, {
    ...{ tag, keys, row, page: pageOf(c, args, tag, keys, spot) },
    rows: { from: entries(row.alias), where: undefined },
    exists: outside => {
      const other = entryRow(c.alias());
      return sql`exists (select from ${entries(other.alias)} where ${outside(other)})`;
    },
    entry: record,
    edge: (edge, name, fields, at) => {
      if (name === 'kind') return [row.cell('type').json];
      const when = fieldType(edge, 'on');
      if (name !== 'on' || !isObjectType(when)) return undefined;
      const object = text([c.node(when, fields, row, at)]);
      return [sql`case when ${row.cell('precision').sql} is null then 'null' else ${object} end`];
    },
    other: name => {
      if (name !== 'totalCount') return undefined;
      c.meter.add('totalCount');
      return [sql`(select count(*) from ${entries(c.alias())})`];
    },
  });
}
