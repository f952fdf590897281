/** An enum of the store with what its values mean. */
export interface Enumeration {
  name: string;
  about: string;
  values: Readonly<Record<string, string>>;
}

/** All enums by their name in the database. */
export const enumerations = new Map<string, Enumeration>();

/** `agreement_kind` is AgreementKind in the graph. */
const pascal = (name: string) => name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Describes an enum of the store and each of its values; a value left out or invented fails to compile. */
export function enumeration<const V extends string>(
  store: { readonly enumName: string; readonly enumValues: readonly V[] },
  about: string,
  values: { readonly [K in V]: string },
): void {
  enumerations.set(store.enumName, { name: pascal(store.enumName), about, values });
}
