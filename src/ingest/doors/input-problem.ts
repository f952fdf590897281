/** What was given to a door is not what it reads; nothing was written. The message names the place and what to do. */
export class InputProblem extends Error {
  override name = 'InputProblem';
}
