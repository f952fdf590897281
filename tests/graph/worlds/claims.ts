import type { Choice } from '../choice.ts';
import { type Drawn, drawId } from './draw-rows.ts';
import { drawText, instants } from './texts.ts';
import { drawAmount, drawWhen } from './values.ts';

/** What the values of claims are made of. */
export interface Vocabulary {
  precisions: readonly string[];
  qualifiers: readonly string[];
  properties: readonly string[];
  /** Ids of records that have a slug. */
  concepts: readonly number[];
}

/** A number as the writer spells it: without zeros at its end. */
const spelled = (number: string | null | undefined) =>
  number?.includes('.') ? number.replace(/\.?0+$/, '') : (number ?? null);

/** A value of one of the seven types, and what has to stand beside it. */
export function drawValue(choice: Choice, { precisions, qualifiers, properties, concepts }: Vocabulary): Drawn {
  const { below, chance, pick } = choice;
  const plain = properties.filter(property => property !== 'RECORD');
  const property = pick(plain);
  const numbers = ({ point, min, max }: Record<string, string | null>) => ({
    point: spelled(point),
    min: spelled(min),
    max: spelled(max),
  });
  const of = (value: Drawn, more: Drawn = {}) => ({ value, value_record_id: null, property, ...more });
  switch (below(7)) {
    case 0:
      return of({ type: 'Text', text: drawText(choice) });
    case 1: {
      const { min, max, precision } = drawWhen(choice, precisions);
      return of({ type: 'When', min, max, precision: precision ?? 'UNKNOWN' });
    }
    case 2: {
      const { qualifier, ...range } = drawAmount(choice, qualifiers);
      const unit = chance(50) ? drawText(choice) : null;
      return of({ type: 'Quantity', ...numbers(range), qualifier: qualifier ?? 'EXACT', unit });
    }
    case 3: {
      const { qualifier, ...range } = drawAmount(choice, qualifiers);
      return of({ type: 'Money', ...numbers(range), qualifier: qualifier ?? 'UP_TO', currency: 'USD' });
    }
    case 4:
      return of({ type: 'Record' }, { value_record_id: drawId(choice, concepts) });
    case 5:
      return of({ type: 'Enum', value: pick(['SIGNED', 'IN_FORCE', drawText(choice)]) });
    default: {
      const values = Array.from({ length: below(4) }, () => ({ property: pick(properties), text: drawText(choice) }));
      return of({ type: 'Row', values }, { property: 'RECORD' });
    }
  }
}

/** Of the claims on a property that count, one at most is preferred. */
export function onePreferred(claims: readonly Drawn[]): void {
  const seen = new Set<string>();
  for (const claim of claims) {
    if (claim.rank !== 'PREFERRED' || claim.retracted_at !== null) continue;
    const key = `${claim.record_id} ${claim.property}`;
    if (seen.has(key)) claim.rank = 'NORMAL';
    seen.add(key);
  }
}

/** How some claims stood until they stood otherwise, once or several times. */
export function drawStandings({ chance, pick }: Choice, claims: readonly Drawn[], ranks: readonly string[]): Drawn[] {
  return claims.flatMap(claim => {
    if (!chance(50)) return [];
    const ends = instants.filter(until => until > String(claim.recorded_at) && chance(50));
    return ends.map(until => {
      const rank = pick(ranks);
      const deprecated = rank === 'DEPRECATED';
      return {
        ...{ claim_id: claim.id, until, rank, deprecated_at: deprecated ? pick(instants) : null },
        reason: deprecated ? 'once' : pick([claim.reason, null, 'once']),
        retracted_at: chance(20) ? pick(instants) : null,
      };
    });
  });
}
