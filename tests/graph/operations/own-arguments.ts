import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
} from 'graphql';
import type { Choice } from '../choice.ts';
import { bound, boundList, type Drawn, list, steering, writingFrom } from './inputs.ts';
import { daysOf, drawValue, near, rangeOf } from './samples.ts';
import type { Subjects } from './subjects.ts';
import type { Variables } from './variables.ts';

const COMMON = /^(where|orderBy|first|last|after|before)$/;
/** What a timeline has. */
const DATED = ['Event', 'Agreement', 'Statement', 'Tenure'];

/** An argument as it is written, and the value it has. */
export interface Own {
  text: string;
  plain: unknown;
}

/** Draws the arguments that only some lists have, by name: days, instants, levels, countries. */
export function ownFrom(choice: Choice, variables: Variables, { samples, codes, involved, middle }: Subjects) {
  const { below, chance, pick } = choice;
  const write = writingFrom(choice, variables);

  const code = () => (involved.length > 0 && chance(85) ? pick(involved) : pick([...codes, 'NIX', '"']));
  const ranges = () => rangeOf(DATED.flatMap(type => daysOf(samples, type)).sort());

  function drawFor(name: string, type: string): () => unknown {
    if (type === 'DateTime')
      // Often that of which cursors were met.
      return () =>
        chance(50)
          ? middle
          : drawValue(choice, type, [...samples('Claim', 'recordedAt'), ...samples('Claim', 'retractedAt')]);
    if (name === 'from') return () => pick(ranges().from);
    if (name === 'to') return () => pick(ranges().to);
    return () => near(choice, drawValue(choice, type, daysOf(samples, 'Tenure')));
  }

  function drawn({ name, type }: GraphQLArgument): Drawn {
    const named = getNamedType(type);
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const { ofType } = bare;
      if (isEnumType(named)) {
        const values = named.getValues().map(value => value.name);
        const some = Array.from({ length: below(4) }, () => pick(values));
        return list(
          type,
          some.map(value => steering(ofType, value, () => pick(values))),
        );
      }
      const draw = () => Array.from({ length: chance(1) ? 0 : chance(1) ? 14 : 1 + below(3) }, code);
      return boundList(
        type,
        draw().map(one => bound(ofType, one, code)),
        draw,
      );
    }
    if (isEnumType(named)) {
      const draw = () => pick(named.getValues()).name;
      return steering(type, draw(), draw);
    }
    const draw = drawFor(name, named.name);
    return bound(type, draw(), draw);
  }

  return ({ args }: GraphQLField<unknown, unknown>): ReadonlyMap<string, Own> =>
    new Map(
      args.flatMap((arg): [string, Own][] => {
        const isNeeded = getNullableType(arg.type) !== arg.type;
        if (COMMON.test(arg.name) || (!isNeeded && !chance(35))) return [];
        const none = !isNeeded && chance(5);
        const { text, plain } = none
          ? write(steering(arg.type, null), `no ${arg.name}`)
          : write(drawn(arg), `own ${arg.name}`);
        return [[arg.name, { text: `${arg.name}: ${text}`, plain }]];
      }),
    );
}
