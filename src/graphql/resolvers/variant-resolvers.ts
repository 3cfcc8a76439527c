import { diffQuotations, type QuoteDiff } from '../../ingest/quotations.ts';
import type { NodeRecord, PageResult } from '../../store/read-plan.ts';
import type { Resolvers } from '../generated/types.ts';
import { LIMITS } from '../limits/limits.ts';
import { pageWindow } from '../planner/page-window.ts';
import { WORDINGS } from '../planner/plan-variants.ts';
import { edgeKeyOf } from '../planner/record-key.ts';
import type { ClaimVariantView } from '../record-views.ts';

/** A claim's statements, each beside the fullest direct quotation. */
export const variantResolvers: Pick<Resolvers, 'Claim' | 'ClaimVariant'> = {
  Claim: {
    variants: (claim, args, _, info) => {
      const { items } = claim[edgeKeyOf(info, 'Claim')] as PageResult;
      const wordings = claim[edgeKeyOf(info, 'Claim', WORDINGS)] as PageResult | undefined;
      const original = fullestQuotation(
        wordings?.items.slice(0, LIMITS.maxPage).map(({ node }) => node) ?? [],
      );
      return items.slice(0, pageWindow(args).size).map(({ node }) => variantOf(node, original));
    },
  },
  ClaimVariant: {
    diff: ({ compare }) => compare()?.parts ?? null,
    clipped: ({ compare }) => compare()?.clipped ?? null,
    altered: ({ compare }) => compare()?.altered ?? null,
  },
};

/** The longest of the direct ones, the earliest of equals; null where there is none. */
function fullestQuotation(statements: readonly NodeRecord[]): string | null {
  let fullest: string | null = null;
  for (const statement of statements) {
    const content = statement['content'] as string;
    if (statement['kind'] === 'DIRECT' && content.length > (fullest?.length ?? -1)) fullest = content;
  }
  return fullest;
}

function variantOf(statement: NodeRecord, original: string | null): ClaimVariantView {
  let compared: QuoteDiff | null = null;
  return {
    statement,
    compare: () =>
      original === null ? null : (compared ??= diffQuotations(original, statement['content'] as string)),
  };
}
