import type { FieldNode } from 'graphql';

import type { NodeType } from '../../model/graph-schema.ts';
import { shortHash } from '../../shared/hash.ts';
import type { SearchCursor, SearchRanking, SearchRoot } from '../../store/read-plan.ts';
import { requestError } from '../request-error.ts';
import { subselections } from './collect-fields.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { pageWindow } from './page-window.ts';
import { connectionContent, located } from './plan-page.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { planSelection } from './plan-selection.ts';
import { searchWords, type SearchWords } from './search-words.ts';

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
      excluded: search.excluded,
      types: search.types,
      ranking: rankingOf(search),
      limit: size + 1,
      after: cursor === null ? null : decodeSearchCursor(search, cursor),
      wantTotal: content.wantTotal,
      wantItems: content.wantItems,
      selection: context.forEach(size, () => planSelection(context, search.types, content.places)),
    };
  });
}

/** The values of the API's SearchMode. */
type SearchMode = 'TEXT' | 'SEMANTIC' | 'HYBRID';

export interface Search extends SearchWords {
  readonly types: readonly NodeType[];
  readonly mode: SearchMode;
}

const RANKED_BY = { SEMANTIC: 'meaning', HYBRID: 'both' } as const;

function rankingOf({ mode, text }: Search): SearchRanking {
  return mode === 'TEXT' ? { by: 'text' } : { by: RANKED_BY[mode], text, embedding: null };
}

/**
 * What the arguments of `Query.search` look for.
 * Throws as `searchWords` does, and BAD_REQUEST for SEMANTIC
 * without statements.
 */
export function searchOf(args: Readonly<Record<string, unknown>>): Search {
  const kinds = (args['kinds'] ?? []) as readonly string[];
  const types = (kinds.length > 0 ? [...new Set(kinds)] : Object.keys(SEARCH_TYPES)).flatMap(
    (kind) => SEARCH_TYPES[kind] ?? [],
  );
  const mode = args['mode'] as SearchMode;
  if (mode === 'SEMANTIC' && !types.includes('Statement')) {
    throw requestError(
      'BAD_REQUEST',
      'Only statements are found by their meaning: name STATEMENT among `kinds`, or search by TEXT.',
    );
  }
  return { ...searchWords(String(args['query'])), types, mode };
}

export function encodeSearchCursor(search: Search, { score, date, id }: SearchCursor): string {
  return encodeCursor(signature(search), [score, date, id]);
}

function decodeSearchCursor(search: Search, cursor: string): SearchCursor {
  const [score, date, id] = decodeCursor(signature(search), ['number', 'string', 'string'], cursor);
  return { score: Number(score), date: String(date), id: String(id) };
}

/** Scores depend on the words, so a cursor holds for one search only. */
function signature({ terms, excluded, types, mode, text }: Search): string {
  return `search:${shortHash(JSON.stringify([terms, excluded, types, ...(mode === 'TEXT' ? [] : [mode, text])]), 8)}`;
}
