import type { FieldType } from '../concept.ts';
import { type Declared, type FacetOf, facetsThatAre, isSingle, screaming } from '../declared.ts';

/** What uncertain dates are grouped by. */
export const BUCKETS = {
  year: { name: 'Int', about: 'the calendar year' },
  quarter: { name: 'String', about: 'the quarter, such as `1997-Q4`' },
  month: { name: 'String', about: 'the month, such as `1997-11`' },
  fiscalYear: { name: 'Int', about: 'the US fiscal year' },
  decade: { name: 'Int', about: 'the decade by its first year, such as 1990' },
} as const;
export type Bucket = keyof typeof BUCKETS;

/** One thing rows are grouped by: of the row itself, or of a row that it leads to. */
export interface GroupKey {
  /** Its field in a group's key. */
  name: string;
  about: string;
  type: FieldType;
  /** The relation it is reached through. */
  through: FacetOf<'one'> | undefined;
  of: FacetOf<'column'> | FacetOf<'one'> | { is: 'bucket'; bucket: Bucket; when: FacetOf<'value'> };
}

const REPEATING = ['Int', 'Boolean', 'Date'];
const pascal = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Columns whose values repeat, and relations. */
function plain(type: Declared): (FacetOf<'column'> | FacetOf<'one'>)[] {
  const columns = facetsThatAre(type, 'column').filter(
    column =>
      isSingle(column) &&
      (column.type.is === 'enum' || REPEATING.includes(column.type.name) || type.keys.includes(column.name)),
  );
  return [...columns, ...facetsThatAre(type, 'one')];
}

const typeOf = (of: FacetOf<'column'> | FacetOf<'one'>): FieldType =>
  of.is === 'column' ? of.type : { is: 'named', name: of.of.name, shape: 'one' };

const known = new WeakMap<Declared, readonly GroupKey[]>();

/** All that rows of a type can be grouped by. */
export function groupKeysOf(type: Declared): readonly GroupKey[] {
  const found = known.get(type);
  if (found) return found;
  const own = plain(type).map(
    (of): GroupKey => ({ name: of.name, about: of.about, type: typeOf(of), through: undefined, of }),
  );
  const whens = facetsThatAre(type, 'value').filter(({ of }) => of.name === 'When');
  const buckets = whens.flatMap(when =>
    (['year', 'quarter', 'month', 'fiscalYear', 'decade'] as const).map(
      (bucket): GroupKey => ({
        name: `${when.name}${pascal(bucket)}`,
        about: `${when.about} As ${BUCKETS[bucket].about}; null where it is absent, or where it may lie in more than one.`,
        type: { is: 'scalar', name: BUCKETS[bucket].name, list: false },
        through: undefined,
        of: { is: 'bucket', bucket, when },
      }),
    ),
  );
  const beyond = facetsThatAre(type, 'one').flatMap(through =>
    plain(through.of).map(
      (of): GroupKey => ({
        name: `${through.name}${pascal(of.name)}`,
        about: `${through.about} Of it: ${of.about}`,
        type: typeOf(of),
        through,
        of,
      }),
    ),
  );
  const keys = [...own, ...buckets, ...beyond];
  known.set(type, keys);
  return keys;
}

/** Its name in `by`. */
export const keyValue = ({ name }: Pick<GroupKey, 'name'>): string => screaming(name);
