import { Aggregate } from './aggregate.ts';
import type { Answering } from './answering.ts';
import { bucketed, bucketOf } from './buckets.ts';
import { meets } from './conditions.ts';
import { Cut } from './cut.ts';
import { camel, columnOf, partOf, shapeOf } from './fields.ts';
import { type Filter, isFilter } from './filters.ts';
import type { Known, ListArguments } from './known.ts';
import { comparePlaces, defaultKeys, figureOf, hasDecimals, type Key, orderName, placed } from './order.ts';
import { related } from './relations.ts';
import type { Rows } from './rows.ts';
import type { Thing } from './tables.ts';

/** One of the keys of `by`. */
interface GroupKey {
  /** What the group's key shows of any of its things. */
  shown: (of: Thing) => unknown;
  undecided: (of: Thing) => boolean;
  /** What groups are ordered by; two things are of one group where all of these are alike. */
  order: Pick<Key<Thing>, 'type' | 'of'>[];
}

const never = () => false;
const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A key of a type by its name in `by`: of the row, of a row it leads to, or of one of its dates. */
function keyOf(rows: Rows, type: string, name: string): GroupKey {
  const shape = shapeOf(type, camel(name));
  if (shape?.is === 'column') {
    const of = (thing: Thing) => columnOf(thing, camel(name));
    return { shown: of, undecided: never, order: [{ type: shape.type, of }] };
  }
  if (shape?.is === 'one') {
    const other = (thing: Thing) => related(rows, thing, camel(name))[0];
    const through =
      <T>(of: (thing: Thing) => T) =>
      (thing: Thing) => {
        const found = other(thing);
        return found ? of(found) : null;
      };
    const order = [
      ...defaultKeys(shape.type).map(key => ({ type: key.type, of: through(key.of) })),
      { type: 'Int', of: through(({ row }) => row.id) },
    ];
    return { shown: thing => other(thing) ?? null, undecided: never, order };
  }
  const { when, bucket } = bucketOf(name) ?? {};
  if (when && bucket && shapeOf(type, camel(when))?.is === 'group') {
    const part = (thing: Thing, of: string) => partOf(thing, camel(when), 'When', of);
    const shown = (thing: Thing) => bucketed(part(thing, 'min'), part(thing, 'max'), bucket);
    const undecided = (thing: Thing) => part(thing, 'precision') !== null && shown(thing) === null;
    const kind = bucket === '_QUARTER' || bucket === '_MONTH' ? 'String' : 'Int';
    return {
      shown,
      undecided,
      order: [
        { type: kind, of: shown },
        { type: 'Boolean', of: undecided },
      ],
    };
  }
  const words = name.split('_');
  for (let n = 1; n < words.length; n++) {
    const relation = camel(words.slice(0, n).join('_'));
    const to = shapeOf(type, relation);
    const rest = words.slice(n).join('_');
    if (to?.is !== 'one' || !shapeOf(to.type, camel(rest))) continue;
    const inner = keyOf(rows, to.type, rest);
    const other = (thing: Thing) => related(rows, thing, relation)[0];
    return {
      shown: thing => {
        const found = other(thing);
        return found ? inner.shown(found) : null;
      },
      undecided: never,
      order: inner.order.map(key => ({
        type: key.type,
        of: thing => {
          const found = other(thing);
          return found ? key.of(found) : null;
        },
      })),
    };
  }
  throw new Error(`The evaluator does not know the group key ${name} of ${type}.`);
}

/** Things that have the same key. */
class Group implements Answering {
  readonly aggregate: Aggregate;
  readonly things: readonly Thing[];
  readonly any: Thing;
  private readonly keys: ReadonlyMap<string, GroupKey>;

  constructor(rows: Rows, type: string, things: readonly [Thing, ...Thing[]], keys: ReadonlyMap<string, GroupKey>) {
    this.aggregate = new Aggregate(rows, type, things);
    this.things = things;
    this.any = things[0];
    this.keys = keys;
  }

  answer(name: string): unknown {
    if (name === 'undecided') return [...this.keys.values()].some(key => key.undecided(this.any));
    if (name !== 'key') return this.aggregate.answer(name);
    const byField = new Map([...this.keys].map(([key, of]) => [camel(key), of]));
    return { answer: (field: string) => byField.get(field)?.shown(this.any) ?? null };
  }
}

/** Whether a group fulfills `having`. */
function holds(rows: Rows, type: string, group: Group, having: Filter): boolean {
  const all = (value: unknown) => (Array.isArray(value) ? value : [value]).filter(isFilter);
  return Object.entries(having).every(([name, wanted]) => {
    if (name === 'and') return all(wanted).every(one => holds(rows, type, group, one));
    if (name === 'or') return all(wanted).some(one => holds(rows, type, group, one));
    if (name === 'not') return all(wanted).every(one => !holds(rows, type, group, one));
    if (!isFilter(wanted)) throw new Error(`${name} is asked for ${wanted}.`);
    if (/ount$/.test(name)) return meets(rows, 'Int', group.aggregate.answer(name), wanted);
    return Object.entries(wanted).every(([field, condition]) => {
      const { type: kind } = figureOf(rows, type, name, field, () => []);
      return isFilter(condition) && meets(rows, kind, group.aggregate.figure(name, field), condition);
    });
  });
}

/** The order of groups that `orderBy` asks for; it always ends in all the keys. */
function orderOf(rows: Rows, type: string, by: ReadonlyMap<string, GroupKey>, wanted: unknown): Key<Group>[] {
  const entries = (Array.isArray(wanted) ? wanted : []).filter(isFilter);
  const keys = (name: string, { direction, nulls }: Filter) =>
    (by.get(name)?.order ?? []).map(
      (key, i): Key<Group> => ({
        name: `${name}.${i}`,
        type: key.type,
        of: ({ any }) => key.of(any),
        descending: direction === 'DESC',
        nullsFirst: nulls === 'FIRST',
      }),
    );
  const asked = entries.flatMap((entry): Key<Group>[] => {
    const { direction, nulls, ...rest } = entry;
    const [[measure, field] = []] = Object.entries(rest).filter(([, value]) => value != null);
    if (measure === 'key') return keys(String(field), entry);
    if (measure === undefined) throw new Error('An order of groups has no key.');
    const { type: kind, of } = figureOf<Group>(rows, type, measure, camel(String(field)), ({ things }) => things);
    const at = { name: `${measure} ${field}`, descending: direction === 'DESC', nullsFirst: nulls === 'FIRST' };
    return [{ ...at, type: kind, of }];
  });
  const last = { direction: entries.at(-1)?.direction };
  const left = [...by.keys()].filter(name => !entries.some(entry => entry.key === name));
  return [...asked, ...left.flatMap(name => keys(name, last))];
}

const keysOf = (rows: Rows, type: string, { by }: ListArguments) =>
  new Map(names(by).map(name => [name, keyOf(rows, type, name)]));

/** What the cursors of a list's groups are of. */
export function groupsIn(rows: Rows, list: string, type: string, args: ListArguments): string {
  const keys = orderOf(rows, type, keysOf(rows, type, args), args.orderBy);
  return `${list}.groups ${names(args.by).join()} by ${orderName(keys)}`;
}

/** A page of the groups of some things. */
export function groupsOf(known: Known, list: string, type: string, things: readonly Thing[], args: ListArguments) {
  const { rows, cursors } = known;
  const by = keysOf(rows, type, args);
  const alike = new Map<string, [Thing, ...Thing[]]>();
  for (const thing of things) {
    const key = JSON.stringify([...by.values()].flatMap(({ order }) => order.map(({ of }) => of(thing))));
    const known = alike.get(key);
    if (known) known.push(thing);
    else alike.set(key, [thing]);
  }
  const { having } = args;
  const groups = [...alike.values()]
    .map(members => new Group(rows, type, members, by))
    .filter(group => !isFilter(having) || holds(rows, type, group, having));
  const keys = orderOf(rows, type, by, args.orderBy);
  const name = groupsIn(rows, list, type, args);
  const all = placed(rows, keys, groups).map(({ of, at }) => ({
    of,
    at,
    cursor: cursors.at({ list: name, id: JSON.stringify(at), loose: hasDecimals(keys) }),
  }));
  return new Cut(
    all,
    (a, b) => comparePlaces(rows, keys, a, b),
    args,
    cursor => {
      const place: unknown = JSON.parse(cursors.placeOf(cursor)?.id ?? 'null');
      if (!Array.isArray(place)) throw new Error(`An operation has a cursor that is none of ${name}.`);
      return place;
    },
  );
}
