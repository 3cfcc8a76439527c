import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Fields that are not a matter of the graph alone; they have tests of their own. */
const ELSEWHERE = new Set([
  'corrections',
  'mergeCandidates',
  'positions',
  'variants',
  'revisions',
  'identity',
  'extraction',
  'statementSeries',
  'statementCounts',
  'coMentions',
]);

/** Below the limit of aliases by what may still be open. */
const ENOUGH_ALIASES = 30;

/** Writes valid operations: nested fields of all types, aliases, repeated fields, fragments, pages, orders, filters. */
export class OperationMaker {
  readonly #schema: GraphQLSchema;
  readonly #ids: readonly string[];
  #state: number;
  #names = 0;

  /** Operations over this schema, some of which ask for one of the ids. */
  constructor(schema: GraphQLSchema, ids: readonly string[], seed: number) {
    this.#schema = schema;
    this.#ids = ids;
    this.#state = seed;
  }

  operation(): string {
    const query = this.#schema.getQueryType();
    if (!query) throw new TypeError('no Query');
    const lists = Object.values(query.getFields()).filter(
      ({ name }) => name.endsWith('s') && name !== 'nodes' && !ELSEWHERE.has(name),
    );
    const roots = Array.from({ length: 1 + this.#below(3) }, () => this.#field(this.#pick(lists), 4));
    const node = `${this.#name()}: node(id: ${JSON.stringify(this.#pick(this.#ids))}) ${this.#selection(this.#type('Node'), 3)}`;
    return `{ ${[...roots, node].join('\n  ')} }`;
  }

  #type(name: string): GraphQLNamedType {
    const type = this.#schema.getType(name);
    if (!type) throw new RangeError(name);
    return type;
  }

  /** Whatever has arguments or fields of its own, or another type elsewhere, gets an alias, so that no two can clash. */
  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const bare = isLeafType(type) && field.name !== 'kind' && this.#chance(0.95);
    const key = bare ? field.name : `${this.#name()}: ${field.name}`;
    const directive = this.#chance(0.05) ? this.#pick([' @include(if: true)', ' @skip(if: true)']) : '';
    return `${key}${this.#args(field)}${directive} ${isLeafType(type) ? '' : this.#selection(type, depth)}`;
  }

  #args(field: GraphQLField<unknown, unknown>): string {
    const args: string[] = [];
    if (field.args.some(({ name }) => name === 'first')) {
      args.push(`${this.#pick(['first', 'last'])}: ${this.#below(4)}`);
    }
    for (const { name, type } of field.args) {
      const named = getNamedType(type);
      if (name === 'orderBy' && isEnumType(named) && this.#chance(0.5)) {
        args.push(`orderBy: ${this.#pick(named.getValues()).name}`);
      }
      if (name !== 'where' || !this.#chance(0.2)) continue;
      if (named.name === 'StatementWhere')
        args.push(`where: { content: { contains: "${this.#pick(['e', 'a', 'th'])}" } }`);
      else if (/^(Person|Organization|Place|Event|Topic|Entity)Where$/.test(named.name)) {
        args.push(`where: { name: { contains: "${this.#pick(['e', 'A', 'o'])}" } }`);
      }
    }
    return args.length > 0 ? `(${args.join(', ')})` : '';
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const parts = ['__typename'];
    if (isAbstractType(type)) {
      if (type.name !== 'Node' && this.#chance(0.7)) parts.push('name');
      for (const possible of this.#schema.getPossibleTypes(type)) {
        if (this.#chance(0.5)) parts.push(`... on ${possible.name} ${this.#selection(possible, depth)}`);
      }
    } else if (isObjectType(type)) {
      parts.push(...this.#fields(type, depth));
    }
    return `{ ${parts.join(' ')} }`;
  }

  #fields(type: GraphQLObjectType, depth: number): string[] {
    const fields = Object.values(type.getFields()).filter(
      ({ name, type: of }) =>
        !/[cC]ursor$/.test(name) &&
        !ELSEWHERE.has(name) &&
        (depth > 0 || !leadsOn(of)) &&
        (this.#names < ENOUGH_ALIASES || isLeafType(getNamedType(of))),
    );
    const connection = type.name.endsWith('Connection') || type.name.endsWith('Edge');
    const chosen = fields.filter(({ name }) =>
      this.#chance(connection ? (name === 'nodes' ? 0.3 : 0.8) : 0.25),
    );
    return chosen.map((field) => this.#field(field, connection ? depth : depth - 1));
  }

  #name(): string {
    this.#names += 1;
    return `f${this.#names}`;
  }

  /** mulberry32 */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  #below(n: number): number {
    return Math.floor(this.#next() * n);
  }

  #chance(probability: number): boolean {
    return this.#next() < probability;
  }

  #pick<T>(items: readonly T[]): T {
    const item = items[this.#below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}

/** Does a field lead to other nodes? */
function leadsOn(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  if (isLeafType(named)) return false;
  return (
    isListType(isNonNullType(type) ? type.ofType : type) ||
    isAbstractType(named) ||
    (isObjectType(named) && ('id' in named.getFields() || named.name.endsWith('Connection')))
  );
}
