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

export function choiceFrom(draw: Draw): Choice {
  const below = (n: number) => draw(fc.integer, { min: 0, max: n - 1 });
  return {
    below,
    chance: percent => below(100) >= 100 - percent,
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
