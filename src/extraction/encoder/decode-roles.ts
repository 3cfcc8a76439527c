import { ROLE_TAGS } from './labels.ts';

/** What it costs to change the role from one word to the next, in nats: in running text, and at a mark or the edge of a sentence. */
export interface SwitchCosts {
  readonly running: number;
  readonly edge: number;
}

const COSTS: SwitchCosts = { running: 1.6, edge: 0.4 };
const FLOOR = 1e-4;
const ROLES = ROLE_TAGS.length;

/**
 * The likeliest roles of a row of words, as indices of `ROLE_TAGS`, where a change of role has its price: contents and sources are
 * stretches of words, not single ones (Viterbi 1967, on the probabilities of one cue).
 * @param probabilities ROLE_TAGS.length a word, row by row
 * @param isEdge is a change before this word cheap: does it open a sentence, or stand at a mark?
 */
export function decodeRoles(
  probabilities: Float32Array,
  isEdge: (word: number) => boolean,
  costs: SwitchCosts = COSTS,
): number[] {
  const length = probabilities.length / ROLES;
  const from = new Uint8Array(length * ROLES);
  let scores = new Float64Array(ROLES);
  for (let word = 0; word < length; word += 1) {
    const cost = word === 0 ? 0 : isEdge(word) ? costs.edge : costs.running;
    const next = new Float64Array(ROLES);
    let best = 0;
    for (let role = 1; role < ROLES; role += 1) if ((scores[role] ?? 0) > (scores[best] ?? 0)) best = role;
    for (let role = 0; role < ROLES; role += 1) {
      const stay = scores[role] ?? 0;
      const change = (scores[best] ?? 0) - cost;
      from[word * ROLES + role] = change > stay ? best : role;
      next[role] =
        Math.max(stay, change) + Math.log(Math.max(FLOOR, probabilities[word * ROLES + role] ?? 0));
    }
    scores = next;
  }
  const roles = new Array<number>(length).fill(0);
  let role = 0;
  for (let other = 1; other < ROLES; other += 1) if ((scores[other] ?? 0) > (scores[role] ?? 0)) role = other;
  for (let word = length - 1; word >= 0; word -= 1) {
    roles[word] = role;
    role = from[word * ROLES + role] ?? 0;
  }
  return roles;
}
