import { namedId } from '../../src/identity/ids.ts';
import type { ChangedArticle } from '../../src/ingest/graph-writer.ts';
import { articleFacts, type ArticleDraft } from './facts.ts';
import { organization, person, place, type NamedThing } from './things.ts';
import { without } from './without.ts';

/** Builders of articles as `GraphWriter` takes them: what each says by itself, under the ids that names give. */

/** A person, organization or place under the id that its name gives. */
export function byName(
  type: NamedThing['type'],
  name: string,
  details: Parameters<typeof person>[1] = {},
): NamedThing {
  const make = { Person: person, Organization: organization, Place: place }[type];
  return make(name, { ...details, id: namedId(type, name) });
}

/** An article that says what the draft says. */
export function changedArticle(draft: ArticleDraft): ChangedArticle {
  const { article, statements, ...facts } = articleFacts(draft);
  const own = without(article, 'fingerprint', 'revision', 'recordedAt', 'dispatchId');
  const { title, text, url, publishedAt, publishedOn, language, basis } = own;
  const nameOf = (id: string): string => facts.entities.find((entity) => entity.id === id)?.forms[0] ?? id;
  return {
    source: {
      title,
      text,
      url,
      publishedAt,
      publishedOn,
      language,
      basis,
      outlet: facts.outletId === null ? null : nameOf(facts.outletId),
      authors: facts.authorIds.map(nameOf),
    },
    fingerprint: article.fingerprint,
    facts: {
      ...facts,
      article: own,
      statements: statements.map((statement) => without(statement, 'claimId', 'recordedAt', 'links')),
    },
  };
}
