import type { Choice } from '../choice.ts';

/** A value as it stands in an operation: written out, or by a variable. */
export interface Written {
  text: string;
  plain: unknown;
}

/** What a value is drawn for. */
export interface Wanted {
  /** Its type in the schema. */
  type: string;
  plain: unknown;
  /** What else may stand in its place: only variables of the same sort may be the same one. */
  sort: string;
  /** Another value for a second run that leaves the statement as it is; none where any other value changes it. */
  other?: () => unknown;
  /** Another value for a second run that may change the statement. */
  turn?: () => unknown;
  /** How a value is written in a document; as JSON unless said. */
  text?: (plain: unknown) => string;
}

/** The variables of an operation under construction. */
export interface Variables {
  value(wanted: Wanted, percent?: number): Written;
  /** A variable that has no value. */
  absent(type: string): string;
  /** The head of the operation. */
  head(): string;
  first: Record<string, unknown>;
  again: Record<string, unknown>;
  /** Whether the second run has values that may change the statement. */
  turned: boolean;
}

export function variablesFrom({ chance, below, pick }: Choice): Variables {
  const defined: string[] = [];
  const first: Record<string, unknown> = {};
  const again: Record<string, unknown> = {};
  const known: (Wanted & { name: string })[] = [];
  const turned = chance(40);

  function declare(wanted: Wanted): string {
    const { type, plain, other = () => plain, turn = other, text = JSON.stringify } = wanted;
    const name = `v${defined.length}`;
    const bare = type.replace(/!$/, '');
    const say = (declared: string, given: boolean) => {
      defined.push(`$${name}: ${declared}`);
      if (given) first[name] = plain;
      const optional = !given || declared.includes('=');
      if (turned) {
        const value = turn();
        if (!optional || chance(70)) again[name] = declared.includes('!') ? (value ?? plain) : value;
        // A default may be overridden by the second run, a null may not: it is another statement.
      } else if (given || (plain !== null && chance(50))) again[name] = plain === null ? null : other();
    };
    known.push({ ...wanted, name });
    const written = text(plain);
    const another = text(other());
    if (plain === null) {
      const [declared, given] = pick<[string, boolean]>([
        [bare, true],
        [bare, false],
        [`${bare} = null`, false],
        [`${bare} = null`, true],
      ]);
      say(declared, given);
    } else
      switch (below(6)) {
        case 0:
          say(`${bare} = ${written}`, false);
          break;
        case 1:
          say(`${bare}! = ${written}`, false);
          break;
        case 2:
          say(`${bare} = ${another}`, true);
          break;
        case 3:
          say(`${bare}!`, true);
          break;
        default:
          say(type, true);
      }
    return `$${name}`;
  }

  return {
    value(wanted, percent = 50) {
      const { text = JSON.stringify } = wanted;
      if (!chance(percent)) return { text: text(wanted.plain), plain: wanted.plain };
      const same = known.filter(({ sort, type }) => sort === wanted.sort && type === wanted.type);
      if (same.length > 0 && chance(25)) {
        const { name, plain } = pick(same);
        return { text: `$${name}`, plain };
      }
      return { text: declare(wanted), plain: wanted.plain };
    },
    absent(type) {
      const name = `v${defined.length}`;
      defined.push(`$${name}: ${type}`);
      return `$${name}`;
    },
    head: () => (defined.length ? `query(${defined.join(', ')})` : 'query'),
    first,
    again,
    turned,
  };
}
