/** What answers its fields itself: a page, an edge, an aggregate, a group. */
export interface Answering {
  answer(name: string, args: Readonly<Record<string, unknown>>): unknown;
}
export const isAnswering = (value: unknown): value is Answering =>
  typeof value === 'object' && value !== null && 'answer' in value;
