import { goldOf } from '../gold/corpus-gold.ts';
import { scoreSet } from '../measure-engine.ts';
import type { SetReport } from '../measure-engine.ts';
import type { AnnotatedArticle } from './read-annotated-article.ts';

/** Where two annotations of the same articles are not of the same texts, a line each: "court-010.md: the texts differ at ...". */
export function textDifferences(
  first: readonly AnnotatedArticle[],
  second: readonly AnnotatedArticle[],
): string[] {
  const others = new Map(second.map((article) => [article.id, article]));
  const lines = first.flatMap(({ id, text }) => {
    const other = others.get(id);
    others.delete(id);
    if (other === undefined) return [`${id}.md: there is no second annotation`];
    return text === other.text ? [] : [`${id}.md: ${describeDifference(text, other.text)}`];
  });
  return [...lines, ...[...others.keys()].map((id) => `${id}.md: there is no first annotation`)];
}

const SHOWN = 30;

function describeDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [one, other] = [a, b].map((text) => JSON.stringify(text.slice(at, at + SHOWN)));
  return `the texts differ at character ${String(at)}: ${String(one)} and ${String(other)}`;
}

/**
 * How far two annotations of the same texts agree: the second is scored as if an engine had found it, against the first.
 * F1 is the same the other way round, precision and recall change places. Agreement on names says nothing where both
 * were given the same list of them.
 */
export function compareAnnotations(
  first: readonly AnnotatedArticle[],
  second: readonly AnnotatedArticle[],
): SetReport {
  return scoreSet(
    { key: 'own', title: 'the second annotation against the first', documents: first.map(goldOf) },
    second.map(goldOf),
  );
}
