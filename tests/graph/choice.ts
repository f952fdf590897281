import fc from 'fast-check';

/** Draws values one by one; fast-check gives the same ones for the same seed. */
export type Draw = fc.GeneratorValue;

/** Plain choices over a draw. */
export interface Choice {
  /** A whole number from 0, below another. */
  below(n: number): number;
  chance(percent: number): boolean;
  pick<T>(all: readonly T[]): T;
}

// Without bias, which would favor the ends of a range: what is seldom is to be seldom.
const whole = (max: number) => fc.noBias(fc.integer({ min: 0, max }));

export function choiceFrom(draw: Draw): Choice {
  const below = (n: number) => draw(whole, n - 1);
  return {
    below,
    chance: percent => below(1_000) >= 1_000 - 10 * percent,
    pick: all => {
      const [found] = all.slice(below(all.length));
      if (found === undefined) throw new Error('There is nothing to pick from.');
      return found;
    },
  };
}

/** The draw of a seed, outside of any property. */
export function drawOf(seed: number): Draw {
  const [draw] = fc.sample(fc.gen(), { seed, numRuns: 1 });
  if (!draw) throw new Error('fast-check gave nothing to draw from.');
  return draw;
}
