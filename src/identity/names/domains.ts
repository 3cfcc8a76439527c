import { z } from 'zod';
import type { EntityKind } from '../../model/vocabulary.ts';
import { readWordList } from '../read-word-list.ts';

/** A walk of life: what tells a swimmer from a deputy minister of the same name. */
export type Domain = string;

const SHAPE = z.record(z.string(), z.string());

/** Titles that an organization of this kind makes: a president of a company is a business man. */
const BY_KIND: Partial<Record<EntityKind, Domain>> = {
  GOVERNMENT: 'POLITICS',
  PARTY: 'POLITICS',
  IGO: 'POLITICS',
  COMPANY: 'BUSINESS',
  TEAM: 'SPORT',
  EDUCATION: 'SCIENCE',
  MILITARY: 'MILITARY',
  MEDIA: 'MEDIA',
};

/** The domain of a role by the last word of its title that tells one, else by the kind of its organization. */
export function domainOf(title: string, organizationKind: EntityKind | null): Domain | null {
  const words = title.toLowerCase().split(/[\s/]+/u);
  const domains = byWord();
  for (const word of words.reverse()) {
    const domain = domains.get(word);
    if (domain !== undefined) return domain;
  }
  return organizationKind === null ? null : (BY_KIND[organizationKind] ?? null);
}

/** Is the word a title of which a domain is known? */
export function isTitleWord(word: string): boolean {
  return byWord().has(word);
}

let read: ReadonlyMap<string, Domain> | null = null;

/** Read once: the list is a constant of the package. */
function byWord(): ReadonlyMap<string, Domain> {
  return (read ??= readDomains());
}

function readDomains(): ReadonlyMap<string, Domain> {
  const lists = readWordList('title-domains.json', SHAPE);
  return new Map(
    Object.entries(lists).flatMap(([domain, words]) =>
      words.split('|').map((word): [string, Domain] => [word, domain]),
    ),
  );
}
