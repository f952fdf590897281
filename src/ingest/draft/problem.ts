/** Where something was written. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Something wrong in what a door was given, and what to do about it. */
export interface Problem extends Place {
  readonly what: string;
  readonly cure: string;
}

/** Collects every problem, so that all are told at once. */
export class Problems {
  readonly all: Problem[] = [];

  add({ file, line }: Place, what: string, cure: string): void {
    this.all.push({ file, line, what, cure });
  }
}

/** The seeds are not fit to be written; the message lists every problem, file by file. */
export class SeedProblems extends Error {
  override name = 'SeedProblems';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
    super(sorted.map(({ file, line, what, cure }) => `${file}:${line}  ${what} ${cure}`).join('\n'));
    this.problems = sorted;
  }
}
