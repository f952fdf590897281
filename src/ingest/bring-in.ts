import type { OpenName } from './decide.ts';
import type { Door, Refused } from './doors/door.ts';
import { refusals } from './doors/door.ts';
import { doors } from './doors/doors.ts';
import type { Input } from './doors/input.ts';
import { InputProblem } from './doors/input-problem.ts';
import { suggestion } from './draft/nearest.ts';
import { ingest } from './ingest.ts';
import { progressOn } from './progress.ts';
import { openRejects } from './rejects.ts';

/** The doors there are: what each needs and who publishes it; `called` is how the command is. */
export function doorsText(called: string): string {
  const each = doors.map(
    ({ name, about, needs, publisher }) => `${name}\n  ${about}\n  Takes: ${needs}\n  From: ${publisher}`,
  );
  return [...each, `Example:\n  ${called} ingest greenbook us_foreign_aid_complete.csv --edition 2022-08`].join('\n\n');
}

/** The door of a name; throws InputProblem, which names those there are. */
export function doorNamed(name: string): Door {
  const door = doors.find(each => each.name === name);
  if (!door)
    throw new InputProblem(
      `There is no door "${name}". ${suggestion(
        name,
        doors.map(each => each.name),
      )}`,
    );
  return door;
}

/** Notes that are told in full. */
const MOST_NOTES = 5;

export interface BringIn {
  /** How the command is called. */
  readonly called: string;
  readonly url: string;
  readonly door: Door;
  readonly input: Input;
  readonly edition: string | null;
  readonly dryRun: boolean;
  /** The file that takes the rows which are not taken. */
  readonly rejects: string;
  say(line: string): void;
}

/** Brings a file in and tells what became of its rows. */
export async function bringIn({ called, url, door, input, edition, dryRun, rejects, say }: BringIn): Promise<void> {
  const progress = progressOn(process.stderr, input);
  const reasons = new Map<Refused['refusal'], number>();
  const notes: string[] = [];
  let noted = 0;
  if (input.isOf(rejects)) throw new InputProblem(`${rejects} is what is read. Name another file for the rejects.`);
  const out = await openRejects(rejects);
  const report = await ingest({
    ...{ url, door, input, edition, dryRun, say },
    progress: counts => progress.tell(counts),
    note: sentence => {
      noted++;
      if (notes.length < MOST_NOTES) notes.push(sentence);
    },
    reject: row => {
      reasons.set(row.refusal, (reasons.get(row.refusal) ?? 0) + 1);
      out.add(row);
    },
  }).finally(() => {
    progress.end();
    return out.end();
  });
  const { rows, inserted, updated, unchanged, rejected, changed, absent, version } = report;
  say(
    `${door.name}: ${rows} rows read: ${inserted} inserted, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`,
  );
  for (const sentence of notes) say(`  note: ${sentence}`);
  if (noted > notes.length) say(`  and ${noted - notes.length} notes more`);
  for (const [reason, count] of reasons) say(`  ${count} ${reason}: ${refusals[reason]}`);
  if (rejected > 0) say(`  the rows rejected, each with its line, reason and cure: ${rejects}`);
  if (reasons.has('LIKELY_NAME')) say(`  to say what likely names stand for: ${called} resolve`);
  if (absent > 0) say(`  ${absent} rows brought in earlier are not in this file; they are kept`);
  if (dryRun) say('this was a dry run: nothing was written');
  else if (!changed) say('nothing changed: all of it was here already');
  else say(`the data is at version ${version}`);
}

/** The names that wait for a person, a line each. */
export function openText(names: readonly OpenName[]): string[] {
  if (names.length === 0) return ['No name waits to be resolved.'];
  return names.map(({ id, printed, type, slug, score, reasons }) => {
    return `${id}  "${printed}" is likely ${type.toLowerCase()} ${slug}, ${score} of 1 (${reasons.join(', ')})`;
  });
}
