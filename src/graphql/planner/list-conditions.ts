import type { Filter, Scalar } from '../../store/read-plan.ts';
import { requestError } from '../request-error.ts';
import { allOf } from './plan-filter.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** What a list asks of its items beside the client's `where`, by the field's type and name. */
const CONDITIONS: Readonly<Record<string, (args: Arguments, asked: Filter | null) => Filter | null>> = {
  'Query.outlets': () => ({ kind: 'property', property: 'isOutlet', test: { op: 'eq', value: true } }),
  'Query.statements': heldStatements,
  'Query.statementSeries': heldStatements,
  'Query.statementCounts': heldStatements,
  'Query.notQuoted': ({ topic }) => namedButSilent(topic as string),
  'Article.statements': withoutRejected,
  'IngestedArticle.statements': withoutRejected,
};

/**
 * The condition of a list itself, or null where it has none. `asked` is the client's own filter. Throws BAD_REQUEST for an
 * instant that is null.
 */
export function listCondition(
  type: string,
  field: string,
  args: Arguments,
  asked: Filter | null,
): Filter | null {
  return CONDITIONS[`${type}.${field}`]?.(args, asked) ?? null;
}

function heldStatements(args: Arguments, asked: Filter | null): Filter | null {
  return allOf([withoutRejected(args, asked), known(args)]);
}

/** Other lists need no such condition: nothing but its article leads to a rejected statement, and to nothing else it leads. */
function withoutRejected({ where }: Arguments, asked: Filter | null): Filter | null {
  return asksForStatus(where) || (asked !== null && hangsOnMore(asked)) ? null : notRejected();
}

/** Must statements that fulfil the filter have an edge to something beside their article? */
function hangsOnMore(filter: Filter): boolean {
  if (filter.kind === 'and') return filter.filters.some(hangsOnMore);
  return filter.kind === 'edge' && filter.edge !== 'article';
}

/** Holds for statements that nobody rejected. */
export function notRejected(): Filter {
  return { kind: 'not', filter: is('status', 'REJECTED') };
}

/** Has the filter a condition on the status of the listed statements themselves? */
function asksForStatus(where: unknown): boolean {
  if (Array.isArray(where)) return where.some(asksForStatus);
  if (typeof where !== 'object' || where === null) return false;
  return Object.entries(where).some(
    ([name, value]) =>
      name === 'status' || ((name === 'and' || name === 'or' || name === 'not') && asksForStatus(value)),
  );
}

function known({ asOf }: Arguments): Filter | null {
  const { published, known } = (asOf ?? {}) as Readonly<Record<string, unknown>>;
  const publishedThen = untilThen('published', published, 'publishedAt');
  return allOf([
    publishedThen && { kind: 'edge', edge: 'article', where: publishedThen },
    untilThen('known', known, 'recordedAt'),
  ]);
}

function untilThen(name: string, instant: unknown, property: string): Filter | null {
  if (instant === undefined) return null;
  if (!(instant instanceof Date)) {
    throw requestError('BAD_REQUEST', `\`asOf.${name}\` is null, which is no time. Leave it out.`);
  }
  return { kind: 'property', property, test: { op: 'lte', value: instant.toISOString() } };
}

/** Articles with a statement about the topic name the person, and no statement about it is the person's own. */
function namedButSilent(topicId: string): Filter {
  const aboutTopic: Filter = {
    kind: 'edge',
    edge: 'statements',
    where: { kind: 'edge', edge: 'topics', where: is('id', topicId) },
  };
  return {
    kind: 'and',
    filters: [
      { kind: 'edge', edge: 'articles', where: aboutTopic },
      { kind: 'not', filter: aboutTopic },
    ],
  };
}

function is(property: string, value: Scalar): Filter {
  return { kind: 'property', property, test: { op: 'eq', value } };
}
