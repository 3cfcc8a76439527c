import type { MentionFact, RoleFact } from '../../model/facts.ts';
import { foldText } from '../../shared/text.ts';
import type { EntityTable } from '../entity-table.ts';
import { roleId } from '../ids.ts';
import type { OwnArticle } from '../own-facts.ts';
import { quoteOf } from '../quote.ts';
import { roleTitle } from '../role-title.ts';
import type { Ledger } from './ledger.ts';

/** Takes roles away that somebody does not hold according to corrections, and adds those that somebody holds; each role once. */
export function correctRoles(
  roles: readonly RoleFact[],
  { id: articleId, text }: Pick<OwnArticle, 'id' | 'text'>,
  mentions: readonly MentionFact[],
  ledger: Ledger,
  entities: EntityTable,
): RoleFact[] {
  const corrected = new Map<string, RoleFact>();
  for (const role of roles) if (!corrected.has(role.id)) corrected.set(role.id, role);
  for (const correction of ledger.roles) {
    const personId = ledger.mergedInto(correction.personId);
    const organizationId = correction.organizationId && ledger.mergedInto(correction.organizationId);
    if (!correction.held) {
      for (const role of corrected.values()) {
        const isIt =
          role.personId === personId &&
          role.organizationId === organizationId &&
          foldText(role.title) === foldText(correction.title);
        if (isIt) corrected.delete(role.id);
      }
      continue;
    }
    const span = mentions.find(({ entityId }) => entityId === personId)?.spans[0];
    if (correction.articleId !== articleId || span === undefined) continue;
    const title = roleTitle(correction.title);
    const id = roleId(personId, title, organizationId);
    if (corrected.has(id)) continue;
    if (organizationId !== null && !entities.has(organizationId)) {
      const forms = [correction.organizationName ?? organizationId];
      entities.addNamed({ id: organizationId, type: 'Organization', forms, kind: null });
    }
    corrected.set(id, { id, personId, title, organizationId, quote: quoteOf(text, span) });
  }
  return [...corrected.values()];
}
