import { declaredAs } from '../declared.ts';
import { printAggregate } from './aggregate.ts';
import { made } from './connection.ts';
import { printGroups } from './group.ts';

/** Prints what can be asked of whole lists, for every type of which there are connections. */
export function printCollections(): void {
  for (const name of made) {
    printAggregate(declaredAs(name));
    printGroups(declaredAs(name));
  }
}
