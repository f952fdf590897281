import { describe, expect, it } from 'vitest';
import { type File, type Guard, houseFiles } from './files.ts';

export const house = houseFiles();
export const file = (path: string, text = ''): File => ({ path, text });

/** A guard holds for the house, and is seen to fail, once, on files that break its rule. */
export function guard(rule: string, check: Guard, broken: readonly [string, readonly File[]][]): void {
  describe(rule, () => {
    it('holds', () => expect(check(house)).toEqual([]));
    it.each(broken)('is broken by %s', (_, files) => expect(check(files)).toHaveLength(1));
  });
}
