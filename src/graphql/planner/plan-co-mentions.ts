import type { FieldNode } from 'graphql';

import { typeOfId, type NodeType } from '../../model/graph-schema.ts';
import { MENTIONED_TYPES, type CoMentionsRoot } from '../../store/network-plan.ts';
import type { Filter, Selection } from '../../store/read-plan.ts';
import { LIMITS } from '../limits/limits.ts';
import { requestError } from '../request-error.ts';
import { collectFields, subselections } from './collect-fields.ts';
import { notRejected } from './list-conditions.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { allOf, planWhere } from './plan-filter.ts';
import { located, type Place } from './plan-page.ts';
import { SEARCH_TYPES } from './plan-search.ts';
import { planSelection } from './plan-selection.ts';

type Where = Readonly<Record<string, unknown>> | null;

interface CoMentionArguments {
  readonly of?: string | null;
  readonly unit?: 'ARTICLE' | 'STATEMENT' | null;
  readonly where?: Where;
  readonly statements?: Where;
  readonly kinds?: readonly string[] | null;
  readonly first?: number | null;
}

/** The plan of `Query.coMentions`. Throws BAD_REQUEST for an id of something else, LIMIT_EXCEEDED for too many pairs. */
export function planCoMentions(
  context: PlanContext,
  key: string,
  nodes: readonly FieldNode[],
): CoMentionsRoot {
  const definition = context.field('Query', 'coMentions');
  return located(nodes, () => {
    const args = context.args(definition, firstNode(nodes), ['where', 'statements']) as CoMentionArguments;
    const { of = null, kinds } = args;
    const unit = args.unit === 'STATEMENT' ? 'Statement' : 'Article';
    const limit = args.first ?? LIMITS.defaultPage;
    if (of !== null && !MENTIONED_TYPES.some((type) => type === typeOfId(of))) {
      throw requestError(
        'BAD_REQUEST',
        `\`of\` takes the id of a person, organization, place or event; "${of}" is none.`,
      );
    }
    if (limit > LIMITS.maxPage) {
      throw requestError('LIMIT_EXCEEDED', `At most ${LIMITS.maxPage} pairs, ${limit} were asked for.`);
    }
    const articles = planWhere(context, definition, args.where ?? null);
    const statements = planWhere(context, definition, args.statements ?? null, 'statements');
    const wanted = new Set<NodeType | undefined>(
      kinds?.length ? kinds.map((kind) => SEARCH_TYPES[kind]) : MENTIONED_TYPES,
    );
    return {
      kind: 'coMentions',
      key,
      unit,
      of,
      where: unit === 'Article' ? ofArticles(articles, statements) : ofStatements(articles, statements),
      window: LIMITS.graphWindow,
      types: MENTIONED_TYPES.filter((type) => wanted.has(type)),
      limit,
      selection: context.forEach(2 * limit, () => planEnds(context, nodes)),
    };
  });
}

function ofArticles(articles: Filter | null, statements: Filter | null): Filter | null {
  const such = statements && allOf([notRejected(), statements]);
  return allOf([articles, such && { kind: 'edge', edge: 'statements', where: such }]);
}

/** A rejected statement mentions nobody, but would be counted as looked at. */
function ofStatements(articles: Filter | null, statements: Filter | null): Filter | null {
  return allOf([notRejected(), statements, articles && { kind: 'edge', edge: 'article', where: articles }]);
}

/** What is asked of either end of a pair. */
function planEnds(context: PlanContext, nodes: readonly FieldNode[]): Selection {
  const places: Place[] = [];
  for (const [key, pairs] of collectFields(context, context.objectType('CoMentions'), subselections(nodes))) {
    if (firstNode(pairs).name.value !== 'pairs') continue;
    for (const [end, asked] of collectFields(
      context,
      context.objectType('CoMention'),
      subselections(pairs),
    )) {
      if (['source', 'target'].includes(firstNode(asked).name.value))
        places.push({ way: [key, end], sets: subselections(asked) });
    }
  }
  return planSelection(context, MENTIONED_TYPES, places);
}
