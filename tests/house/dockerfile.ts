/** One instruction, such as COPY, with its options, such as `--from=build`, and the rest. */
export interface Instruction {
  word: string;
  options: Record<string, string>;
  rest: string;
}

/** What stands from one FROM to the next. */
export interface Stage {
  name: string;
  base: string;
  own: Instruction[];
}

/** The stages of a Dockerfile, in order. */
export function stagesOf(dockerfile: string): Stage[] {
  const stages: Stage[] = [];
  const lines = dockerfile.replaceAll(/^\s*#.*\n/gm, '').replaceAll(/\\\n\s*/g, '');
  for (const line of lines.split('\n').filter(Boolean)) {
    const { word, options, rest } = instruction(line);
    if (word === 'FROM') {
      const [base = '', , name = ''] = rest.split(/\s+/);
      stages.push({ name, base, own: [] });
    } else stages.at(-1)?.own.push({ word, options, rest });
  }
  return stages;
}

function instruction(line: string): Instruction {
  const [, word = '', flags = '', rest = ''] = /^(\w+)\s+((?:--\S+\s+)*)(.*)$/.exec(line) ?? [];
  const options = [...flags.matchAll(/--([\w-]+)(?:=(\S+))?/g)].map(([, name = '', value = '']) => [name, value]);
  return { word: word.toUpperCase(), options: Object.fromEntries(options), rest };
}

/** All that made a stage, from the image it comes from on. */
export interface Made {
  image: string;
  instructions: Instruction[];
}

/** A stage, by name or the last one, with all it takes over from the stages below it. */
export function made(stages: readonly Stage[], name?: string): Made {
  const at = name === undefined ? stages.length - 1 : stages.findIndex(one => one.name === name);
  const stage = stages[at];
  if (!stage) return { image: name ?? '', instructions: [] };
  const below = made(stages.slice(0, at), stage.base);
  return { image: below.image, instructions: [...below.instructions, ...stage.own] };
}

/** What the last instruction of its kind says. */
export const last = ({ instructions }: Made, word: string) => instructions.findLast(one => one.word === word)?.rest;

/** The words of a command in exec form; none where it is in shell form. */
export function execForm(text = ''): string[] {
  try {
    const words: unknown = JSON.parse(text);
    return Array.isArray(words) && words.every(word => typeof word === 'string') ? words : [];
  } catch {
    return [];
  }
}

/** The environment that a stage sets. */
export const environmentOf = ({ instructions }: Made): Record<string, string> =>
  Object.fromEntries(
    instructions
      .filter(({ word }) => word === 'ENV')
      .flatMap(({ rest }) => [...rest.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value])),
  );
