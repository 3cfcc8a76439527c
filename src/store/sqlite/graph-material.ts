import type { GraphRoot } from '../network-plan.ts';
import { compileFilter, type Scope } from './compile-filter.ts';
import { matchOf } from './compile-search.ts';
import { tableOf } from './mapping.ts';
import { EMPTY_LIST, listOfRows, rowsOfList, type StepChain } from './step-chain.ts';

/**
 * Adds the material of a picture to a chain, one level of `depth` after the other. In the end there are:
 *
 * - `centre`: a list of the centre's id, empty where there is none.
 * - `said`, `paper`: ids of statements and articles.
 * - `rank`: [id, weight] of the nodes that these lead to, strongest first.
 * - `cut`: is something left out so far?
 */
export function addMaterial(chain: StepChain, scope: Scope, root: GraphRoot): void {
  chain.add('centre', centreList(scope, root));
  chain.add('asked', chain.get('centre'));
  for (let level = 0; level < root.depth; level++) addLevel({ chain, scope, root, level });
}

interface Level {
  readonly chain: StepChain;
  readonly scope: Scope;
  readonly root: GraphRoot;
  readonly level: number;
}

function addLevel(at: Level): void {
  const { chain, scope, root, level } = at;
  const { parameters } = scope;
  const window = parameters.add(level === 0 ? root.window : root.spreadWindow);
  const seeds = level === 0 ? chain.get('centre') : addSeeds(at);
  // Lists of the newest of each seed, one more than fit, so that what is left out shows.
  chain.add('told', level === 0 ? firstStatements(at, window) : lists(at, seeds, OF_ENTITY, window));
  chain.add('news', articlesOf(at, seeds, window));
  const [told, news] = [chain.get('told'), chain.get('news')];
  const fitting = (lists: string): string =>
    `SELECT e.value FROM json_each(${lists}) l CROSS JOIN json_each(l.value) e WHERE e.key < ${window}`;
  const said = `${rowsOfList(chain.get('said'))} UNION ${fitting(told)}`;
  chain.add('said', listOfRows(said));
  const papers = [
    // An article that is the centre belongs to it whatever window there is.
    ...(root.around?.type === 'Article' ? [rowsOfList(chain.get('centre'))] : []),
    rowsOfList(chain.get('paper')),
    `SELECT s.article_id FROM json_each(${chain.get('said')}) x CROSS JOIN statement s ON s.id = x.value`,
    fitting(news),
  ];
  chain.add('paper', listOfRows(papers.join(' UNION ')));
  chain.add('rank', rank(root, chain));
  const cuts = [told, news].map(
    (lists) => `EXISTS (SELECT 1 FROM json_each(${lists}) WHERE json_array_length(value) > ${window})`,
  );
  if (level > 0)
    cuts.push(chain.get('cut'), `json_array_length(${chain.get('open')}) > ${parameters.add(root.spread)}`);
  chain.add('cut', `(${cuts.join(' OR ')})`);
}

/** The strongest nodes that were not asked yet, one more than may be; gives the list of those that are. */
function addSeeds({ chain, scope, root }: Level): string {
  const { parameters } = scope;
  const open =
    `SELECT value ->> 0 AS value FROM json_each(${chain.get('rank')}) WHERE value ->> 0 NOT IN ` +
    `(${rowsOfList(chain.get('asked'))}) ORDER BY key LIMIT ${parameters.add(root.spread + 1)}`;
  chain.add('open', listOfRows(open));
  const first = `SELECT value FROM json_each(${chain.get('open')}) WHERE key < ${parameters.add(root.spread)}`;
  chain.add('seeds', listOfRows(first));
  chain.add(
    'asked',
    listOfRows(`${rowsOfList(chain.get('asked'))} UNION ALL ${rowsOfList(chain.get('seeds'))}`),
  );
  return chain.get('seeds');
}

function rank({ types }: GraphRoot, chain: StepChain): string {
  const statements = `json_each(${chain.get('said')}) x CROSS JOIN statement s ON s.id = x.value`;
  // Which node plays a part in which article, each pair once.
  const parts = [
    `SELECT m.article_id, m.entity_id AS node FROM json_each(${chain.get('paper')}) x CROSS JOIN article_mention m ON m.article_id = x.value`,
    `SELECT s.article_id, s.speaker_id FROM ${statements} WHERE s.speaker_id IS NOT NULL`,
    `SELECT s.article_id, s.event_id FROM ${statements} WHERE s.event_id IS NOT NULL`,
    `SELECT s.article_id, t.topic_id FROM ${statements} CROSS JOIN statement_topic t ON t.statement_id = s.id`,
    `SELECT s.article_id, m.entity_id FROM ${statements} CROSS JOIN statement_mention m ON m.statement_id = s.id`,
  ];
  const quoted = types.map((type) => `'${type}'`).join(', ');
  const ranked =
    `SELECT c.node, c.weight FROM (SELECT node, count(*) AS weight FROM (${parts.join(' UNION ')}) GROUP BY node) c ` +
    `CROSS JOIN entity e ON e.id = c.node AND e.type IN (${quoted})`;
  return `(SELECT jsonb_group_array(jsonb_array(node, weight) ORDER BY weight DESC, node) FROM (${ranked}))`;
}

function centreList(scope: Scope, { around }: GraphRoot): string {
  if (around === null) return EMPTY_LIST;
  const table = tableOf(around.type);
  const type = table === 'entity' ? ` AND type = '${around.type}'` : '';
  return listOfRows(`SELECT id AS value FROM ${table} WHERE id = ${scope.parameters.add(around.id)}${type}`);
}

/** Statements that hang on a node: where they are found, and what they are ordered by. */
interface Source {
  readonly table: string;
  readonly seed: string;
  readonly id: string;
  readonly time: string;
}

function columnOfStatement(seed: string): Source {
  return { table: 'statement', seed, id: 'id', time: 'said_at' };
}

const OF_ENTITY: readonly Source[] = [
  columnOfStatement('speaker_id'),
  columnOfStatement('event_id'),
  { table: 'statement_mention', seed: 'entity_id', id: 'statement_id', time: 'said_at' },
  { table: 'statement_topic', seed: 'topic_id', id: 'statement_id', time: 'said_at' },
];
const ARTICLES: Source = {
  table: 'article_mention',
  seed: 'entity_id',
  id: 'article_id',
  time: 'published_at',
};
/** Of a statement: itself, those of its claim, and both ends of its links. */
const LINKED: Source = {
  table: `(SELECT p.seed, t.id, t.said_at FROM (${[
    'SELECT id AS seed, id FROM statement',
    'SELECT a.id, b.id FROM statement a JOIN statement b ON b.claim_id = a.claim_id',
    ...['statement_contradiction', 'statement_reply'].flatMap((table) => [
      `SELECT statement_id, target_id FROM ${table}`,
      `SELECT target_id, statement_id FROM ${table}`,
    ]),
  ].join(' UNION ')}) p CROSS JOIN statement t ON t.id = p.id)`,
  seed: 'seed',
  id: 'id',
  time: 'said_at',
};

function firstStatements(at: Level, window: string): string {
  const centre = at.chain.get('centre');
  switch (at.root.around?.type) {
    case undefined:
      return `jsonb_array(${withoutCentre(at, window)})`;
    case 'Statement':
      return lists(at, centre, [LINKED], window);
    case 'Claim':
      return lists(at, centre, [columnOfStatement('claim_id')], window);
    case 'Article':
      return lists(at, centre, [columnOfStatement('article_id')], window);
    default:
      return lists(at, centre, OF_ENTITY, window);
  }
}

function articlesOf(at: Level, seeds: string, window: string): string {
  const isArticle = at.level === 0 && at.root.around?.type === 'Article';
  return at.root.withArticles && !isArticle ? lists(at, seeds, [ARTICLES], window) : EMPTY_LIST;
}

/** Statements that fulfil the filter and hold the words, newest first. */
function withoutCentre({ scope, root }: Level, window: string): string {
  const { where, terms } = root;
  const node = scope.nextAlias();
  const driver = terms === null ? 'any' : 'none';
  const filter = where === null ? 'TRUE' : compileFilter(scope, node, ['Statement'], where, driver);
  const from =
    terms === null
      ? `statement ${node} WHERE ${filter}`
      : `search_index CROSS JOIN search_document d ON d.rowid = search_index.rowid ` +
        `CROSS JOIN statement ${node} ON ${node}.id = d.node_id ` +
        `WHERE search_index MATCH ${scope.parameters.add(matchOf({ terms, excluded: [] }))} AND d.type = 'Statement' AND ${filter}`;
  return newestFirst(
    `${node}.id AS id, ${node}.said_at AS time FROM ${from}`,
    `${node}.said_at`,
    `${node}.id`,
    window,
  );
}

function newestFirst(rows: string, time: string, id: string, window: string): string {
  const page = `SELECT ${rows} ORDER BY ${time} DESC, ${id} DESC LIMIT ${window} + 1`;
  return `(SELECT jsonb_group_array(w.id ORDER BY w.time DESC, w.id DESC) FROM (${page}) w)`;
}

/** Lists of the newest of each seed, by each source one. */
function lists({ scope, root }: Level, seeds: string, sources: readonly Source[], window: string): string {
  const { where } = root;
  const all = sources.map((source) => {
    const row = scope.nextAlias();
    const seed = scope.nextAlias();
    const node = source.table === 'statement' ? row : scope.nextAlias();
    const filtered = source !== ARTICLES && where !== null;
    const join =
      filtered && node !== row ? ` CROSS JOIN statement ${node} ON ${node}.id = ${row}.${source.id}` : '';
    const filter = filtered ? ` AND ${compileFilter(scope, node, ['Statement'], where, 'none')}` : '';
    const rows =
      `${row}.${source.id} AS id, ${row}.${source.time} AS time FROM ${source.table} ${row}${join} ` +
      `WHERE ${row}.${source.seed} = ${seed}.value${filter}`;
    const newest = newestFirst(rows, `${row}.${source.time}`, `${row}.${source.id}`, window);
    return `SELECT ${newest} AS value FROM json_each(${seeds}) ${seed}`;
  });
  return listOfRows(all.join(' UNION ALL '));
}
