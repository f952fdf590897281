/** Keys of T with a prefix: `min` under `signed` becomes `signedMin`. */
export type Prefixed<P extends string, T> = { [K in keyof T & string as `${P}${Capitalize<K>}`]: T[K] };

/** The property name of one part of a column group, such as `signedMin`. */
export const partOf = (prefix: string, part: string) => `${prefix}${part.charAt(0).toUpperCase()}${part.slice(1)}`;

/** A column's name in the database: `signedMin` is `signed_min`. */
export const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** Renames a group of columns so that one table can hold several of them. */
export function prefixed<P extends string, T extends object>(prefix: P, columns: T): Prefixed<P, T>;
export function prefixed(prefix: string, columns: object): object {
  return Object.fromEntries(Object.entries(columns).map(([part, column]) => [partOf(prefix, part), column]));
}
