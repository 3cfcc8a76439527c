import type { CueClass, Polarity } from '../../model/vocabulary.ts';
import { overlapOf } from './overlap.ts';
import { excerpt, isDenialOf, isOneProposition, partPairs, type Said } from './proposition.ts';
import { cueDenies } from './same-claim.ts';
import { compareInstants, compareText } from './time.ts';
import type { Part } from './wording.ts';
import { wordingOf } from './wording.ts';

/** A statement of one speaker on one topic. */
export interface PositionStatement {
  readonly id: string;
  readonly content: string;
  readonly polarity: Polarity;
  readonly cueClass: CueClass | null;
  /** ISO instant. */
  readonly saidAt: string;
}

/** A statement in the row of what a speaker said on a topic. The ones before it stay as they are. */
export interface PositionStep {
  readonly id: string;
  /** The last one before it that is about the same proposition, or null. */
  readonly previousId: string | null;
  /** Does it say the opposite of that one, or take the other side? */
  readonly changed: boolean;
  /** Where it changed: how, for a person to read. */
  readonly reason: string | null;
}

/** On which side a cue puts its speaker, whatever the words behind it say. */
const SIDES: Readonly<Partial<Record<CueClass, 'for' | 'against'>>> = {
  AGREED: 'for',
  PRAISED: 'for',
  PROMISED: 'for',
  DENIED: 'against',
  ACCUSED: 'against',
};

/** How what one speaker said on one topic goes on, by the day on which it was said. */
export function positionSteps(statements: readonly PositionStatement[]): PositionStep[] {
  const ordered = statements
    .map((statement) => ({ ...statement, wording: wordingOf(statement.content) }))
    .sort((a, b) => compareInstants(a.saidAt, b.saidAt) || compareText(a.id, b.id));
  return ordered.map((statement, index) => {
    for (const earlier of ordered.slice(0, index).reverse()) {
      const pair = sameProposition(statement, earlier);
      if (pair === null) continue;
      const change = changeOf(statement, earlier, pair);
      const reason =
        change === null
          ? null
          : `${change}: before ${excerpt(earlier.content)}, now ${excerpt(statement.content)}`;
      return { id: statement.id, previousId: earlier.id, changed: change !== null, reason };
    }
    return { id: statement.id, previousId: null, changed: false, reason: null };
  });
}

/** The sentences of two statements by which they are about one proposition, those first that say opposite things; else null. */
function sameProposition(statement: Said, earlier: Said): [Part, Part] | null {
  const pairs = partPairs(statement, earlier).filter(([a, b]) =>
    isOneProposition(overlapOf(a, b), a, b, true),
  );
  return pairs.find(([a, b]) => isDenialOf(statement, a, earlier, b)) ?? pairs[0] ?? null;
}

function changeOf(statement: Said, earlier: Said, [a, b]: [Part, Part]): string | null {
  if (isDenialOf(statement, a, earlier, b) || isOtherPolarity(statement, a, earlier, b))
    return statement.polarity === 'NEGATIVE' ? 'now says that it is not so' : 'now says that it is so';
  const [side, sideBefore] = [sideOf(statement), sideOf(earlier)];
  if (side === null || sideBefore === null || side === sideBefore) return null;
  return `now ${side} it`;
}

/** The polarity differs, and nothing in the words or the cue tells it: a person has set it. */
function isOtherPolarity(a: Said, partA: Part, b: Said, partB: Part): boolean {
  const negations = partA.negations + cueDenies(a) + partB.negations + cueDenies(b);
  return a.polarity !== b.polarity && negations === 0;
}

function sideOf({ cueClass }: Said): 'for' | 'against' | null {
  return cueClass === null ? null : (SIDES[cueClass] ?? null);
}
