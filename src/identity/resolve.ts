import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import type { ArticleFacts, RoleFact, TopicFact } from '../model/facts.ts';
import { sha256 } from '../shared/hash.ts';
import { fingerprint } from './fingerprint.ts';
import { articleId, roleId } from './ids.ts';
import { quoteOf, spanProblem } from './quote.ts';
import type { Reject, Rejection } from './rejections.ts';
import { resolveEntities, type Identity } from './resolve-entities.ts';
import { resolveStatements } from './resolve-statements.ts';

export interface Resolved {
  readonly facts: ArticleFacts;
  /** What of the extraction was left out. */
  readonly rejected: readonly Rejection[];
  /** What each key of the extraction became. */
  readonly identities: ReadonlyMap<string, Identity>;
}

/**
 * Turns what was found in one article into facts of the whole graph: keys become ids, spans become quotes. Pure: the same
 * article and extraction give the same facts. Each id depends on names and words only, so that the order in which
 * articles come does not matter.
 */
export function resolve(article: Article, extraction: Extraction, topics: readonly TopicFact[]): Resolved {
  const rejected: Rejection[] = [];
  const reject: Reject = (what, reason, span) =>
    rejected.push({ what, reason, span: span === undefined ? null : { start: span.start, end: span.end } });
  const id = articleId(article);
  const { title, text, url, publishedAt, publishedOn, language, basis } = article;
  const { identities, ...resolved } = resolveEntities(article, id, extraction, reject);
  const facts: ArticleFacts = {
    article: {
      id,
      title,
      text,
      url,
      publishedAt,
      publishedOn,
      language,
      basis,
      contentHash: sha256(text),
      fingerprint: fingerprint(article, extraction.extractorVersion),
      extractorVersion: extraction.extractorVersion,
    },
    ...resolved,
    roles: resolveRoles(article, extraction, identities, reject),
    statements: resolveStatements(extraction, { article, articleId: id, identities, topics, reject }),
  };
  return { facts, rejected, identities };
}

/** The titles that the article gives to people, each once, where it says so first. */
function resolveRoles(
  article: Article,
  extraction: Extraction,
  identities: ReadonlyMap<string, Identity>,
  reject: Reject,
): RoleFact[] {
  const facts = new Map<string, RoleFact>();
  for (const role of extraction.roles) {
    const title = role.title.replace(/\s+/g, ' ').trim();
    const person = identities.get(role.personKey);
    const organization = role.organizationKey === null ? null : identities.get(role.organizationKey);
    const problem = spanProblem(article.text, role);
    if (problem !== null) reject('role', `"${title}" ${problem}`, role);
    else if (title === '') reject('role', 'it has no title', role);
    else if (person?.type !== 'Person')
      reject('role', `"${title}" belongs to "${role.personKey}", which is no Person`, role);
    else if (organization !== null && organization?.type !== 'Organization') {
      reject(
        'role',
        `"${title}" is held in "${String(role.organizationKey)}", which is no Organization`,
        role,
      );
    } else {
      const organizationId = organization?.id ?? null;
      const id = roleId(person.id, title, organizationId);
      if (!facts.has(id))
        facts.set(id, { id, personId: person.id, title, organizationId, quote: quoteOf(article.text, role) });
    }
  }
  return [...facts.values()];
}
