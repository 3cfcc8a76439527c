import { keysOf } from '../../../../src/identity/claims/blocking-keys.ts';
import { comparable, type Comparable } from '../../../../src/identity/claims/comparable.ts';
import type { SaidStatement } from '../../../../src/identity/claims/said.ts';

export interface StatementDraft extends Partial<SaidStatement> {
  readonly articleId?: string;
  /** ISO day. */
  readonly on?: string;
}

let drafted = 0;

/** A statement of Lavrov's in an article of its own, published on 4 December 2012. */
export function statement(content: string, draft: StatementDraft = {}): Comparable {
  drafted += 1;
  const { articleId = `article:a${drafted}`, on = '2012-12-04', ...fields } = draft;
  const said: SaidStatement = {
    id: `statement:${String(drafted).padStart(6, '0')}`,
    content,
    kind: 'INDIRECT',
    polarity: 'POSITIVE',
    cueClass: 'SAID',
    speakerId: 'person:sergey-lavrov',
    mentionIds: [],
    topicIds: [],
    eventId: null,
    saidAt: `${on}T00:00:00.000Z`,
    ...fields,
  };
  return comparable({ ...said, keys: keysOf(said) }, { articleId, publishedAt: `${on}T00:00:00.000Z` });
}
