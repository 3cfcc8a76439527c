import type { Driver } from 'neo4j-driver';
import type { Row } from '../../../src/store/neo4j/connection.ts';
import { toCypherValue } from '../../../src/store/neo4j/parameters.ts';
import {
  CLEAR_EVENTS,
  EXTEND_ROLES,
  FIND_LINKED_ARTICLES,
  LINK_KINDS,
  LOCK_ARTICLES,
  LOCK_CLAIMS,
  LOCK_ENTITIES,
  LOCK_NAMES,
  LOCK_ROLES,
  LOCK_TOPICS,
  SUMMARIZE_CLAIMS,
  WRITE_ENTITIES,
  WRITE_LINKS,
  WRITE_NAMES,
  WRITE_NODES,
  WRITE_STATEMENT_LINKS,
  WRITE_TOPIC_COUNTS,
  type Link,
  type LinkKind,
} from '../../../src/store/neo4j/write-queries.ts';
import { inSession } from '../database.ts';
import { ClaimTally } from './claim-tally.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];
type Parameters = Readonly<Record<string, unknown>>;

/** Rows that one query writes. */
const AT_ONCE = 5_000;

/** Ends of each kind of relationship, as the store's own query has them. */
const ENDS = new Map(
  LINK_KINDS.map((kind) => {
    const part = WRITE_LINKS.slice(WRITE_LINKS.indexOf(`$links.${kind} `));
    const [, from = '', to = '', type = ''] =
      /MATCH \(from:(\w+)[\s\S]*?MATCH \(to:(\w+)[\s\S]*?-\[r:(\w+)\]/.exec(part) ?? [];
    return [kind, { from, to, type }];
  }),
);

/**
 * Stands between the store's way of writing articles and an empty database: answers what the store asks of the graph
 * from memory, and writes each node and relationship once, as it is in the end. Entities, names, claims and roles, which
 * change from article to article, get their properties in `finish`.
 */
export class Neo4jFiller {
  readonly #driver: Driver;
  readonly #entities = new Map<string, Parameters>();
  readonly #topics = new Map<string, Parameters>();
  readonly #names = new Map<string, Parameters>();
  readonly #keys = new Set<string>();
  readonly #roles = new Map<string, { first: string; last: string }>();
  readonly #claims = new ClaimTally();
  /** Of events: what the articles together say. */
  readonly #ofEvents = new Map<string, { locatedIn: Link[]; involves: Link[] }>();
  readonly #states: Link[] = [];

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** In the place of a transaction's `run`. */
  readonly run = async (query: string, parameters: Parameters = {}): Promise<Row[]> => {
    const ids = (parameters['ids'] ?? []) as readonly string[];
    switch (query) {
      case FIND_LINKED_ARTICLES:
        return [{ ids: [] }];
      case LOCK_ARTICLES: {
        const articles = parameters['articles'] as readonly { id: string }[];
        return articles.map(({ id }) => ({ id, fingerprint: null }));
      }
      case LOCK_ENTITIES:
        await this.#create(
          'Entity',
          'id',
          ids.filter((id) => !this.#entities.has(id)),
        );
        return ids.map((id) => ({ id, ...NOTHING_KNOWN, ...this.#propertiesOf(id) }));
      case LOCK_TOPICS:
        return ids.map((id) => ({ statementCount: 0, articleCount: 0, ...this.#topics.get(id), id }));
      case LOCK_NAMES: {
        await this.#create(
          'Name',
          'key',
          ids.filter((key) => !this.#keys.has(key)),
        );
        ids.forEach((key) => this.#keys.add(key));
        return ids.map((id) => ({ id }));
      }
      case LOCK_ROLES:
        return ids.map((id) => ({ id, isNew: !this.#roles.has(id) }));
      case LOCK_CLAIMS:
        return ids.map((id) => ({ id }));
      case WRITE_ENTITIES:
        for (const row of parameters['entities'] as Rows) this.#entities.set(String(row['id']), row);
        return [];
      case WRITE_TOPIC_COUNTS:
        for (const row of parameters['topics'] as Rows) this.#topics.set(String(row['id']), row);
        return [];
      case WRITE_NAMES:
        for (const row of parameters['names'] as Rows)
          this.#names.set(`${String(row['id'])}\n${String(row['form'])}`, row);
        return [];
      case CLEAR_EVENTS:
        for (const id of ids) this.#ofEvents.delete(id);
        return [];
      case WRITE_NODES:
        await this.#writeNodes(parameters['nodes'] as Readonly<Record<string, Rows>>);
        return [];
      case WRITE_LINKS:
        await this.#writeLinks(parameters['links'] as Readonly<Record<LinkKind, readonly Link[]>>);
        return [];
      case EXTEND_ROLES:
        for (const row of parameters['roles'] as Rows) this.#extendRole(row);
        return [];
      case SUMMARIZE_CLAIMS:
        return [];
      case WRITE_STATEMENT_LINKS:
        return [{ found: await this.#writeStatementLinks(parameters['links'] as StatementLinks) }];
      default:
        throw new Error(`Filling an empty graph should not need this query:\n${query}`);
    }
  };

  /** Writes what all articles together make of the nodes that they share. */
  async finish(): Promise<void> {
    await this.#write('MATCH (e:Entity {id: row.id}) SET e:$(row.labels) SET e += row.properties', [
      ...this.#entities.values(),
    ]);
    await this.#write(
      'MATCH (t:Topic {id: row.id}) SET t.statementCount = row.statementCount, t.articleCount = row.articleCount',
      [...this.#topics.values()],
    );
    await this.#write(
      `MATCH (e:Entity {id: row.id}) MATCH (k:Name {key: row.key})
       CREATE (e)-[:HAS_NAME {form: row.form, articles: row.articles, asFullest: row.asFullest}]->(k)`,
      [...this.#names.values()],
    );
    await this.#write(
      'MATCH (r:Role {id: row.id}) SET r.firstSeen = row.first, r.lastSeen = row.last',
      [...this.#roles].map(([id, seen]) => ({ id, ...seen })),
    );
    await this.#write('CREATE (c:Claim) SET c = row', this.#claims.rows());
    await this.#link('states', this.#states);
    for (const { locatedIn, involves } of this.#ofEvents.values()) {
      await this.#link('locatedIn', locatedIn);
      await this.#link('involves', involves);
    }
  }

  #propertiesOf(id: string): Parameters {
    return (this.#entities.get(id)?.['properties'] ?? {}) as Parameters;
  }

  async #writeNodes(nodes: Readonly<Record<string, Rows>>): Promise<void> {
    this.#claims.add(nodes['articles'] ?? [], nodes['statements'] ?? []);
    await this.#write('CREATE (a:Article) SET a = row', nodes['articles'] ?? []);
    await this.#write('CREATE (u:UnnamedSource) SET u = row', nodes['sources'] ?? []);
    await this.#write('CREATE (s:Statement) SET s = row', nodes['statements'] ?? []);
    // Several articles of a change may bring the same new role.
    const roles = new Map((nodes['roles'] ?? []).map((role) => [role['id'], role]));
    await this.#write('CREATE (r:Role) SET r = row', [...roles.values()]);
  }

  async #writeLinks(links: Readonly<Record<LinkKind, readonly Link[]>>): Promise<void> {
    for (const kind of LINK_KINDS) {
      if (kind === 'states') this.#states.push(...links[kind]);
      else if (kind === 'locatedIn' || kind === 'involves') this.#keepOfEvents(kind, links[kind]);
      else await this.#link(kind, links[kind]);
    }
  }

  #keepOfEvents(kind: 'locatedIn' | 'involves', links: readonly Link[]): void {
    for (const link of links) {
      const known = this.#ofEvents.get(link.from) ?? { locatedIn: [], involves: [] };
      known[kind].push(link);
      this.#ofEvents.set(link.from, known);
    }
  }

  #extendRole(row: Parameters): void {
    const [id, first, last] = [String(row['id']), String(row['first']), String(row['last'])];
    const known = this.#roles.get(id) ?? { first, last };
    this.#roles.set(id, {
      first: first < known.first ? first : known.first,
      last: last > known.last ? last : known.last,
    });
  }

  async #writeStatementLinks(links: StatementLinks): Promise<string[]> {
    for (const [type, rows] of Object.entries(links))
      await this.#write(
        `MATCH (from:Statement {id: row.from}) MATCH (to:Statement {id: row.to})
         CREATE (from)-[:${type} {reason: row.reason}]->(to)`,
        rows,
      );
    return Object.values(links).flatMap((rows) => rows.map(({ to }) => to));
  }

  async #link(kind: LinkKind, links: readonly Link[]): Promise<void> {
    const ends = ENDS.get(kind);
    if (ends === undefined) throw new Error(`There is no relationship ${kind}.`);
    await this.#write(
      `MATCH (from:${ends.from} {id: row.from}) MATCH (to:${ends.to} {id: row.to})
       CREATE (from)-[r:${ends.type}]->(to) SET r = coalesce(row.properties, {})`,
      links,
    );
  }

  async #create(label: string, key: string, values: readonly string[]): Promise<void> {
    await this.#write(
      `CREATE (n:${label} {${key}: row.value})`,
      values.map((value) => ({ value })),
    );
  }

  async #write(clauses: string, rows: readonly object[]): Promise<void> {
    for (let i = 0; i < rows.length; i += AT_ONCE) {
      const parameters = toCypherValue({ rows: rows.slice(i, i + AT_ONCE) }) as Parameters;
      const query = `UNWIND $rows AS row ${clauses}`;
      await inSession(this.#driver, 'WRITE', (session) => session.run(query, parameters));
    }
  }
}

const NOTHING_KNOWN = { votes: null, statementCount: 0, articleCount: 0, publishedCount: 0 };

type StatementLinks = Readonly<Record<string, readonly { from: string; to: string; reason: string }[]>>;
