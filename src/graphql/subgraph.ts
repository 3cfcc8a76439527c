import { Kind, parse, print, visit, type ConstDirectiveNode, type GraphQLResolveInfo } from 'graphql';

import { NODE_TYPES } from '../model/graph-schema.ts';
import { invariant } from '../shared/errors.ts';
import type { NodeRecord } from '../store/read-plan.ts';
import type { ApiContext } from './context.ts';
import { BY_RECORD } from './resolvers/by-record.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

/** What the API's types are for other subgraphs: any node is found by its id, and pages look the same everywhere. */
const DIRECTIVES: ReadonlyMap<string, string> = new Map([
  ...NODE_TYPES.map((type) => [type, '@key(fields: "id")'] as const),
  ['PageInfo', '@shareable'],
]);

/** What the subgraph specification of Apollo Federation 2 adds to a schema, and that is not part of `_service.sdl`. */
const MACHINERY = `
scalar link__Import
scalar FieldSet
directive @link(url: String!, as: String, import: [link__Import]) repeatable on SCHEMA
directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT
directive @shareable repeatable on OBJECT | FIELD_DEFINITION
"A reference to a node: its __typename and its id."
scalar _Any
"What another subgraph may refer to."
union _Entity = ${NODE_TYPES.join(' | ')}
"This subgraph."
type _Service {
  "Its schema, for composition."
  sdl: String!
}
extend type Query {
  "The schema of this subgraph, for composition."
  _service: _Service!
  "The nodes that references lead to, in their order; null where there is none of that type with that id."
  _entities("References." representations: [_Any!]!): [_Entity]!
}
`;

/** The SDL that other subgraphs are composed with: what `_service { sdl }` answers. */
function subgraphSdl(typeDefs: readonly string[]): string {
  const marked = visit(parse(typeDefs.join('\n')), {
    ObjectTypeDefinition: (type) => {
      const directive = DIRECTIVES.get(type.name.value);
      return directive === undefined
        ? undefined
        : { ...type, directives: [...(type.directives ?? []), directiveNode(directive)] };
    },
  });
  return `${LINK}\n\n${print(marked)}`;
}

function directiveNode(text: string): ConstDirectiveNode {
  const [definition] = parse(`type T ${text} { id: ID }`).definitions;
  invariant(definition?.kind === Kind.OBJECT_TYPE_DEFINITION, 'A type was written.');
  const [directive] = definition.directives ?? [];
  invariant(directive, `${text} is a directive.`);
  return directive;
}

/** The SDL of an API that is a subgraph as well: https://www.apollographql.com/docs/federation/subgraph-spec */
export function subgraphTypeDefs(typeDefs: readonly string[]): string[] {
  return [subgraphSdl(typeDefs), MACHINERY];
}

/** The resolvers that go with it. All references of a field are found by the one read of the operation. */
export function subgraphResolvers(typeDefs: readonly string[]): Record<string, object> {
  const sdl = subgraphSdl(typeDefs);
  return {
    _Entity: BY_RECORD,
    Query: {
      _service: () => ({ sdl }),
      _entities: async (
        _: unknown,
        { representations }: { representations: readonly Reference[] },
        { reader }: ApiContext,
        info: GraphQLResolveInfo,
      ): Promise<(NodeRecord | null)[]> => {
        const records = (await reader.root(info)) as readonly (NodeRecord | null)[] | undefined;
        return representations.map(({ __typename }, i) => {
          const record = records?.[i];
          return record?.type === __typename ? record : null;
        });
      },
    },
  };
}

/** A reference of another subgraph to a node. */
interface Reference {
  readonly __typename: string;
  readonly id: string;
}
