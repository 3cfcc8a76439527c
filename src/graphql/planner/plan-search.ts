import type { FieldNode } from 'graphql';

import type { NodeType } from '../../model/graph-schema.ts';
import { shortHash } from '../../shared/hash.ts';
import { searchStems } from '../../shared/text.ts';
import type { SearchCursor, SearchRoot, SearchTerm } from '../../store/read-plan.ts';
import { LIMITS } from '../limits/limits.ts';
import { requestError } from '../request-error.ts';
import { subselections } from './collect-fields.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { pageWindow } from './page-window.ts';
import { connectionContent, located } from './plan-page.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { planSelection } from './plan-selection.ts';

/** What each value of the API's NodeKind stands for: the types that search looks through. */
export const SEARCH_TYPES: Readonly<Record<string, NodeType>> = {
  ARTICLE: 'Article',
  STATEMENT: 'Statement',
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PLACE: 'Place',
  EVENT: 'Event',
  TOPIC: 'Topic',
};

/** The plan of `Query.search`. */
export function planSearch(context: PlanContext, key: string, nodes: readonly FieldNode[]): SearchRoot {
  const definition = context.field('Query', 'search');
  return located(nodes, () => {
    const args = context.args(definition, firstNode(nodes));
    const search = searchOf(args);
    const { size, cursor } = pageWindow(args);
    const content = connectionContent(context, definition, subselections(nodes));
    return {
      kind: 'search',
      key,
      terms: search.terms,
      types: search.types,
      limit: size + 1,
      after: cursor === null ? null : decodeSearchCursor(search, cursor),
      wantTotal: content.wantTotal,
      wantItems: content.wantItems,
      selection: context.forEach(size, () => planSelection(context, search.types, content.places)),
    };
  });
}

export interface Search {
  readonly terms: readonly SearchTerm[];
  readonly types: readonly NodeType[];
}

/**
 * What the arguments of `Query.search` look for.
 * Throws BAD_REQUEST for a query without a word, LIMIT_EXCEEDED for one that is too long.
 */
export function searchOf(args: Readonly<Record<string, unknown>>): Search {
  const kinds = (args['kinds'] ?? []) as readonly string[];
  const types = (kinds.length > 0 ? [...new Set(kinds)] : Object.keys(SEARCH_TYPES)).flatMap(
    (kind) => SEARCH_TYPES[kind] ?? [],
  );
  return { terms: searchTerms(String(args['query'])), types };
}

/** The terms of a query: its words, each once; a word that ends in "*" is the beginning of one. */
export function searchTerms(query: string): SearchTerm[] {
  if (query.length > LIMITS.maxQueryLength) {
    throw requestError('LIMIT_EXCEEDED', `A search has at most ${LIMITS.maxQueryLength} characters.`);
  }
  const terms = new Map<string, SearchTerm>();
  for (const part of query.split(/\s+/)) {
    const stems = searchStems(part);
    stems.forEach((stem, i) => {
      const prefix = part.endsWith('*') && i === stems.length - 1;
      terms.set(`${stem}${prefix ? '*' : ''}`, { stem, prefix });
    });
  }
  if (terms.size === 0) {
    throw requestError('BAD_REQUEST', 'The search has no word in it. Give at least one letter or digit.');
  }
  if (terms.size > LIMITS.maxSearchTerms) {
    throw requestError('LIMIT_EXCEEDED', `A search has at most ${LIMITS.maxSearchTerms} words.`);
  }
  return [...terms.values()];
}

export function encodeSearchCursor(search: Search, { score, date, id }: SearchCursor): string {
  return encodeCursor(signature(search), [score, date, id]);
}

function decodeSearchCursor(search: Search, cursor: string): SearchCursor {
  const [score, date, id] = decodeCursor(signature(search), ['number', 'string', 'string'], cursor);
  return { score: Number(score), date: String(date), id: String(id) };
}

/** Scores depend on the words, so a cursor holds for one search only. */
function signature({ terms, types }: Search): string {
  return `search:${shortHash(JSON.stringify([terms, types]), 8)}`;
}
