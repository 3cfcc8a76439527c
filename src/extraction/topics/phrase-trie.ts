import { stemmer } from 'stemmer';
import { foldedWords } from '../../shared/text.ts';
import type { TopicPhrase } from './load-topics.ts';

const MAX_CACHED_STEMS = 50_000;

/** A phrase found in a text. */
export interface PhraseMatch {
  readonly topicId: string;
  readonly phrase: string;
  readonly weight: number;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly phrases: TopicPhrase[];
}

/** Finds the phrases of a vocabulary in a text. */
export interface PhraseTrie {
  /**
   * The phrases in the text from left to right. One that lies inside a longer one is left out ("bank" in "central
   * bank"), whatever their topics; one inside a phrase of weight 0 is left out for that phrase's topic.
   */
  find(text: string): PhraseMatch[];
}

function createStemCache(): (word: string) => string {
  const stems = new Map<string, string>();
  return (word) => {
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = stemmer(word);
      if (stems.size >= MAX_CACHED_STEMS) stems.clear();
      stems.set(word, stem);
    }
    return stem;
  };
}

/** A word's key in the trie: "=imports" is the word itself, "imports" its stem. */
function keysOf(phrase: string, stem: (word: string) => string): string[] {
  return phrase
    .split(/\s+/u)
    .flatMap((part) => foldedWords(part).map((word) => (part.startsWith('=') ? `=${word}` : stem(word))));
}

function createNode(): Node {
  return { next: new Map(), phrases: [] };
}

/** The same words can stand in the vocabulary as "=goal" and as "goal": a topic counts them once, at the higher weight. */
function bestOfEachTopic(nodes: readonly Node[]): readonly TopicPhrase[] {
  const [only, second] = nodes;
  if (second === undefined) return only?.phrases ?? [];
  const best = new Map<string, TopicPhrase>();
  for (const entry of nodes.flatMap((node) => node.phrases)) {
    const known = best.get(entry.topicId);
    if (known === undefined || entry.weight === 0 || (known.weight !== 0 && known.weight < entry.weight))
      best.set(entry.topicId, entry);
  }
  return [...best.values()];
}

/** Builds the trie. `find` takes time linear in the words of the text, as phrases are short. */
export function createPhraseTrie(phrases: readonly TopicPhrase[]): PhraseTrie {
  const stem = createStemCache();
  const root = createNode();
  for (const entry of phrases) {
    let node = root;
    for (const key of keysOf(entry.phrase, stem)) {
      let next = node.next.get(key);
      if (next === undefined) node.next.set(key, (next = createNode()));
      node = next;
    }
    node.phrases.push(entry);
  }

  /** The nodes that end phrases which start at a word, one element for each number of words, ascending. */
  function nodesFrom(words: readonly string[], stems: readonly string[], start: number): (readonly Node[])[] {
    const levels: Node[][] = [];
    let nodes: readonly Node[] = [root];
    for (let at = start; at < words.length && nodes.length > 0; at += 1) {
      const following: Node[] = [];
      const word = `=${words[at] ?? ''}`;
      for (const node of nodes) {
        const byStem = node.next.get(stems[at] ?? '');
        if (byStem !== undefined) following.push(byStem);
        const asWritten = node.next.get(word);
        if (asWritten !== undefined) following.push(asWritten);
      }
      if (following.length > 0) levels.push(following);
      nodes = following;
    }
    return levels;
  }

  return {
    find(text) {
      const words = foldedWords(text);
      const stems = words.map(stem);
      const matches: PhraseMatch[] = [];
      const excludedUntil = new Map<string, number>();
      let coveredUntil = 0;
      for (let start = 0; start < words.length; start += 1) {
        const levels = nodesFrom(words, stems, start);
        for (let length = levels.length; length > 0; length -= 1) {
          const found = bestOfEachTopic(levels[length - 1] ?? []);
          const end = start + length;
          for (const { topicId, weight } of found)
            if (weight === 0) excludedUntil.set(topicId, Math.max(end, excludedUntil.get(topicId) ?? 0));
          if (end <= coveredUntil) continue;
          for (const match of found) {
            if (match.weight === 0 || end <= (excludedUntil.get(match.topicId) ?? 0)) continue;
            matches.push(match);
            coveredUntil = end;
          }
        }
      }
      return matches;
    },
  };
}
