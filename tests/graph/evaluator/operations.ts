import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { contract } from './evaluate.ts';

type Draw = fc.GeneratorValue;

/** An operation as text, with the values of its variables. */
export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}
/** What arguments may be drawn from. */
export interface Known {
  slugs: readonly string[];
  codes: readonly string[];
  ids: readonly string[];
}

/** Cursors are opaque: what they say is tested by walking with them. */
const opaque = new Set(['cursor', 'startCursor', 'endCursor']);
const DEEPEST = 13;
const MOST_FIELDS = 45;
/** Rows that an operation may reach at most, roughly: nested pages multiply. */
const WIDEST = 400;
const odd = ['', 'nix', 'é', '😀', "'; drop table claims; --", '%', '\\', '"'];

/** Draws one valid operation over the printed schema: aliases, fragments, directives, variables, nested pages. */
export function drawOperation(draw: Draw, known: Known): Operation {
  const variables: Record<string, unknown> = {};
  const defined: string[] = [];
  const fragments: string[] = [];
  let names = 0;
  let fields = 0;
  const below = (n: number) => draw(fc.integer, { min: 0, max: n - 1 });
  // Zero, which shrinking tends to, is always the plainer choice.
  const chance = (percent: number) => below(100) >= 100 - percent;
  const pick = <T>(all: readonly T[]): T => {
    const found = all[below(all.length)];
    if (found === undefined) throw new Error('There is nothing to pick from.');
    return found;
  };
  const fresh = (letter: string) => `${letter}${names++}`;

  /** A value written out, or as a variable: given, or left to its default. */
  const value = (type: string, literal: string, plain: unknown): string => {
    if (!chance(45)) return literal;
    const name = fresh('v');
    if (!type.endsWith('!') && chance(20)) {
      defined.push(`$${name}: ${type} = ${literal}`);
      return `$${name}`;
    }
    defined.push(`$${name}: ${type}`);
    variables[name] = plain;
    return `$${name}`;
  };
  const text = (type: string, plain: string) => value(type, JSON.stringify(plain), plain);

  /** The arguments of a field, and how many rows it may lead to. */
  function argumentsOf(field: GraphQLField<unknown, unknown>, width: number): [text: string, rows: number] {
    let rows = isListType(getNullableType(field.type)) ? 5 : 1;
    const all = field.args.flatMap(({ name }): string[] => {
      if (name === 'slug') return [`slug: ${text('String!', pick([...known.slugs, ...odd]))}`];
      if (name === 'code') return [`code: ${text('String!', pick([...known.codes, ...odd]))}`];
      if (name === 'id') return [`id: ${text('ID!', pick(known.ids))}`];
      if (name === 'ids') {
        const some = Array.from({ length: below(5) }, () => pick(known.ids));
        return [`ids: ${value('[ID!]!', JSON.stringify(some), some)}`];
      }
      return [];
    });
    if (field.args.some(arg => arg.name === 'first')) {
      const size = width <= 4 && chance(10) ? 100 : below(4);
      const [side, other] = chance(30) ? ['last', 'first'] : ['first', 'last'];
      const sized = width > 20 || chance(85);
      rows = sized ? size : 20;
      if (sized) all.push(`${side}: ${value('Int', String(size), size)}`);
      if (chance(10)) all.push(`${other}: ${value('Int', 'null', null)}`);
    }
    return [all.length ? `(${all.join(', ')})` : '', rows];
  }

  function directive(): string {
    if (!chance(12)) return '';
    const yes = chance(50);
    return ` @${pick(['include', 'skip'])}(if: ${value('Boolean!', String(yes), yes)})`;
  }

  /** One field; under an abstract type every field has a name of its own, so that no two of them collide. */
  function one(field: GraphQLField<unknown, unknown>, depth: number, width: number, alone: boolean): string {
    fields++;
    const type = getNamedType(field.type);
    const alias = isLeafType(type) && !alone && chance(70) ? '' : `${fresh('k')}: `;
    const [args, rows] = argumentsOf(field, width);
    const inner = isLeafType(type) ? '' : ` ${selection(type, depth + 1, width * Math.max(1, rows), false)}`;
    return `${alias}${field.name}${args}${directive()}${inner}`;
  }

  function selection(type: GraphQLNamedType, depth: number, width: number, alone: boolean): string {
    const mayGrow = () => depth < DEEPEST && fields < MOST_FIELDS && width <= WIDEST;
    const parts: string[] = chance(15) || (isAbstractType(type) && !isInterfaceType(type)) ? ['__typename'] : [];
    const inside = alone || isAbstractType(type);
    if (isObjectType(type) || isInterfaceType(type)) {
      const all = Object.values(type.getFields()).filter(
        field => !opaque.has(field.name) && (isLeafType(getNamedType(field.type)) || mayGrow()),
      );
      const count = 1 + below(depth === 0 ? 3 : 4);
      for (let i = 0; i < count && all.length > 0; i++) parts.push(one(pick(all), depth, width, inside));
    }
    if (isAbstractType(type))
      for (const member of contract.getPossibleTypes(type))
        if (mayGrow() && chance(60 / contract.getPossibleTypes(type).length + 5))
          parts.push(`... on ${member.name}${directive()} ${selection(member, depth + 1, width, true)}`);
    if (isObjectType(type) && depth > 0 && mayGrow()) {
      if (chance(10)) {
        const name = fresh('F');
        fragments.push(`fragment ${name} on ${type.name} ${selection(type, depth + 1, width, inside)}`);
        parts.push(`...${name}${directive()}`);
        if (chance(40)) parts.push(`...${name}`);
      }
      const [parent] = type.getInterfaces();
      if (parent && chance(10)) parts.push(`... on ${parent.name} ${selection(parent, depth + 1, width, true)}`);
    }
    return `{ ${parts.length ? parts.join(' ') : '__typename'} }`;
  }

  const root = contract.getQueryType();
  if (!root) throw new Error('The contract has no query type.');
  const body = selection(root, 0, 1, false);
  const head = defined.length ? `query(${defined.join(', ')})` : 'query';
  return { query: [`${head} ${body}`, ...fragments].join('\n'), variables };
}
