import type { AuditFilter } from '../../model/audit.ts';
import type { AuditFilter as AuditFilterInput, Resolvers } from '../generated/types.ts';
import { encodeCursor } from '../planner/cursor.ts';
import { ledgerWindow } from '../planner/plan-ledger.ts';

/** The resolver of `Query` that the audit log answers. */
export const auditQueries: Required<Pick<NonNullable<Resolvers['Query']>, 'auditLog'>> = {
  auditLog: async (_, args, { audit }, info) => {
    const definition = info.parentType.getFields()[info.fieldName];
    if (!definition) throw new RangeError(info.fieldName);
    const { after, size } = ledgerWindow(definition, args);
    const { entries, next } = await audit.entries(filterOf(args.where ?? {}), { after, limit: size });
    const edges = entries.map((node) => ({ cursor: encodeCursor(definition.name, [node.id]), node }));
    return {
      edges,
      nodes: entries,
      pageInfo: {
        hasNextPage: next !== null,
        hasPreviousPage: after !== null,
        startCursor: edges[0]?.cursor ?? null,
        // Where the filter left out so many that the page is not full, it goes on after what was looked through.
        endCursor: next === null ? (edges.at(-1)?.cursor ?? null) : encodeCursor(definition.name, [next]),
      },
    };
  },
};

function filterOf({ subject, mutations, outcomes, target, from, before }: AuditFilterInput): AuditFilter {
  return {
    subject: subject ?? null,
    mutations: mutations ?? null,
    outcomes: outcomes ?? null,
    target: target ?? null,
    from: from?.toISOString() ?? null,
    before: before?.toISOString() ?? null,
  };
}
