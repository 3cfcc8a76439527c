import type { TextDocument } from '../sentences/read-document.ts';
import { decodeNames } from './decode-names.ts';
import type { ModelName } from './decode-names.ts';
import { decodeTree } from './decode-tree.ts';
import { CUE_TAGS, NAME_TAGS, RELATIONS, ROLE_TAGS, UPOS } from './labels.ts';
import type { Relation, Upos } from './labels.ts';
import type { ModelWord } from './model-words.ts';
import { EMBEDDING_SIZE } from '../../model/embedding.ts';
import type { RoleRow } from './parse.ts';
import { argmax, softmax } from './softmax.ts';
import type { SentencePart, Window } from './windows.ts';

export const SCORE_NAMES = ['pos', 'arcs', 'relations', 'names', 'cues', 'roles'] as const;

/** The network's answers for a window, by name: scores, row by row. */
export type Outputs = Readonly<Record<(typeof SCORE_NAMES)[number], Float32Array>> & {
  /** The words that were read as cues, by their place in the window; `roles` has a row for each, of the words around it. */
  readonly roleCues: readonly number[];
  /** `EMBEDDING_SIZE` numbers a word: its share in the meaning of what it stands in. */
  readonly meanings: Float32Array;
};

/** What was found so far; filled window by window, in any order. */
export interface Findings {
  readonly pos: Upos[];
  readonly heads: number[];
  readonly relations: Relation[];
  readonly cues: Float32Array[];
  readonly names: ModelName[];
  readonly roleRows: Map<number, RoleRow>;
  readonly meanings: Float32Array[];
}

/** Words less likely to be a cue get no row of roles. A little above what `training/model.py` asks for, so that every other word has one. */
export const LEAST_CUE = 0.1;
/** So many words before a cue, and from it on, are read for their roles, more on one side where the window ends on the other; `training/model.py` has the same. */
const WORDS_BEFORE = 72;
const WORDS_BEHIND = 56;
const ROOT = RELATIONS.indexOf('root');

/** Decodes what a window says about the words it owns. */
export function readOutputs(window: Window, outputs: Outputs, findings: Findings): void {
  const names = NAME_TAGS.length;
  for (const part of window.parts) {
    if (part.first < window.owned.first || part.after > window.owned.after) continue;
    const from = part.first - window.first;
    const size = part.after - part.first;
    findings.names.push(
      ...decodeNames(outputs.names.subarray(from * names, (from + size) * names), size, part.first),
    );
    readTree(window, part, outputs, findings);
    for (let word = part.first; word < part.after; word += 1) readWord(window, word, outputs, findings);
  }
  for (const [row, at] of outputs.roleCues.entries())
    readRoles(window, window.first + at, row, outputs, findings);
}

function readWord(window: Window, word: number, outputs: Outputs, findings: Findings): void {
  const at = word - window.first;
  findings.pos[word] = UPOS[argmax(outputs.pos, at * UPOS.length, UPOS.length)] ?? 'X';
  findings.cues[word] = softmax(outputs.cues, at * CUE_TAGS.length, CUE_TAGS.length);
  findings.meanings[word] = outputs.meanings.slice(at * EMBEDDING_SIZE, (at + 1) * EMBEDDING_SIZE);
}

function readRoles(window: Window, cue: number, row: number, outputs: Outputs, findings: Findings): void {
  const { first, after, owned } = window;
  if (cue < owned.first || cue >= owned.after || 1 - (findings.cues[cue]?.[0] ?? 1) <= LEAST_CUE) return;
  const width = after - first;
  const size = Math.min(width, WORDS_BEFORE + WORDS_BEHIND);
  const from = first + Math.min(Math.max(0, cue - first - WORDS_BEFORE), width - size);
  const roles = ROLE_TAGS.length;
  const probabilities = new Float32Array(size * roles);
  for (let other = 0; other < size; other += 1)
    probabilities.set(softmax(outputs.roles, (row * size + other) * roles, roles), other * roles);
  findings.roleRows.set(cue, { first: from, after: from + size, probabilities });
}

function readTree(window: Window, part: SentencePart, outputs: Outputs, findings: Findings): void {
  const width = window.after - window.first;
  const size = part.after - part.first;
  const offset = part.first - window.first;
  const scores = new Float32Array(size * (size + 1));
  for (let word = 0; word < size; word += 1) {
    const from = (offset + word) * (width + 1);
    scores[word * (size + 1)] = outputs.arcs[from] ?? 0;
    const heads = outputs.arcs.subarray(from + 1 + offset, from + 1 + offset + size);
    scores.set(heads, word * (size + 1) + 1);
  }
  for (const [word, head] of decodeTree(scores, size).entries()) {
    const at = (offset + word) * RELATIONS.length;
    // The scores are for the likeliest head; where the tree took another one, a root must still be called so.
    const relation =
      head < 0 ? ROOT : argmax(outputs.relations, at, RELATIONS.length, (index) => index !== ROOT);
    findings.heads[part.first + word] = head < 0 ? -1 : part.first + head;
    findings.relations[part.first + word] = RELATIONS[relation] ?? 'dep';
  }
}

/** Hangs the trees of the later parts of a sentence that was cut on the root of its first part, so that it has one root. */
export function joinParts(document: TextDocument, words: readonly ModelWord[], findings: Findings): void {
  const roots = new Map<number, number>();
  for (const [word, head] of findings.heads.entries()) {
    if (head >= 0) continue;
    const sentence = document.sentenceOf[words[word]?.token ?? -1] ?? 0;
    const root = roots.get(sentence);
    if (root === undefined) roots.set(sentence, word);
    else {
      findings.heads[word] = root;
      findings.relations[word] = 'parataxis';
    }
  }
}
