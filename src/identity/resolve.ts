import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import type { RoleFact, TopicFact } from '../model/facts.ts';
import { sha256 } from '../shared/hash.ts';
import { articleId, roleId } from './ids.ts';
import type { OwnFacts } from './own-facts.ts';
import { roleTitle } from './role-title.ts';
import { quoteOf, spanProblem } from './quote.ts';
import type { Reject, Rejection } from './rejections.ts';
import { resolveEntities, type Identity } from './resolve-entities.ts';
import { resolveStatements } from './resolve-statements.ts';

export interface Resolved {
  readonly facts: OwnFacts;
  /** What of the extraction was left out. */
  readonly rejected: readonly Rejection[];
  /** What each key of the extraction became. */
  readonly identities: ReadonlyMap<string, Identity>;
}

/**
 * Turns what was found in one article into facts: keys become ids, spans become quotes. Pure: the same article and
 * extraction give the same facts. Each id depends on names and words only.
 */
export function resolve(article: Article, extraction: Extraction, topics: readonly TopicFact[]): Resolved {
  const rejected: Rejection[] = [];
  const reject: Reject = (what, reason, span) =>
    rejected.push({ what, reason, span: span === undefined ? null : { start: span.start, end: span.end } });
  const id = articleId(article);
  const { title, text, url, publishedAt, publishedOn, language, basis } = article;
  const { identities, ...resolved } = resolveEntities(article, id, extraction, reject);
  const facts: OwnFacts = {
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
      extractorVersion: extraction.extractorVersion,
    },
    ...resolved,
    roles: resolveRoles(article, extraction, identities, reject),
    statements: resolveStatements(extraction, { article, articleId: id, identities, topics, reject }),
  };
  return { facts, rejected, identities };
}

/**
 * The titles that the article gives to people, each once, where it says so first. A title without an organization is the
 * one that the same article gives the same person in an organization, if there is exactly one: "Foreign Minister
 * Lavrov" after "Russian Foreign Minister Sergey Lavrov".
 */
function resolveRoles(
  article: Article,
  extraction: Extraction,
  identities: ReadonlyMap<string, Identity>,
  reject: Reject,
): RoleFact[] {
  const found: Omit<RoleFact, 'id'>[] = [];
  for (const role of extraction.roles) {
    const title = roleTitle(role.title);
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
      const quote = quoteOf(article.text, role);
      found.push({ personId: person.id, title, organizationId: organization?.id ?? null, quote });
    }
  }

  const facts = new Map<string, RoleFact>();
  for (const role of found) {
    const organizationId = role.organizationId ?? onlyOrganization(found, role);
    const id = roleId(role.personId, role.title, organizationId);
    if (!facts.has(id)) facts.set(id, { ...role, id, organizationId });
  }
  return [...facts.values()];
}

/** The one organization in which the person holds this title according to the other roles, else null. */
function onlyOrganization(
  roles: readonly Omit<RoleFact, 'id'>[],
  { personId, title }: Omit<RoleFact, 'id'>,
): string | null {
  const ids = new Set(
    roles
      .filter((role) => role.personId === personId && role.title === title)
      .flatMap(({ organizationId }) => organizationId ?? []),
  );
  const [id] = ids;
  return ids.size === 1 ? (id ?? null) : null;
}
