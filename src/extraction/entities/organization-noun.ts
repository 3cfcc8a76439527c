import { foldText } from '../../shared/text.ts';
import type { EntityDraft, EntityTable } from './entity-table.ts';

/** Nouns for organizations of a kind. */
const KIND_NOUNS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:company|firm|manufacturer|automaker|carmaker|airline|retailer|giant|corporation|group|maker|operator|bank|lender|insurer)$/u,
    ['COMPANY'],
  ],
  [
    /^(?:newspaper|paper|magazine|broadcaster|outlet|network|channel|daily|website|agency|tabloid|weekly)$/u,
    ['MEDIA'],
  ],
  [/^(?:university|college|school|institute)$/u, ['EDUCATION']],
  [/^(?:party)$/u, ['PARTY']],
  [/^(?:alliance|bloc|organization|organisation)$/u, ['IGO', 'NGO']],
  [/^(?:charity|foundation|ngo|watchdog|federation|association)$/u, ['NGO']],
  [/^(?:army|navy|military|force|militia)$/u, ['MILITARY']],
  [
    /^(?:ministry|department|court|parliament|council|commission|committee|senate|congress|administration|office|bureau|board|government)$/u,
    ['GOVERNMENT'],
  ],
];
/** The entity mentioned last before a position of the text, or null. */
export function lastBefore(entities: Iterable<EntityDraft>, position: number): EntityDraft | null {
  let best: EntityDraft | null = null;
  let at = -1;
  for (const entity of entities)
    for (const start of entity.mentions.keys())
      if (start < position && start > at) {
        best = entity;
        at = start;
      }
  return best;
}

/** The organization that "the ministry" or "the company" means: one named so, else the last of a kind that fits; null where several do. */
export function organizationForNoun(table: EntityTable, head: string, position: number): EntityDraft | null {
  const organizations = [...table.entities.values()].filter(
    (entity) => entity.type === 'Organization' && entity.metonymOf === null,
  );
  const named = organizations.filter((entity) =>
    [...entity.forms].some((form) => foldText(form).split(' ').includes(head)),
  );
  const byName = lastBefore(named, position);
  if (byName !== null) return byName;
  const kinds = KIND_NOUNS.find(([nouns]) => nouns.test(head))?.[1];
  if (kinds === undefined) return null;
  const candidates = organizations.filter((entity) => entity.kind !== null && kinds.includes(entity.kind));
  return candidates.length <= 3 ? lastBefore(candidates, position) : null;
}
