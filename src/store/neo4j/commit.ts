import type { ArticleFacts, StatementLink } from '../../model/facts.ts';
import { invariant } from '../../shared/errors.ts';
import { checkFacts } from '../check-facts.ts';
import { checkGuards } from '../check-guards.ts';
import type { CommitReport, GraphChange, RemoveReport, WriteReport } from '../port.ts';
import type { Connection, Run } from './connection.ts';
import { exchangeArticles } from './exchange.ts';
import type { ArticleChange, ExchangedArticle } from './exchange.ts';
import { lockRecords, writeRecords } from './records.ts';
import { WRITE_STATEMENT_LINKS } from './write-queries.ts';

/** Does all of a change in one transaction: see `GraphStore.commit`. */
export async function commitChange(
  connection: Pick<Connection, 'transaction'>,
  { guards, records, articles, removals }: GraphChange,
): Promise<CommitReport> {
  articles.forEach(checkFacts);
  return connection.transaction(async (run) => {
    const locked = await lockRecords(run, [...guards.keys(), ...records.map(({ key }) => key)]);
    checkGuards(guards, new Map([...locked].map(([key, { version }]) => [key, version])));
    const changes: ArticleChange[] = [
      ...articles.map((facts) => ({ id: facts.article.id, facts })),
      ...removals.map((id) => ({ id, facts: null })),
    ];
    const exchanged: ExchangedArticle[] = [];
    for (const round of roundsOf(changes)) exchanged.push(...(await exchangeArticles(run, round)));
    await writeStatementLinks(run, exchanged);
    await writeRecords(run, locked, records);
    return {
      articles: exchanged.flatMap((each) => (each.facts === null ? [] : [writeReport(each, each.facts)])),
      removals: exchanged.filter(({ facts }) => facts === null).map(removeReport),
    };
  });
}

/** In their order, parted where an article comes up again: mostly all at once. */
function roundsOf(changes: readonly ArticleChange[]): ArticleChange[][] {
  const rounds: ArticleChange[][] = [];
  let ids = new Set<string>();
  for (const change of changes) {
    const round = rounds.at(-1);
    if (round === undefined || ids.has(change.id)) {
      rounds.push([change]);
      ids = new Set([change.id]);
    } else {
      round.push(change);
      ids.add(change.id);
    }
  }
  return rounds;
}

async function writeStatementLinks(run: Run, exchanged: readonly ExchangedArticle[]): Promise<void> {
  // An article that comes up again has the links that it had last.
  const last = new Map(exchanged.filter(({ isSame }) => !isSame).map(({ id, facts }) => [id, facts]));
  const links = [...last.values()].flatMap((facts) => facts?.statements ?? []).flatMap(linkRows);
  if (links.length === 0) return;
  const of = (kind: StatementLink['kind']): unknown => links.filter((link) => link.kind === kind);
  const rows = { CONTRADICTS: of('CONTRADICTS'), REPLIES_TO: of('REPLIES_TO') };
  const [written] = await run(WRITE_STATEMENT_LINKS, { links: rows });
  const found = new Set((written?.['found'] ?? []) as readonly string[]);
  for (const { from, to } of links)
    invariant(found.has(to), `statement ${from}: ${to}, which it has a link to, is not there`);
}

interface LinkRow {
  readonly kind: StatementLink['kind'];
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

function linkRows({ id, links }: ArticleFacts['statements'][number]): LinkRow[] {
  return links.map(({ kind, statementId, reason }) => ({ kind, from: id, to: statementId, reason }));
}

function writeReport(
  { id, before, after, isNew, isSame, kept }: ExchangedArticle,
  facts: ArticleFacts,
): WriteReport {
  const { revision } = facts.article;
  if (isSame) {
    const statements = { added: 0, kept: before.statementIds.size, removed: 0 };
    return { articleId: id, outcome: 'UNCHANGED', revision, statements };
  }
  return {
    articleId: id,
    outcome: isNew ? 'CREATED' : 'REPLACED',
    revision,
    statements: {
      added: after.statementIds.size - kept.length,
      kept: kept.length,
      removed: before.statementIds.size - kept.length,
    },
  };
}

function removeReport({ before, isNew }: ExchangedArticle): RemoveReport {
  return { removed: !isNew, statements: before.statementIds.size };
}
