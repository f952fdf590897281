import { type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import type { Choice } from '../choice.ts';
import { bound, type Drawn, object, steering } from './inputs.ts';
import { daysOf, drawValue, near, rangeOf, type Samples } from './samples.ts';

/** Draws what values that are not sure are compared with: at the bounds that rows have, and right beside them. */
export function unsureFrom(choice: Choice, samples: Samples) {
  const { chance, pick } = choice;
  const drawn = (type: GraphQLInputType, known: readonly unknown[]): Drawn => {
    const draw = () => near(choice, drawValue(choice, getNamedType(type).name, known));
    return bound(type, draw(), draw);
  };

  /** A range of days that does not end before it begins. */
  function range(type: GraphQLInputType, days: readonly string[]): Drawn {
    const named = getNamedType(type);
    const ends = isInputObjectType(named) ? Object.values(named.getFields()) : [];
    const { from, to } = rangeOf(days);
    const some = chance(70) ? ends : [pick(ends)];
    const fields = some.map(({ name, type: of }): [string, Drawn] => {
      const draw = () => pick(name === 'from' ? from : to);
      return [name, bound(of, draw(), draw)];
    });
    return object(type, new Map(fields));
  }

  return {
    /** Whether an input is what a value as a whole is compared with. */
    takes: (type: GraphQLInputType) => /^(Date|DateRange|Decimal)$/.test(getNamedType(type).name),
    operand(type: GraphQLInputType, of: string, field: string): Drawn {
      const named = getNamedType(type).name;
      if (named === 'DateRange') return range(type, daysOf(samples, of, field));
      if (named === 'Date') return drawn(type, daysOf(samples, of, field));
      return drawn(
        type,
        ['point', 'min', 'max'].flatMap(part => samples(of, field, part)),
      );
    },
    /** A day on which rows of a type begin or end to go on. */
    day: (type: GraphQLInputType, of: string): Drawn => drawn(type, daysOf(samples, of)),
    certainty(type: GraphQLInputType): Drawn {
      const draw = () => (chance(10) ? null : pick(['POSSIBLE', 'DEFINITE', 'DEFINITE']));
      return steering(type, draw(), draw);
    },
  };
}
