import { sql } from 'drizzle-orm';
import { property } from '../../drizzle/tables/index.ts';
import { builder } from '../builder.ts';
import type { Field } from '../concept.ts';
import { type Cell, from, jsonRow, type Row, tableRow } from '../plan/row.ts';
import { printObject } from '../print.ts';
import { known, objectNamed } from '../types.ts';
import { part } from './part.ts';

/** Members of the union by the `type` their jsonb carries. */
const members: Readonly<Record<string, string>> = {
  When: 'When',
  Quantity: 'Quantity',
  Money: 'Money',
  Text: 'TextValue',
  Record: 'RecordValue',
  Enum: 'EnumValue',
  Row: 'RowValue',
};
const tagOf = new Map(Object.entries(members).map(([tag, name]) => [name, tag]));

/** The fiscal period of the funding line that a claim is about, for amounts at the prices of a year. */
function periodOf(claim: Row): Cell {
  const line = tableRow('fundingLines', `${claim.alias}f`);
  const period = line.cell('fiscalPeriod');
  const select = sql`(select ${period.sql} from ${from('fundingLines', line.alias)} where ${line.cell('id').sql} = ${claim.cell('recordId').sql})`;
  return { ...period, sql: select, json: select, notNull: false };
}

/** The typed value of a claim; `asPrinted` and the record meant stand beside the jsonb. */
export const claimValue: Field = {
  about: 'The value, typed; `valueText` says the same in words.',
  type: { is: 'named', name: 'ClaimValue', shape: 'one' },
  nullable: false,
  source: {
    is: 'variant',
    tag: row => sql`${row.cell('value').sql} ->> 'type'`,
    member: (name, row) => {
      const tag = tagOf.get(name);
      const also = {
        asPrinted: row.cell('asPrinted'),
        valueRecordId: row.cell('valueRecordId'),
        fiscalPeriod: periodOf(row),
      };
      return tag === undefined ? undefined : { tag, row: jsonRow(row.alias, row.cell('value').sql, also) };
    },
  },
};

/** The union of what a claim can state. */
export function printClaimValue(): void {
  printObject('TextValue', 'A claim whose value is a text; a list is joined by "; ".', {
    text: part('text', 'The text.', 'String', false),
  });
  printObject('EnumValue', 'A claim whose value is one of an enum.', {
    value: part('value', 'The enum value’s name.', 'String', false),
  });
  printObject('RecordValue', 'A claim whose value is a record.', {
    record: {
      about: 'The record meant.',
      type: { is: 'named', name: 'Record', shape: 'one' },
      nullable: false,
      source: {
        is: 'one',
        of: 'records',
        link: (value, child) => sql`${child.cell('id').sql} = ${value.cell('valueRecordId').sql}`,
      },
    },
  });
  printObject('RowItem', 'One value among those that a passage or dataset row filled.', {
    property: part('property', 'What it is the value of.', { enum: property.enumName }, false),
    text: part('text', 'The value in words.', 'String', false),
  });
  printObject('RowValue', 'A claim on a record or part as a whole, with the values it filled.', {
    values: {
      about: 'The values.',
      type: { is: 'named', name: 'RowItem', shape: 'parts' },
      nullable: false,
      source: { is: 'items', array: row => row.cell('values').sql },
    },
  });
  known(
    'ClaimValue',
    builder.unionType('ClaimValue', {
      description:
        'What a claim can state. `min` and `max` are days of a When and decimals of the others: to ask for both, give them aliases.',
      types: Object.values(members).map(objectNamed),
    }),
  );
}
