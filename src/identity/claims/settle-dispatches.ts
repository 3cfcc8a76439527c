import { components } from './components.ts';
import { isSameDispatch } from './dispatch.ts';
import { dispatchBlocking, type Group, type SaidArticle } from './said-article.ts';
import type { SaidView } from './said-view.ts';
import { compareInstants, compareText } from './time.ts';

/** The dispatches of all articles that the changes may have moved into another one, by id of article. */
export async function settleDispatches(view: SaidView): Promise<Map<string, Group>> {
  const left = [...view.before.values()].map(({ settled }) => settled.dispatch);
  const articles = new Set(await view.members(left.filter(({ isShared }) => isShared)));
  for (const article of view.after.values()) {
    if (article === null) continue;
    articles.add(article);
    const near = await view.near(article.publishedAt, dispatchBlocking(article));
    for (const other of near) if (other !== article && isSameDispatch(article, other)) articles.add(other);
  }
  const joined = [...articles].filter(({ articleId }) => !view.isChanged(articleId));
  const groups = joined.map(({ articleId }) => view.settledOf(articleId).dispatch);
  for (const other of await view.members(groups.filter(({ isShared }) => isShared))) articles.add(other);

  const settled = new Map<string, Group>();
  for (const group of components([...articles].sort(byPublication), isSameDispatch)) {
    const [first] = group.sort(byPublication);
    if (first === undefined) continue;
    const dispatch: Group = { id: first.articleId, isShared: group.length > 1 };
    for (const { articleId } of group) settled.set(articleId, dispatch);
  }
  return settled;
}

function byPublication(a: SaidArticle, b: SaidArticle): number {
  return compareInstants(a.publishedAt, b.publishedAt) || compareText(a.articleId, b.articleId);
}
