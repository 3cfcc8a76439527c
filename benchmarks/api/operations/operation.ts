/** A question that all systems are asked, each in its own words. All give the same names to what they answer. */
export interface Operation {
  readonly name: string;
  /** What it stands for, in the table of results. */
  readonly title: string;
  readonly onrecord: string;
  /** As one writes it for the API that @neo4j/graphql generates, or null where that cannot answer. */
  readonly rival: string | null;
  /** With a filter by which Neo4j takes an index for it, where there is one. */
  readonly tuned: string | null;
  /** By hand: one row, or one row an item, in the column `answer`. */
  readonly cypher: string;
  /** Asked for in turn. A query takes of them what it declares. */
  readonly cases: readonly Variables[];
}

export type Variables = Readonly<Record<string, unknown>>;

/** The systems that are asked, in the order of the table. */
export const SYSTEMS = ['onrecord', 'embedded', 'rival', 'tuned', 'cypher', 'driver', 'compiled'] as const;
export type System = (typeof SYSTEMS)[number];

/** What a system is sent for an operation, or null where it cannot be asked. */
export function textFor(operation: Operation, system: System): string | null {
  switch (system) {
    case 'onrecord':
    case 'embedded':
    case 'compiled':
      return operation.onrecord;
    case 'rival':
      return operation.rival;
    case 'tuned':
      return operation.tuned;
    case 'cypher':
    case 'driver':
      return operation.cypher;
  }
}
