import type { GraphQLResolveInfo } from 'graphql';

import type { Result } from '../../ingest/audit/audit-log.ts';
import { parseArticleInput } from '../../readers/article-input.ts';
import { invariant } from '../../shared/errors.ts';
import type { NodeRecord } from '../../store/read-plan.ts';
import { audited } from '../audited.ts';
import type { Resolvers } from '../generated/types.ts';
import { pageView } from '../page-view.ts';
import { PlanContext } from '../planner/plan-context.ts';
import { INGESTED_KEY, planIngested } from '../planner/plan-ingested.ts';
import { correctionMutations } from './correction-resolvers.ts';
import { edgeKeyOf } from '../planner/record-key.ts';
import type { IngestedView } from '../record-views.ts';

export const mutationResolvers: Pick<Resolvers, 'Mutation' | 'IngestedArticle'> = {
  Mutation: {
    ingestArticle: async (_, { input }, context, info) => {
      const planned = planIngested(contextOf(info), info.fieldNodes);
      const parsed = parseArticleInput(input);
      if ('problems' in parsed) {
        const refused = { __typename: 'InvalidArticle', problems: parsed.problems } as const;
        return audited(context, info, [], () => Promise.resolve(refused), refusedInput);
      }
      const { articleId, outcome } = await audited(
        context,
        info,
        [],
        (witness) => context.ingest.add(parsed.article, witness),
        (report) => ({
          outcome: report.outcome === 'UNCHANGED' ? 'UNCHANGED' : 'APPLIED',
          targets: [report.articleId],
        }),
      );
      const result = planned && (await context.store.read(planned(articleId)));
      const [article = null] = (result?.[INGESTED_KEY] ?? []) as readonly (NodeRecord | null)[];
      return { __typename: 'IngestedArticle', outcome, article };
    },
    removeArticle: async (_, { input: { id } }, context, info) => {
      const { removed, statements } = await audited(
        context,
        info,
        [id],
        (witness) => context.ingest.remove(id, witness),
        (report) => (report.removed ? { outcome: 'APPLIED' } : { outcome: 'REFUSED', codes: ['NOT_FOUND'] }),
      );
      return removed
        ? { __typename: 'RemovedArticle', id, statementCount: statements }
        : { __typename: 'ArticleNotFound', id };
    },
    ...correctionMutations,
  },
  IngestedArticle: {
    article: (payload) => recordOf(payload),
    statements: (payload, args, _, info) =>
      pageView(recordOf(payload)[edgeKeyOf(info, 'Article')], args, info),
  },
};

function refusedInput(): Result {
  return { outcome: 'REFUSED', codes: ['BAD_REQUEST'] };
}

function recordOf({ article }: IngestedView): NodeRecord {
  invariant(article, 'The article that was added can be read.');
  return article;
}

function contextOf(info: GraphQLResolveInfo): PlanContext {
  return new PlanContext(info.schema, info.fragments, info.variableValues);
}
