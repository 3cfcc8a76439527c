import type { NodeType } from '../../model/graph-schema.ts';
import type { GraphRoot } from '../network-plan.ts';
import { compileFilter } from './compile-filter.ts';
import { newestNodes } from './compile-list.ts';
import { pageOrder } from './compile-order.ts';
import { subquery, timelineRows } from './compile-selection.ts';
import type { Compilation } from './compile-selection.ts';
import { edgePattern } from './graph-model.ts';
import { holds, isFindable, isPhrase, luceneQuery } from './compile-search.ts';
import { SEARCH_INDEX } from './search.ts';

/** Variables that the lines of a picture's material leave behind, each a list. */
export interface Material {
  readonly lines: readonly string[];
  /** The centre, or nothing. */
  readonly centre: string;
  readonly said: string;
  readonly paper: string;
  /** Maps of `node` and `weight`, strongest first. */
  readonly rank: string;
  /** Conditions; where one holds, something was left out. */
  readonly cuts: readonly string[];
}

/** The material of a picture, one level of `depth` after the other. */
export function compileMaterial(context: Compilation, root: GraphRoot): Material {
  const centre = context.variable();
  const lines = [...compileCentre(context, root, centre)];
  const cuts: string[] = [];
  let asked = centre;
  let before: { said: string; paper: string; rank: string } | null = null;
  for (let level = 0; level < root.depth; level++) {
    let seeds = centre;
    if (before !== null) {
      const open = context.variable();
      seeds = context.variable();
      const spread = context.parameters.add(root.spread);
      lines.push(
        `WITH *, [x IN ${before.rank} WHERE NOT x.node IN ${asked} | x.node] AS ${open}`,
        `WITH *, ${open}[..${spread}] AS ${seeds}`,
      );
      cuts.push(`size(${open}) > ${spread}`);
      const all = context.variable();
      lines.push(`WITH *, ${asked} + ${seeds} AS ${all}`);
      asked = all;
    }
    const found = compileNewest(context, root, level, seeds);
    const [said, paper, rank] = [context.variable(), context.variable(), context.variable()];
    const [oldSaid, oldPaper] = before === null ? ['[]', '[]'] : [before.said, before.paper];
    const known = before === null ? [] : [before.said, before.paper];
    lines.push(
      ...found.lines,
      ...subquery(
        [found.said, ...known],
        [`UNWIND ${oldSaid} + ${found.said} AS s`, `RETURN collect(DISTINCT s) AS ${said}`],
      ),
      ...subquery(
        [found.paper, said, ...known],
        [
          ...subquery(
            [found.paper, said, ...known],
            [
              `UNWIND ${oldPaper} + ${found.paper} AS a RETURN a`,
              'UNION',
              `UNWIND ${said} AS s MATCH (s)-[:IN]->(a) RETURN a`,
            ],
          ),
          `RETURN collect(a) AS ${paper}`,
        ],
      ),
      ...compileRank(root, said, paper, rank),
    );
    cuts.push(found.cut);
    before = { said, paper, rank };
  }
  return { lines, centre, ...(before ?? { said: '[]', paper: '[]', rank: '[]' }), cuts };
}

function compileCentre(context: Compilation, { around }: GraphRoot, centre: string): string[] {
  if (around === null) return [`WITH [] AS ${centre}`];
  const id = context.parameters.add(around.id);
  return [`OPTIONAL MATCH (n:${around.type} {id: ${id}})`, `WITH collect(n) AS ${centre}`];
}

/** Which node plays a part in how many articles. */
function compileRank({ types }: GraphRoot, said: string, paper: string, rank: string): string[] {
  const parts = [
    `UNWIND ${paper} AS a MATCH (a)-[:MENTIONS]->(n) RETURN a.id AS article, n`,
    'UNION',
    `UNWIND ${said} AS s MATCH (s)-[:SAID_BY|ABOUT|MENTIONS|AT]->(n) RETURN s.articleId AS article, n`,
  ];
  return subquery(
    [said, paper],
    [
      ...subquery([said, paper], parts),
      `WITH n, count(article) AS weight WHERE ${types.length > 0 ? `n:${types.join('|')}` : 'false'}`,
      'WITH n, weight ORDER BY weight DESC, n.id ASC',
      `RETURN collect({node: n, weight: weight}) AS ${rank}`,
    ],
  );
}

interface Newest {
  readonly lines: readonly string[];
  /** Variables of lists: statements and articles of this level, some of them twice. */
  readonly said: string;
  readonly paper: string;
  /** A condition: are there more? */
  readonly cut: string;
}

/** The newest statements and articles of each seed, or without a centre of the graph. */
function compileNewest(context: Compilation, root: GraphRoot, level: number, seeds: string): Newest {
  const [said, paper, cut] = [context.variable(), context.variable(), context.variable()];
  const window = context.parameters.add(level === 0 ? root.window : root.spreadWindow);
  if (level === 0 && root.around === null) {
    const found = context.variable();
    const lines = [
      ...subquery([], withoutCentre(context, root, found)),
      `WITH *, ${found}[..${window}] AS ${said}, [] AS ${paper}, size(${found}) > ${window} AS ${cut}`,
    ];
    return { lines, said, paper, cut };
  }
  const seed = context.variable();
  const limit = context.parameters.add((level === 0 ? root.window : root.spreadWindow) + 1);
  const centre = level === 0 ? root.around?.type : undefined;
  const statements = statementSources(context, root, seed, centre).map((source) =>
    list(context, seed, source, limit),
  );
  const isArticle = centre === 'Article';
  const articles =
    root.withArticles && !isArticle ? [list(context, seed, articleSource(context, seed), limit)] : [];
  const sum = (lists: readonly { result: string }[]): string =>
    ['[]', ...lists.map(({ result }) => `${result}[..${window}]`)].join(' + ');
  const over = ['false', ...[...statements, ...articles].map(({ result }) => `size(${result}) > ${window}`)];
  const lines = subquery(
    [seeds],
    [
      `UNWIND ${seeds} AS ${seed}`,
      ...[...statements, ...articles].flatMap((each) => each.lines),
      `WITH ${sum(statements)} AS told, ${isArticle ? `[${seed}]` : sum(articles)} AS news, ${over.join(' OR ')} AS more`,
      `WITH collect(told) AS told, collect(news) AS news, collect(more) AS more`,
      `RETURN reduce(all = [], one IN told | all + one) AS ${said}, reduce(all = [], one IN news | all + one) AS ${paper},`,
      `  true IN more AS ${cut}`,
    ],
  );
  return { lines, said, paper, cut };
}

/** Rows that a seed leads to, in the order of their time. */
interface Source {
  readonly node: string;
  readonly match: string;
  readonly order: string;
  readonly keep: readonly string[];
}

function list(
  context: Compilation,
  seed: string,
  { node, match, order, keep }: Source,
  limit: string,
): { lines: string[]; result: string } {
  const result = context.variable();
  const lines = subquery(
    [seed],
    [
      match,
      `WITH ${[node, ...keep].join(', ')} ORDER BY ${order} LIMIT ${limit}`,
      `RETURN collect(${node}) AS ${result}`,
    ],
  );
  return { lines, result };
}

function statementSources(
  context: Compilation,
  root: GraphRoot,
  seed: string,
  centre: NodeType | undefined,
): Source[] {
  const condition = (node: string): string =>
    root.where === null
      ? 'true'
      : compileFilter({ ...context, idsOnce: () => null }, node, ['Statement'], root.where);
  const plain = (match: (node: string) => string): Source => {
    const node = context.variable();
    return {
      node,
      match: `${match(node)} WHERE ${condition(node)}`,
      order: `${node}.saidAt DESC, ${node}.id DESC`,
      keep: [],
    };
  };
  switch (centre) {
    case 'Statement': {
      const node = context.variable();
      const branches = [
        `RETURN ${seed} AS ${node}`,
        `MATCH (${seed})-[:STATES]->()<-[:STATES]-(${node}) RETURN ${node}`,
        `MATCH (${seed})-[:CONTRADICTS|REPLIES_TO]-(${node}) RETURN ${node}`,
      ];
      return [
        {
          node,
          match: [
            ...subquery([seed], [branches.join('\nUNION\n')]),
            `WITH ${node} WHERE ${condition(node)}`,
          ].join('\n'),
          order: `${node}.saidAt DESC, ${node}.id DESC`,
          keep: [],
        },
      ];
    }
    case 'Claim':
      return [plain((node) => `MATCH (${seed})<-[:STATES]-(${node})`)];
    case 'Article':
      return [plain((node) => `MATCH (${seed})<-[:IN]-(${node})`)];
    default:
      return TIMELINES.map(([type, edge]) => timeline(context, type, edge, ['Statement'], seed, condition));
  }
}

/** Each of these asks an index by the seed's id: of what is not its type it finds nothing. */
const TIMELINES: readonly (readonly [NodeType, string])[] = [
  ['Person', 'statements'],
  ['Person', 'statementsAbout'],
  ['Event', 'statements'],
  ['Topic', 'statements'],
];

function articleSource(context: Compilation, seed: string): Source {
  return timeline(context, 'Person', 'articles', ['Article'], seed, () => 'true');
}

function timeline(
  context: Compilation,
  type: NodeType,
  edge: string,
  ends: readonly NodeType[],
  seed: string,
  condition: (node: string) => string,
): Source {
  const pattern = edgePattern(type, edge);
  const shape = pattern.timeline;
  if (shape === undefined) throw new RangeError(`${type}.${edge} has no timeline`);
  const [node, relationship] = [context.variable(), context.variable()];
  const rows = timelineRows(pattern, shape, ends, node, relationship, [`${seed}.id`]);
  const order = pageOrder(
    [
      { property: shape.time, direction: 'DESC' },
      { property: 'id', direction: 'DESC' },
    ],
    ends,
    node,
    { shape, holder: rows.holder },
  );
  return {
    node,
    match: `${rows.match} WHERE ${[...rows.conditions, condition(node)].join(' AND ')}`,
    order: order.text,
    keep: rows.holder === node ? [] : [relationship],
  };
}

/** Statements that fulfil the filter and hold the words, newest first, one more than the window. */
function withoutCentre(context: Compilation, { where, terms, window }: GraphRoot, result: string): string[] {
  if (terms === null) return newestNodes(context, 'Statement', where, window + 1, result);
  if (terms.length === 0 || !terms.every(isFindable)) return [`RETURN [] AS ${result}`];
  const node = context.variable();
  const condition =
    where === null ? 'true' : compileFilter({ ...context, idsOnce: () => null }, node, ['Statement'], where);
  const phrases = terms.filter(isPhrase).map((term) => holds(context, node, term));
  return [
    `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', ${context.parameters.add(luceneQuery({ terms, excluded: [] }))}) YIELD node AS ${node}`,
    `WITH ${node} WHERE ${[`${node}:Statement`, condition, ...phrases].join(' AND ')}`,
    `WITH ${node} ORDER BY ${node}.saidAt DESC, ${node}.id DESC LIMIT ${context.parameters.add(window + 1)}`,
    `RETURN collect(${node}) AS ${result}`,
  ];
}
