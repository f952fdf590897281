import { type GraphQLField, getNamedType, getNullableType, isListType } from 'graphql';
import type { Choice } from '../choice.ts';
import { nameThen } from '../evaluator/as-known.ts';
import { searchName } from '../evaluator/search/search.ts';
import { valuesOf } from './filters.ts';
import { inputType, list as listInput, steering, writingFrom } from './inputs.ts';
import { listArgumentsFrom } from './list-arguments.ts';
import { type Own, ownFrom } from './own-arguments.ts';
import { drawSearch } from './searches.ts';
import { badIds, oddNames, type Subjects } from './subjects.ts';
import type { Variables, Wanted } from './variables.ts';

export interface Arguments {
  text: string;
  /** How many rows the field may lead to, roughly. */
  rows: number;
  /** What a group's key has. */
  by?: readonly string[];
  /** What cursors know the list as that the field is. */
  list?: string;
}

/** A list by its name, and the type of its rows. */
export interface List {
  name: string;
  type: string;
}

/** How many rows the field is asked of, roughly, how much further the operation has to go, and the list it stands in. */
interface Place {
  width: number;
  reach: number;
  within?: List | undefined;
}

const texts = (own: ReadonlyMap<string, Own>) => [...own.values()].map(({ text }) => text);
const inBrackets = (all: readonly string[]) => (all.length > 0 ? `(${all.join(', ')})` : '');

/** Draws the arguments of fields; `list` is what cursors know the field's list as. */
export function argumentsFrom(choice: Choice, variables: Variables, subjects: Subjects) {
  const { below, chance, pick } = choice;
  const { value } = variables;
  const { names, codes, cursors } = subjects;
  const lists = listArgumentsFrom(choice, variables, subjects);
  const write = writingFrom(choice, variables);
  const own = ownFrom(choice, variables, subjects);
  const types = [...names.keys()];
  const nameOf = (type: string) => {
    const all = names.get(type) ?? [];
    return all.length > 0 && chance(85)
      ? pick(all)
      : pick([...types.flatMap(other => names.get(other)?.[0] ?? []), ...oddNames]);
  };
  const id = () => {
    if (chance(2)) return pick(badIds);
    const type = pick(types.filter(found => names.get(found)?.length || chance(10)).concat('Post'));
    return `${type}:${nameOf(type)}`;
  };
  /** Another id of the same type: which types occur is part of the statement. */
  const like = (known: string) => {
    const type = known.slice(0, known.indexOf(':'));
    return names.has(type) && known.length > type.length + 1 ? `${type}:${nameOf(type)}` : known;
  };

  /** The part of a list that is asked for, beside other arguments; without cursors where none were met. */
  function page(list: string, all: string[], { width, reach }: Place): Arguments {
    const add = (name: string, wanted: Wanted) => {
      const written = value(wanted);
      all.push(`${name}: ${written.text}`);
      return written.plain;
    };
    const [side, opposite] = chance(35) ? ['last', 'first'] : ['first', 'last'];
    let rows = 20;
    if (width > 20 || chance(85)) {
      const size =
        width <= 4 && chance(12)
          ? 100
          : width <= 20 && chance(10)
            ? 20
            : reach > 0
              ? pick([2, 1, 2, 3])
              : pick([2, 1, 3, 0]);
      const turn = () => (width <= 4 && chance(10) ? null : below(size + 1));
      rows = Number(add(side ?? '', { type: 'Int', plain: size, sort: width <= 20 ? 'size' : 'small size', turn }));
    }
    if (chance(10)) add(opposite ?? '', { type: 'Int', plain: null, sort: 'null' });
    const met = cursors.get(list) ?? [];
    const other = () => pick(met);
    const turn = () => (met.length > 0 && chance(70) ? other() : null);
    for (const name of ['after', 'before'])
      if (met.length > 0 && chance(reach > 0 ? 8 : 20))
        add(name, { type: 'String', plain: pick(met), sort: list, other, turn });
      else if (chance(4)) add(name, { type: 'String', plain: null, sort: `no ${list}`, turn });
    return { text: inBrackets(all), rows };
  }

  /** What to search for, and among which types; often as it was when cursors were met. */
  function searched(): { parts: string[]; cursors: string } {
    const draw = () => drawSearch(choice, subjects.texts);
    const met = subjects.searches.length > 0 && chance(40) ? pick(subjects.searches) : undefined;
    const some = (): string[] | undefined => (chance(30) ? valuesOf('RecordType').filter(() => chance(30)) : undefined);
    const { text, types } = met ?? { text: draw(), types: some() };
    const other = met ? () => text : draw;
    const parts = [
      `text: ${value({ type: 'String!', plain: text, sort: `search ${met?.name}`, other, turn: draw }).text}`,
    ];
    if (types) {
      const written = types.map(type => steering(inputType('RecordType!'), type));
      parts.push(`types: ${write(listInput(inputType('[RecordType!]'), written), `types ${types}`).text}`);
    } else if (chance(5)) parts.push(`types: ${value({ type: '[RecordType!]', plain: null, sort: 'no types' }).text}`);
    return { parts, cursors: met?.name ?? searchName({ text, types }) };
  }

  /** How many that are alike: seldom too many. */
  function alike(): string[] {
    const draw = () => (chance(1) ? pick([-1, 21]) : below(6));
    const none = chance(5);
    if (!none && chance(40)) return [];
    const wanted: Wanted = {
      type: 'Int',
      plain: none ? null : draw(),
      sort: none ? 'none alike' : 'alike',
      turn: draw,
    };
    return [`first: ${value(wanted).text}`];
  }

  return (field: GraphQLField<unknown, unknown>, list: string, place: Place): Arguments => {
    const has = (name: string) => field.args.some(arg => arg.name === name);
    const type = getNamedType(field.type).name.replace(/Connection$/, '');
    const many = isListType(getNullableType(field.type));
    if (has('by') && place.within) {
      const { parts, by, cursors: known = '' } = lists.groups(place.within.type, place.within.name);
      return { ...page(known, parts, place), by };
    }
    if (has('where')) {
      const given = own(field);
      const then = nameThen(list, given.get('knownAt')?.plain);
      const { parts, cursors: known = '' } = lists.rows(type, then);
      parts.push(...texts(given));
      return has('first') ? { ...page(known, parts, place), list: then } : { text: inBrackets(parts), rows: 5 };
    }
    if (has('countries')) return page(list, texts(own(field)), place);
    if (has('text')) {
      const { parts, cursors: known } = searched();
      return { ...page(known, parts, place), list: known };
    }
    if (field.name === 'similar') return { text: inBrackets(alike()), rows: 3 };
    if (has('mix') || has('constantYear')) return { text: inBrackets(lists.other(field)), rows: 1 };
    const all = field.args.map(({ name }): string => {
      const written = (type: string, plain: unknown, other: () => unknown) =>
        `${name}: ${value({ type, plain, sort: `${name} ${type}`, other }).text}`;
      if (name === 'slug') return written('String!', nameOf(type), () => nameOf(type));
      if (name === 'code')
        return written('String!', codes.length && chance(85) ? pick(codes) : pick(oddNames), () =>
          pick([...codes, 'NIX']),
        );
      if (name === 'id') {
        const plain = id();
        const sort = `id ${plain.split(':')[0]}`;
        return `id: ${value({ type: 'ID!', plain, sort, other: () => like(plain), turn: id }).text}`;
      }
      const some = Array.from({ length: below(6) }, id);
      // One value stands for a list of one, and a list written out may have variables inside.
      if (chance(20)) return `ids: ${JSON.stringify(some[0] ?? 'Post:nix')}`;
      if (chance(20)) {
        const each = some.map(
          plain => value({ type: 'ID!', plain, sort: 'id inside', other: () => like(plain), turn: id }).text,
        );
        return `ids: [${each.join(', ')}]`;
      }
      const turn = () => Array.from({ length: below(4) }, id);
      return `ids: ${value({ type: '[ID!]!', plain: some, sort: 'ids', other: () => some.map(like), turn }).text}`;
    });
    return { text: inBrackets(all), rows: many ? 5 : 1 };
  };
}
