import type { ArticleFacts } from '../../src/model/facts.ts';
import type { RemoveReport, WriteReport } from '../../src/store/port.ts';
import { fingerprinted } from './facts.ts';

/** Which articles a store holds after what was written and removed, and what it reports of each step. */
export class HeldArticles {
  readonly #articles = new Map<string, ArticleFacts>();

  /** Links to statements that are there no more are left out. */
  facts(): ArticleFacts[] {
    return [...this.#articles.values()];
  }

  /** These facts without links to statements that would not be there after one change. */
  ready(writes: readonly ArticleFacts[], removals: readonly string[] = []): ArticleFacts[] {
    const after = new Map(this.#articles);
    for (const facts of writes) after.set(facts.article.id, facts);
    for (const id of removals) after.delete(id);
    const known = statementIds([...after.values()]);
    return writes.map((facts) => keepLinks(facts, known));
  }

  write(facts: ArticleFacts): WriteReport {
    const { id, fingerprint, revision } = facts.article;
    const before = this.#articles.get(id);
    const old = statementIds(before ? [before] : []);
    const ids = [...statementIds([facts])];
    const kept = ids.filter((each) => old.has(each)).length;
    if (before?.article.fingerprint === fingerprint) {
      return { articleId: id, outcome: 'UNCHANGED', revision, statements: { added: 0, kept, removed: 0 } };
    }
    this.#articles.set(id, facts);
    return {
      articleId: id,
      outcome: before ? 'REPLACED' : 'CREATED',
      revision,
      statements: { added: ids.length - kept, kept, removed: old.size - kept },
    };
  }

  remove(id: string): RemoveReport {
    const before = this.#articles.get(id);
    this.#articles.delete(id);
    return { removed: before !== undefined, statements: before?.statements.length ?? 0 };
  }

  /** At the end of a transaction: links go with the statements that they lead to. */
  settle(): void {
    const known = statementIds(this.facts());
    for (const [id, facts] of this.#articles) {
      const { fingerprint } = facts.article;
      const { article, ...rest } = keepLinks(facts, known);
      this.#articles.set(id, { ...rest, article: { ...article, fingerprint } });
    }
  }
}

function statementIds(articles: readonly ArticleFacts[]): ReadonlySet<string> {
  return new Set(articles.flatMap(({ statements }) => statements.map(({ id }) => id)));
}

/** The same facts, and not a copy, if all links are kept. */
function keepLinks(facts: ArticleFacts, known: ReadonlySet<string>): ArticleFacts {
  const isKept = ({ statementId }: { readonly statementId: string }): boolean => known.has(statementId);
  if (facts.statements.every(({ links }) => links.every(isKept))) return facts;
  const statements = facts.statements.map((each) => ({ ...each, links: each.links.filter(isKept) }));
  return fingerprinted({ ...facts, statements });
}
