import { foldText } from '../../shared/text.ts';
import type { EntityDraft, EntityTable } from './entity-table.ts';

/** Nouns for organizations of a kind. */
const KIND_NOUNS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:company|firm|manufacturer|automaker|carmaker|airline|carrier|retailer|giant|corporation|group|maker|operator|bank|lender|insurer|developer|startup|start-up|business|conglomerate|supplier|producer|utility|supermarket|chain|exporter|roaster|brewer|miner|builder|shipyard|label|publisher|employer)$/u,
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

/** The kinds of organization that a noun can mean: COMPANY for "the airline"; null where it means none in particular. */
export function kindsForNoun(noun: string): readonly string[] | null {
  return KIND_NOUNS.find(([nouns]) => nouns.test(noun))?.[1] ?? null;
}

/** The entity mentioned last before a position of the text, or null. */
function lastBefore(entities: Iterable<EntityDraft>, position: number): EntityDraft | null {
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
  const kinds = kindsForNoun(head);
  if (kinds === null) return null;
  const candidates = organizations.filter((entity) => entity.kind !== null && kinds.includes(entity.kind));
  return candidates.length <= 3 ? lastBefore(candidates, position) : null;
}
