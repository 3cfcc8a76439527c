import type { Parse } from '../encoder/parse.ts';
import type { WordRange } from '../encoder/windows.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';

/** Who a cue says it is from, by the tree alone. */
export interface TreeSource {
  readonly range: TokenRange;
  /** The relations from the cue to the source: "xcomp < nsubj". */
  readonly path: string;
}

interface Found {
  readonly word: number;
  readonly path: readonly string[];
}

const MAX_STEPS = 5;

function agentOf(parse: Parse, verb: number): Found | null {
  const agent = parse.child(verb, 'obl:agent');
  return agent < 0 ? null : { word: agent, path: ['obl:agent'] };
}

/** "his warning", "a warning by the mayor", "the mayor issued a warning" */
function ofNoun(parse: Parse, noun: number): Found | null {
  const owner = parse.child(noun, 'nmod:poss');
  if (owner >= 0) return { word: owner, path: ['nmod:poss'] };
  for (const child of parse.children(noun, 'nmod')) {
    const preposition = parse.words[parse.child(child, 'case')]?.text.toLowerCase();
    if (preposition === 'by' || preposition === 'from')
      return { word: child, path: [`nmod(${preposition})`] };
  }
  return null;
}

/** Climbs from a cue to the word that speaks: its own subject, or the subject that it shares with the words above it. */
function climb(parse: Parse, cue: number): Found | null {
  let at = cue;
  const path: string[] = [];
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const own = parse.child(at, 'nsubj', 'nsubj:outer', 'csubj');
    if (own >= 0) return { word: own, path: [...path, 'nsubj'] };
    const agent = agentOf(parse, at);
    if (agent !== null) return { ...agent, path: [...path, ...agent.path] };
    if (parse.child(at, 'nsubj:pass', 'csubj:pass') >= 0) return null;
    if (parse.pos[at] === 'NOUN') {
      const found = ofNoun(parse, at);
      if (found !== null) return { ...found, path: [...path, ...found.path] };
    }
    const relation = parse.relations[at] ?? 'root';
    const head = parse.heads[at] ?? -1;
    if (head < 0) return null;
    path.push(relation);
    if (relation === 'acl' && at === cue && parse.pos[head] !== 'VERB') return { word: head, path };
    if (!/^(?:conj|xcomp|advcl|obj|obl|parataxis|ccomp|acl)$/u.test(relation)) return null;
    if (relation === 'ccomp' && step > 0) return null;
    at = head;
  }
  return null;
}

/** The noun phrase of a word: its subtree without what follows a comma in a clause of its own. */
function phraseOf(parse: Parse, word: number): WordRange {
  const dropped = new Set<number>();
  for (const child of parse.children(word)) {
    const relation = parse.relations[child] ?? '';
    if (
      /^(?:acl|acl:relcl|parataxis|punct|advcl|case|cop|ccomp)$/u.test(relation) &&
      (child > word || relation === 'case' || relation === 'punct')
    )
      for (const inner of parse.subtree(child)) dropped.add(inner);
  }
  const kept = parse.subtree(word).filter((inner) => !dropped.has(inner));
  // One stretch around the head: words of others may stand between.
  let first = word;
  let after = word + 1;
  while (kept.includes(first - 1)) first -= 1;
  while (kept.includes(after) || (kept.includes(after + 1) && parse.pos[after] === 'PUNCT')) after += 1;
  return { first, after };
}

/** The source of a cue by subject, agent or possessor; null where the tree names none. */
export function treeSource(parse: Parse, cue: number): TreeSource | null {
  const found = climb(parse, cue);
  if (found === null || parse.pos[found.word] === 'VERB') return null;
  return { range: parse.tokenRange(phraseOf(parse, found.word)), path: found.path.join(' < ') };
}
