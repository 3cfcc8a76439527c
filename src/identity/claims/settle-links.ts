import type { StatementLink } from '../../model/facts.ts';
import type { Comparable } from './comparable.ts';
import { linksOf } from './links.ts';
import { statementBlocking, type SaidArticle } from './said-article.ts';
import type { SaidView } from './said-view.ts';

/**
 * The links of all statements that the changes may have given others, by id of statement: those of changed articles,
 * and those that are linked to one of them, until now or from now on.
 */
export async function settleLinks(view: SaidView): Promise<Map<string, readonly StatementLink[]>> {
  const sources = new Map<string, Comparable>();
  for (const { article } of view.before.values()) {
    const gone = new Set(article.statements.map(({ id }) => id));
    for (const other of await near(view, article)) {
      if (view.isChanged(other.articleId)) continue;
      for (const statement of other.statements) {
        const links = view.settledOf(other.articleId).statements.get(statement.id)?.links ?? [];
        if (links.some(({ statementId }) => gone.has(statementId))) sources.set(statement.id, statement);
      }
    }
  }
  for (const article of view.after.values()) {
    if (article === null) continue;
    for (const statement of article.statements) sources.set(statement.id, statement);
    for (const other of await near(view, article)) {
      if (other === article || view.isChanged(other.articleId)) continue;
      for (const statement of other.statements)
        if (linksOf(statement, article.statements).length > 0) sources.set(statement.id, statement);
    }
  }
  const settled = new Map<string, readonly StatementLink[]>();
  for (const [id, statement] of sources)
    settled.set(id, linksOf(statement, await candidates(view, statement)));
  return settled;
}

/** Statements that one may be linked to: those of its article and those that share a key with it. */
async function candidates(view: SaidView, statement: Comparable): Promise<Comparable[]> {
  const articles = await view.near(statement.publishedAt, statementBlocking([statement]));
  const own = articles.some(({ articleId }) => articleId === statement.articleId)
    ? []
    : view.statementsOf(statement.articleId);
  return [...own, ...articles.flatMap(({ statements }) => statements)];
}

function near(view: SaidView, article: SaidArticle): Promise<SaidArticle[]> {
  return view.near(article.publishedAt, statementBlocking(article.statements));
}
