import type { NameType } from '../tagger.ts';
import type { NameEvidence, NameGuess } from './name-guess.ts';
import { keyOf } from './name-guess.ts';

type Votes = Map<NameType | null, number>;

/** A mention of which the encoder is that sure keeps its type against the others. */
const SURE = 0.97;

function add(votes: Map<string, Votes>, key: string, type: NameType | null, weight: number): void {
  const own = votes.get(key) ?? new Map<NameType | null, number>();
  own.set(type, (own.get(type) ?? 0) + weight);
  votes.set(key, own);
}

function winner(votes: Votes): { readonly type: NameType | null; readonly share: number } {
  let best: NameType | null = null;
  let most = -1;
  let all = 0;
  for (const [type, weight] of votes) {
    all += weight;
    if (weight > most) [best, most] = [type, weight];
  }
  return { type: best, share: most / all };
}

/**
 * One article, one bearer of a name: mentions that are written alike get the type that most of them have, each weighed by
 * how sure it is. A person's full name votes for the surname alone too.
 */
export function voteTypes({ document }: NameEvidence, names: readonly NameGuess[]): NameGuess[] {
  const votes = new Map<string, Votes>();
  for (const { first, end, type, probability } of names) {
    add(votes, keyOf(document, first, end), type, probability ** 2);
    if (type === 'Person' && end - first > 1) add(votes, keyOf(document, end - 1, end), type, probability);
  }
  return names.map((name) => {
    if (name.listed) return name;
    const own = votes.get(keyOf(document, name.first, name.end));
    if (own === undefined || own.size < 2) return name;
    const { type, share } = winner(own);
    if (type === name.type || (name.probability > SURE && name.type !== null)) return name;
    return { ...name, type, probability: share };
  });
}
