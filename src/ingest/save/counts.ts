/** How many of a kind were touched, and how. */
export interface Counts {
  readonly inserted: number;
  readonly updated: number;
  readonly retracted: number;
  readonly unchanged: number;
}
