import type { FieldNode, GraphQLInterfaceType, GraphQLNamedOutputType, GraphQLObjectType } from 'graphql';
import type { Meter } from './cost.ts';
import type { Piece } from './json-text.ts';
import type { Path } from './page.ts';
import type { Row, TableName } from './row.ts';
import type { Slot } from './slot.ts';

export type Arguments = Readonly<Record<string, unknown>>;

/** Gives the pieces of one field of an object. */
export type Member = (name: string, nodes: readonly FieldNode[], path: Path) => Piece[];

/** The fields asked for, by response key. */
export type Selected = ReadonlyMap<string, readonly FieldNode[]>;

/** What finding and listing need of the compiler that calls them. */
export interface Scope {
  /** Adds up what the operation costs. */
  readonly meter: Meter;
  /** A table alias that nothing else in the statement has. */
  alias(): string;
  /** Has a slot read before each use of the statement, which may not need its value: so that a bad one is refused. */
  check(slot: Slot): void;
  /** The object type of a concept's table. */
  typeOf(table: TableName): GraphQLObjectType;
  /** `{…}` of an object type; `member` gives each field's pieces. */
  each(type: GraphQLObjectType, nodes: readonly FieldNode[], path: Path, member: Member): Piece[];
  /** JSON text of one node: of an object type, or of whichever type a row of `records` or a variant has. */
  node(type: GraphQLNamedOutputType, nodes: readonly FieldNode[], row: Row, path: Path): Piece;
  /** JSON text of one field of a row. */
  field(type: GraphQLObjectType | GraphQLInterfaceType, nodes: readonly FieldNode[], row: Row, path: Path): Piece;
  /** The arguments of a field, with slots for what is only bound. */
  arguments(type: GraphQLObjectType | GraphQLInterfaceType, nodes: readonly FieldNode[]): Arguments;
  /** What is asked of a type. */
  selected(type: GraphQLObjectType, nodes: readonly FieldNode[]): Selected;
}
