import type { Quote } from '../../model/span.ts';
import type { CueClass, DatePrecision } from '../../model/vocabulary.ts';
import type { NodeRecord } from '../../store/read-plan.ts';
import type { Alternative, Resolvers } from '../generated/types.ts';
import { edgeKeyOf } from '../planner/record-key.ts';

/** Resolvers of the objects that a statement is made of: their source is the statement itself (see the field map). */
export const statementResolvers: Pick<
  Resolvers,
  'Statement' | 'Cue' | 'SaidAt' | 'Attribution' | 'Evidence'
> = {
  Statement: {
    cue: (statement) => (statement['cueVerb'] === null ? null : statement),
    evidence: (statement) =>
      (statement['evidence'] as unknown as Quote[]).map((quote) => ({ statement, quote })),
  },
  Cue: {
    verb: (statement) => statement['cueVerb'] as string,
    class: (statement) => statement['cueClass'] as CueClass | null,
    quote: (statement) => statement['cueQuote'] as unknown as Quote | null,
  },
  SaidAt: {
    date: (statement) => (statement['saidAt'] as string).slice(0, 10),
    precision: (statement) => statement['saidAtPrecision'] as DatePrecision,
    derivation: (statement) => statement['saidAtDerivation'] as string | null,
  },
  Attribution: {
    how: (statement) => statement['how'] as string,
    confidence: (statement) => statement['confidence'] as number,
    alternatives: (statement) => statement['alternatives'] as unknown as Alternative[],
  },
  Evidence: {
    start: ({ quote }) => quote.start,
    end: ({ quote }) => quote.end,
    exact: ({ quote }) => quote.exact,
    prefix: ({ quote }) => quote.prefix,
    suffix: ({ quote }) => quote.suffix,
    article: ({ statement }, _args, _context, info) => statement[edgeKeyOf(info, 'Statement')] as NodeRecord,
  },
};
