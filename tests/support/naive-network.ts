import {
  DRAWN_TYPES,
  type CoMentionsResult,
  type CoMentionsRoot,
  type GraphEdge,
  type GraphEdgeKind,
  type GraphResult,
  type GraphRoot,
} from '../../src/store/network-plan.ts';
import type { Filter, NodeRecord, SearchTerm, Selection } from '../../src/store/read-plan.ts';
import { compareText, type NaiveGraph, type NaiveNode } from './naive-graph.ts';

/** What the naive store knows to do with a node. */
export interface NaiveReader {
  readonly holds: (node: NaiveNode, filter: Filter) => boolean;
  readonly hasWords: (node: NaiveNode, terms: readonly SearchTerm[]) => boolean;
  readonly recordOf: (node: NaiveNode, selection: Selection) => NodeRecord;
}

function ends(node: NaiveNode, ...edges: readonly string[]): NaiveNode[] {
  return edges.flatMap((edge) => (node.edges[edge] ?? []).map(({ to }) => to));
}

function newest(nodes: Iterable<NaiveNode>): NaiveNode[] {
  const time = ({ type, properties }: NaiveNode): string => {
    const value = properties[type === 'Article' ? 'publishedAt' : 'saidAt'];
    return typeof value === 'string' ? value : '';
  };
  return [...new Set(nodes)].sort((a, b) => compareText(time(b), time(a)) || compareText(b.id, a.id));
}

/** Counts by key; `add` gives the key's new count. */
class Counts {
  readonly #counts = new Map<string, number>();

  add(key: string, by = 1): void {
    this.#counts.set(key, this.of(key) + by);
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** Largest first, then by key. */
  ranked(): [key: string, count: number][] {
    return [...this.#counts].sort(([a, n], [b, m]) => m - n || compareText(a, b));
  }
}

/** The picture that a plan asks for: see `GraphRoot`. */
export function naivePicture(graph: NaiveGraph, root: GraphRoot, reader: NaiveReader): GraphResult {
  const { around } = root;
  const centre = around === null ? undefined : graph.get(around.id);
  if (around !== null && centre?.type !== around.type)
    return { found: false, nodes: [], edges: [], truncated: false };

  const statements = new Set<NaiveNode>();
  const articles = new Set<NaiveNode>();
  let truncated = false;
  const take = (into: Set<NaiveNode>, nodes: Iterable<NaiveNode>, window: number): void => {
    const all = newest(nodes);
    if (all.length > window) truncated = true;
    for (const node of all.slice(0, window)) into.add(node);
  };
  const fitting = (nodes: readonly NaiveNode[]): NaiveNode[] =>
    nodes.filter((node) => root.where === null || reader.holds(node, root.where));
  const takeOf = (seed: NaiveNode, window: number): void => {
    for (const edge of ['statements', 'statementsAbout'] as const)
      take(statements, fitting(statementsOf(seed, edge)), window);
    if (root.withArticles && seed.type !== 'Article') take(articles, ends(seed, 'articles'), window);
    if (seed.type === 'Event') take(statements, fitting(statementsAbout(graph, seed)), window);
  };

  const asked = new Set<NaiveNode>();
  if (centre === undefined) {
    const all = [...graph.values()].filter(({ type }) => type === 'Statement');
    const { terms } = root;
    take(
      statements,
      fitting(all).filter((each) => terms === null || reader.hasWords(each, terms)),
      root.window,
    );
  } else {
    asked.add(centre);
    if (centre.type === 'Article') articles.add(centre);
    if (centre.type === 'Statement') {
      const links = ['contradicts', 'contradictedBy', 'repliesTo', 'repliedToBy'];
      const claimed = ends(centre, 'claim').flatMap((claim) => ends(claim, 'statements'));
      take(statements, fitting([centre, ...claimed, ...ends(centre, ...links)]), root.window);
    } else takeOf(centre, root.window);
  }
  const ranked = (): [NaiveNode, number][] => {
    for (const article of [...statements].flatMap((statement) => ends(statement, 'article')))
      articles.add(article);
    return rank(graph, root, statements, articles);
  };
  let ranking = ranked();
  for (let level = 1; level < root.depth; level++) {
    const open = ranking.map(([node]) => node).filter((node) => !asked.has(node));
    if (open.length > root.spread) truncated = true;
    for (const seed of open.slice(0, root.spread)) {
      asked.add(seed);
      takeOf(seed, root.spreadWindow);
    }
    ranking = ranked();
  }

  const isEntity = centre !== undefined && (DRAWN_TYPES as readonly string[]).includes(centre.type);
  const isDrawn = isEntity || centre?.type === 'Statement';
  const drawn: [NaiveNode, number][] = [];
  const show = (all: readonly [NaiveNode, number][], limit: number): void => {
    const others = all.filter(([node]) => node !== centre);
    if (others.length > Math.max(0, limit)) truncated = true;
    drawn.push(...others.slice(0, Math.max(0, limit)));
  };
  if (isDrawn) {
    const own = ranking.find(([node]) => node === centre)?.[1] ?? 0;
    drawn.push([centre, centre.type === 'Statement' ? reported(centre) : own]);
  }
  show(ranking, root.nodeLimit - (isEntity ? 1 : 0));
  if (root.statementLimit > 0) {
    const told = [...statements].map((node): [NaiveNode, number] => [node, reported(node)]);
    told.sort(([a, n], [b, m]) => m - n || compareText(a.id, b.id));
    show(told, root.statementLimit - (isDrawn && !isEntity ? 1 : 0));
  }

  const lines = linesBetween(
    drawn.map(([node]) => node),
    statements,
    articles,
  ).filter(({ kind }) => root.edgeKinds.includes(kind));
  lines.sort(
    (a, b) =>
      b.weight - a.weight ||
      compareText(a.kind, b.kind) ||
      compareText(a.source, b.source) ||
      compareText(a.target, b.target),
  );
  const met = new Set<string>();
  const best = lines.filter(({ source, target }) => {
    const isFirst = !met.has(source) || !met.has(target);
    met.add(source).add(target);
    return isFirst;
  });
  const first = [...best, ...lines.filter((line) => !best.includes(line))].slice(0, root.edgeLimit);
  if (first.length < lines.length) truncated = true;
  return {
    found: true,
    nodes: drawn.map(([node, weight]) => ({ weight, node: reader.recordOf(node, root.selection) })),
    edges: lines.filter((line) => first.includes(line)),
    truncated,
  };
}

/** Events have no edge back from the statements that mention them. */
function statementsAbout(graph: NaiveGraph, event: NaiveNode): NaiveNode[] {
  return [...graph.values()].filter(
    (node) => node.type === 'Statement' && ends(node, 'mentions').includes(event),
  );
}

function statementsOf(seed: NaiveNode, edge: 'statements' | 'statementsAbout'): NaiveNode[] {
  return ends(seed, edge);
}

function reported(statement: NaiveNode): number {
  return Number(ends(statement, 'claim')[0]?.properties['independentCount'] ?? 0);
}

function rank(
  graph: NaiveGraph,
  { types }: GraphRoot,
  statements: ReadonlySet<NaiveNode>,
  articles: ReadonlySet<NaiveNode>,
): [NaiveNode, number][] {
  const parts = new Set<string>();
  for (const article of articles)
    for (const { id } of ends(article, 'mentions')) parts.add(`${id} ${article.id}`);
  for (const statement of statements) {
    const article = ends(statement, 'article')[0]?.id ?? '';
    for (const { id } of ends(statement, 'speaker', 'topics', 'mentions', 'event'))
      parts.add(`${id} ${article}`);
  }
  const counts = new Counts();
  for (const part of parts) counts.add(part.split(' ')[0] ?? '');
  return counts.ranked().flatMap(([id, count]): [NaiveNode, number][] => {
    const node = graph.get(id);
    return node && types.includes(node.type) ? [[node, count]] : [];
  });
}

const STATEMENT_EDGES: readonly [GraphEdgeKind, string][] = [
  ['SAID_BY', 'speaker'],
  ['ABOUT', 'topics'],
  ['MENTIONS', 'mentions'],
  ['AT', 'event'],
  ['CONTRADICTS', 'contradicts'],
  ['REPLIES_TO', 'repliesTo'],
];

function linesBetween(
  nodes: readonly NaiveNode[],
  statements: ReadonlySet<NaiveNode>,
  articles: ReadonlySet<NaiveNode>,
): GraphEdge[] {
  const counts = new Counts();
  const draw = (kind: GraphEdgeKind, source: NaiveNode, target: NaiveNode, weight = 1): void => {
    if (nodes.includes(source) && nodes.includes(target))
      counts.add(`${kind} ${source.id} ${target.id}`, weight);
  };
  for (const statement of statements) {
    for (const speaker of ends(statement, 'speaker')) {
      for (const topic of ends(statement, 'topics')) draw('SPEAKS_ABOUT', speaker, topic);
      for (const other of ends(statement, 'mentions'))
        if (other !== speaker) draw('MENTIONS', speaker, other);
    }
  }
  for (const article of articles) {
    const named = ends(article, 'mentions');
    for (const a of named) for (const b of named) if (compareText(a.id, b.id) < 0) draw('CO_MENTIONED', a, b);
  }
  for (const node of nodes) {
    for (const role of ends(node, 'roles'))
      for (const organization of ends(role, 'organization'))
        draw('HOLDS_ROLE', node, organization, ends(role, 'articles').length);
    if (node.type === 'Event') {
      for (const other of ends(node, 'participants')) draw('INVOLVES', node, other);
      for (const place of ends(node, 'place')) draw('LOCATED_IN', node, place);
    }
    if (node.type === 'Topic') for (const broader of ends(node, 'broader')) draw('BROADER', node, broader);
    if (node.type === 'Statement')
      for (const [kind, edge] of STATEMENT_EDGES) for (const end of ends(node, edge)) draw(kind, node, end);
  }
  return counts.ranked().map(([key, weight]) => {
    const [kind = '', source = '', target = ''] = key.split(' ');
    return { source, target, kind: kind as GraphEdgeKind, weight };
  });
}

/** See `CoMentionsRoot`. */
export function naiveCoMentions(
  graph: NaiveGraph,
  root: CoMentionsRoot,
  reader: NaiveReader,
): CoMentionsResult {
  const found = newest(
    [...graph.values()].filter(
      (node) =>
        node.type === root.unit &&
        (root.where === null || reader.holds(node, root.where)) &&
        (root.of === null || ends(node, 'mentions').some(({ id }) => id === root.of)),
    ),
  );
  const units = found.slice(0, root.window);
  const counts = new Counts();
  const single = new Counts();
  for (const unit of units) {
    const named = ends(unit, 'mentions').filter(
      ({ type, id }) => root.types.includes(type) || id === root.of,
    );
    for (const a of named) {
      single.add(a.id);
      for (const b of named) {
        if (root.of === null ? compareText(a.id, b.id) < 0 : a.id === root.of && b !== a)
          counts.add(`${a.id} ${b.id}`);
      }
    }
  }
  const pairs = counts.ranked().flatMap(([key, count]) => {
    const [a = '', b = ''] = key.split(' ');
    const [source, target] = [graph.get(a), graph.get(b)];
    if (!source || !target) return [];
    return [
      {
        source: reader.recordOf(source, root.selection),
        target: reader.recordOf(target, root.selection),
        count,
        either: single.of(a) + single.of(b) - count,
      },
    ];
  });
  return {
    pairs: pairs.slice(0, root.limit),
    units: units.length,
    truncated: found.length > root.window || pairs.length > root.limit,
  };
}
