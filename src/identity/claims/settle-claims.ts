import { ID_PREFIX } from '../../model/graph-schema.ts';
import { shortHash } from '../../shared/hash.ts';
import { comparePublication, type Comparable } from './comparable.ts';
import { components } from './components.ts';
import { isSameClaim } from './same-claim.ts';
import { statementBlocking, type Group } from './said-article.ts';
import type { SaidView } from './said-view.ts';

/**
 * The claims of all statements that the changes may have moved into another one, by id of statement.
 *
 * Looked at are the statements of changed articles, those that make the same claim as one of them, and all that were in
 * one claim with any of these. No other statement is connected with them: it would have been in one claim with one of
 * them, or be connected by a changed one.
 */
export async function settleClaims(view: SaidView): Promise<Map<string, Group>> {
  const added = [...view.after.values()].flatMap((article) => article?.statements ?? []);
  const left = [...view.before.values()].flatMap(({ settled }) => claimsOf(settled.statements.values()));
  const met = new Map<string, Comparable>();
  for (const statement of added) met.set(statement.id, statement);
  for (const statement of await membersOf(view, left)) met.set(statement.id, statement);

  const joined: Comparable[] = [];
  for (const article of view.after.values()) {
    if (article === null) continue;
    const near = await view.near(article.publishedAt, statementBlocking(article.statements));
    const others = near.filter((other) => other !== article).flatMap(({ statements }) => statements);
    for (const statement of article.statements)
      for (const other of others) if (isSameClaim(statement, other)) joined.push(other);
  }
  const unchanged = joined.filter(({ articleId }) => !view.isChanged(articleId));
  const claims = unchanged.map((statement) => claimOf(view, statement));
  for (const statement of [...unchanged, ...(await membersOf(view, claims))])
    met.set(statement.id, statement);
  // A claim of one article only has no tag: its statements lie beside the one that was met.
  for (const { id, articleId } of unchanged) {
    const { statements } = view.settledOf(articleId);
    for (const other of view.statementsOf(articleId))
      if (statements.get(other.id)?.claim.id === statements.get(id)?.claim.id) met.set(other.id, other);
  }
  return groupsOf([...met.values()]);
}

async function membersOf(view: SaidView, claims: readonly Group[]): Promise<Comparable[]> {
  const shared = claims.filter(({ isShared }) => isShared);
  const ids = new Set(shared.map(({ id }) => id));
  const articles = await view.members(shared);
  return articles
    .flatMap(({ statements }) => statements)
    .filter((statement) => ids.has(claimOf(view, statement).id));
}

function groupsOf(statements: readonly Comparable[]): Map<string, Group> {
  const settled = new Map<string, Group>();
  const bySpeaker = new Map<string, Comparable[]>();
  for (const statement of statements) {
    const speaker = statement.speakerId ?? statement.id;
    const ofSpeaker = bySpeaker.get(speaker);
    if (ofSpeaker === undefined) bySpeaker.set(speaker, [statement]);
    else ofSpeaker.push(statement);
  }
  for (const ofSpeaker of bySpeaker.values()) {
    for (const group of components(ofSpeaker.sort(comparePublication), isSameClaim)) {
      const [first] = group.sort(comparePublication);
      if (first === undefined) continue;
      const isShared = group.some(({ articleId }) => articleId !== first.articleId);
      const claim: Group = { id: claimIdOf(first.id), isShared };
      for (const { id } of group) settled.set(id, claim);
    }
  }
  return settled;
}

/** The id of a claim: by that of the statement that made it first, which makes no other. */
export function claimIdOf(firstStatementId: string): string {
  return `${ID_PREFIX.Claim}:${shortHash(firstStatementId, 16)}`;
}

function claimOf(view: SaidView, { articleId, id }: Comparable): Group {
  const found = view.settledOf(articleId).statements.get(id);
  if (found === undefined) throw new Error(`nothing was settled for ${id}`);
  return found.claim;
}

function claimsOf(settled: Iterable<{ readonly claim: Group }>): Group[] {
  return [...settled].map(({ claim }) => claim);
}
