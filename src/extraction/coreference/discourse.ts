import type { RawStatement } from '../attribution/raw-statement.ts';
import type { Reading } from '../attribution/reading.ts';
import { tokenAt } from '../attribution/reading.ts';
import type { EntityDraft, SourceDraft } from '../entities/entity-table.ts';
import type { RoleDraft } from '../entities/find-roles.ts';

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
  readonly roles: readonly RoleDraft[];
  /** Statements by the sentence of their cue. */
  readonly bySentence: Map<number, ResolvedStatement[]>;
  readonly resolved: Map<RawStatement, ResolvedStatement>;
  /** Names of persons by sentence: [first token, entity]. */
  readonly personsBySentence: ReadonlyMap<number, readonly (readonly [number, EntityDraft])[]>;
}

export function createDiscourse(reading: Reading, roles: readonly RoleDraft[]): Discourse {
  const personsBySentence = new Map<number, [number, EntityDraft][]>();
  for (const [index, name] of reading.tagging.names.entries()) {
    const entity = reading.table.ofName[index];
    if (entity?.type !== 'Person') continue;
    const sentence = reading.document.sentenceOf[name.first] ?? 0;
    const list = personsBySentence.get(sentence) ?? [];
    list.push([name.first, entity]);
    personsBySentence.set(sentence, list);
  }
  return { reading, roles, bySentence: new Map(), resolved: new Map(), personsBySentence };
}

/** The sentence in which a statement is introduced. */
export function sentenceOfStatement(reading: Reading, raw: RawStatement): number {
  const anchor = raw.cue?.range.first ?? raw.content.at(-1)?.first ?? 0;
  return reading.document.sentenceOf[anchor] ?? 0;
}

export function remember(discourse: Discourse, statement: ResolvedStatement): void {
  const sentence = sentenceOfStatement(discourse.reading, statement.raw);
  discourse.resolved.set(statement.raw, statement);
  const list = discourse.bySentence.get(sentence);
  if (list === undefined) discourse.bySentence.set(sentence, [statement]);
  else list.push(statement);
}

export function entityOf(discourse: Discourse, key: string | null): EntityDraft | null {
  return key === null ? null : (discourse.reading.table.entities.get(key) ?? null);
}

export function sourceOf(discourse: Discourse, key: string | null): SourceDraft | null {
  return key === null ? null : (discourse.reading.table.sources.get(key) ?? null);
}

/** Words of a range, one space between them. */
export function wordsOf(reading: Reading, first: number, after: number): string {
  return reading.document.text
    .slice(tokenAt(reading, first).start, tokenAt(reading, after - 1).end)
    .replace(/\s+/gu, ' ');
}
