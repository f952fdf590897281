/** What an operation may use. */
export interface Context {
  /** Sends one statement that returns one row of one text column. */
  run(text: string, params: readonly (string | number | boolean | null)[], prepare: boolean): Promise<string>;
}
