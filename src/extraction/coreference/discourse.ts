import type { RawStatement } from '../attribution/raw-statement.ts';
import type { Reading } from '../attribution/reading.ts';
import { quotationAt, tokenAt } from '../attribution/reading.ts';
import type { RoleDraft } from '../entities/find-roles.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Descriptor } from './descriptors.ts';
import { findDescriptors } from './descriptors.ts';
import { findPhrases } from './phrases.ts';
import type { Phrase } from './phrases.ts';
import { createReferents } from './referents.ts';
import type { Occurrence, Referent, Referents } from './referents.ts';

/** Who or what was found to speak, and how. */
export interface Resolution {
  readonly key: string | null;
  readonly how: string;
  /** Multiplies the confidence of the rule that found the statement. */
  readonly certainty: number;
  readonly alternatives: readonly { readonly key: string; readonly score: number }[];
}

export interface ResolvedStatement {
  readonly raw: RawStatement;
  readonly speaker: Resolution;
  readonly reporters: readonly string[];
}

/** What the resolver remembers of the article so far. */
export interface Discourse {
  readonly reading: Reading;
  readonly phrases: readonly Phrase[];
  /** In reading order. */
  readonly descriptors: readonly Descriptor[];
  /** The same by their noun. */
  readonly byHead: ReadonlyMap<string, readonly Descriptor[]>;
  readonly roles: readonly RoleDraft[];
  readonly referents: Referents;
  readonly statements: readonly RawStatement[];
  /** The statement in whose content each token stands, the innermost one; -1 for none. */
  readonly contentOf: Int32Array;
  /** Where the speakers found so far stand. */
  readonly speakers: Map<RawStatement, Resolution>;
  /** What was said of whom, sentence by sentence, in the order in which it was understood. */
  readonly occurrences: Occurrence[][];
  /** Who spoke, sentence by sentence. */
  readonly spoke: Map<number, Referent[]>;
}

function size(content: readonly TokenRange[]): number {
  return content.reduce((total, { first, after }) => total + after - first, 0);
}

function contentMap(reading: Reading, statements: readonly RawStatement[]): Int32Array {
  const contentOf = new Int32Array(reading.document.tokens.length).fill(-1);
  const largestFirst = statements
    .map(({ content }, number) => ({ content, number }))
    .sort((a, b) => size(b.content) - size(a.content));
  for (const { content, number } of largestFirst)
    for (const { first, after } of content) contentOf.fill(number, first, after);
  return contentOf;
}

function groupByHead(descriptors: readonly Descriptor[]): Map<string, Descriptor[]> {
  const byHead = new Map<string, Descriptor[]>();
  for (const descriptor of descriptors) {
    const list = byHead.get(descriptor.head);
    if (list === undefined) byHead.set(descriptor.head, [descriptor]);
    else list.push(descriptor);
  }
  return byHead;
}

export function createDiscourse(
  reading: Reading,
  roles: readonly RoleDraft[],
  statements: readonly RawStatement[],
): Discourse {
  const phrases = findPhrases(reading);
  const descriptors = findDescriptors(reading, roles, phrases);
  return {
    reading,
    phrases,
    descriptors,
    byHead: groupByHead(descriptors),
    roles,
    referents: createReferents(reading, descriptors),
    statements,
    contentOf: contentMap(reading, statements),
    speakers: new Map(),
    occurrences: reading.document.sentences.map(() => []),
    spoke: new Map(),
  };
}

/** Notes that a phrase means somebody. */
export function occur(discourse: Discourse, referent: Referent, phrase: Phrase): void {
  referent.count += 1;
  referent.lastSentence = phrase.sentence;
  discourse.occurrences[phrase.sentence]?.push({
    referent,
    phrase,
    statement: discourse.contentOf[phrase.head] ?? -1,
  });
}

/** The statement that a token is said in word for word, or null: where "I" is its speaker. */
export function directStatementAt(discourse: Discourse, token: number): RawStatement | null {
  const statement = discourse.statements[discourse.contentOf[token] ?? -1];
  if (statement === undefined) return null;
  const quoted = quotationAt(discourse.reading, token);
  return quoted >= 0 || statement.verbatim === true ? statement : null;
}

/** Words of a range, one space between them. */
export function wordsOf(reading: Reading, first: number, after: number): string {
  return reading.document.text
    .slice(tokenAt(reading, first).start, tokenAt(reading, after - 1).end)
    .replace(/\s+/gu, ' ');
}
