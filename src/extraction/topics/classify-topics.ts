import { loadVocabulary } from './load-topics.ts';
import type { TopicVocabulary } from './load-topics.ts';
import { createPhraseTrie } from './phrase-trie.ts';

/** What a statement may be about besides its own words: the title, the sentence before it. */
export interface TopicContext {
  readonly text: string;
  /** From 0 to 1: how much it says about the statement. */
  readonly weight: number;
}

export interface TopicInput {
  readonly content: string;
  readonly context: readonly TopicContext[];
}

export interface TopicScore {
  readonly topicId: string;
  /** Above 0, below 1. */
  readonly score: number;
}

export interface TopicClassifier {
  /**
   * The topics of a text, best first; none where nothing speaks for one. At most 5 are found by words; the topics
   * broader than these follow from them and come on top, with 0.6 of the score of the topic below unless the words give
   * them more. Content without a topic of its own may be lent one by its context, with a score below 0.35.
   */
  classify(input: TopicInput): TopicScore[];
}

const MAX_TOPICS = 5;
/** Evidence that lets a text have a topic: one good word, or two weak ones. */
const ENOUGH = 2;
/** How much context can add to a topic of which the content speaks itself. */
const CONTEXT_SHARE = 2 / 3;
const MAX_CONTEXT_SUPPORT = 1;
/** Where the content has no topic: evidence the context needs to lend it one, how many, and their best score. */
const ENOUGH_CONTEXT = 1.5;
const MAX_LENT_TOPICS = 2;
const LENT_SCORE = 0.35;
/** Each time a phrase comes again it adds this share of its weight, up to as much as it gave first. */
const REPEAT_SHARE = 0.25;
const BROADER_SHARE = 0.6;
const MAX_CACHED_CONTEXTS = 100;

type Evidence = ReadonlyMap<string, number>;

/** From evidence (0 and up) to a score from 0 to 1: 0.63 for one good word, 0.78 for a strong one, 0.95 for two. */
function scoreOf(evidence: number): number {
  return 1 - Math.exp(-evidence / 2);
}

function rounded(score: number): number {
  return Math.min(0.999, Math.round(score * 1000) / 1000);
}

function byScore(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

/**
 * Creates the classifier of a vocabulary, by default that of `seed/topics.json`. It runs in time linear in the words and
 * what it answers depends on nothing but the input.
 */
export function createTopicClassifier(vocabulary: TopicVocabulary = loadVocabulary()): TopicClassifier {
  const trie = createPhraseTrie(vocabulary.phrases);
  const broaderOf = new Map(vocabulary.topics.map(({ id, broaderId }) => [id, broaderId]));

  function evidenceIn(text: string): Evidence {
    const counts = new Map<string, { topicId: string; weight: number; count: number }>();
    for (const { topicId, phrase, weight } of trie.find(text)) {
      const key = `${topicId} ${phrase}`;
      const seen = counts.get(key);
      if (seen === undefined) counts.set(key, { topicId, weight, count: 1 });
      else seen.count += 1;
    }
    const evidence = new Map<string, number>();
    for (const { topicId, weight, count } of counts.values()) {
      const sum = weight * (1 + Math.min(1, (count - 1) * REPEAT_SHARE));
      evidence.set(topicId, (evidence.get(topicId) ?? 0) + sum);
    }
    return evidence;
  }

  // A title comes with every statement of its article.
  const contexts = new Map<string, Evidence>();
  function evidenceInContext(text: string): Evidence {
    let evidence = contexts.get(text);
    if (evidence === undefined) {
      evidence = evidenceIn(text);
      if (contexts.size >= MAX_CACHED_CONTEXTS) contexts.clear();
      contexts.set(text, evidence);
    }
    return evidence;
  }

  function evidenceAround(context: readonly TopicContext[]): Evidence {
    const evidence = new Map<string, number>();
    for (const { text, weight } of context)
      for (const [topicId, sum] of evidenceInContext(text))
        evidence.set(topicId, (evidence.get(topicId) ?? 0) + sum * weight);
    return evidence;
  }

  function scoreContent(content: Evidence, context: Evidence): [string, number][] {
    const found: [string, number][] = [];
    for (const [topicId, own] of content) {
      const support = Math.min(MAX_CONTEXT_SUPPORT, (context.get(topicId) ?? 0) * CONTEXT_SHARE);
      if (own + support >= ENOUGH) found.push([topicId, scoreOf(own + support)]);
    }
    return found.sort(byScore).slice(0, MAX_TOPICS);
  }

  function lendFrom(context: Evidence): [string, number][] {
    return [...context]
      .filter(([, evidence]) => evidence >= ENOUGH_CONTEXT)
      .map(([topicId, evidence]): [string, number] => [topicId, LENT_SCORE * scoreOf(evidence)])
      .sort(byScore)
      .slice(0, MAX_LENT_TOPICS);
  }

  function withBroader(found: readonly [string, number][]): [string, number][] {
    const scores = new Map(found);
    for (const [topicId, score] of found) {
      let share = score;
      for (let at = broaderOf.get(topicId) ?? null; at !== null; at = broaderOf.get(at) ?? null) {
        share *= BROADER_SHARE;
        if ((scores.get(at) ?? 0) < share) scores.set(at, share);
      }
    }
    return [...scores].sort(byScore);
  }

  return {
    classify({ content, context }) {
      const around = evidenceAround(context);
      const found = scoreContent(evidenceIn(content), around);
      return withBroader(found.length > 0 ? found : lendFrom(around)).map(([topicId, score]) => ({
        topicId,
        score: rounded(score),
      }));
    },
  };
}
