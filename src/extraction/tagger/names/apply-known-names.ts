import type { NameEvidence, NameGuess } from './name-guess.ts';
import { holders, inOrder, isAmbiguous, isProper } from './name-guess.ts';
import type { KnownName } from '../gazetteer.ts';

/** From here on the encoder is believed against a list whose name is an ordinary word too. */
const SURE = 0.45;

interface Found {
  readonly first: number;
  readonly end: number;
  readonly known: KnownName;
}

/** Names of the lists, the longest at each token, no two overlapping. */
function findKnown({ document, gazetteer }: NameEvidence): Found[] {
  const found: Found[] = [];
  for (const { first, after } of document.sentences)
    for (let index = first; index < after; index += 1) {
      const match = gazetteer.match(document.tokens, index, after);
      if (match === null) continue;
      found.push({ first: index, ...match });
      index = match.end - 1;
    }
  return found;
}

/** Is a known name that the encoder left out one here? Not as a part of another, "Vietnam War", nor as an ordinary word. */
function standsAlone(evidence: NameEvidence, { first, end }: Found): boolean {
  const token = evidence.document.tokens[first];
  if (token === undefined) return false;
  if (evidence.lexicon.otherNameWords.has(evidence.document.tokens[end]?.text ?? '')) return false;
  if (end - first > 1) return true;
  if (isAmbiguous(evidence, token)) return false;
  return !evidence.shouted.has(evidence.document.sentenceOf[first] ?? -1) && isProper(evidence, first);
}

/**
 * Lets the word lists speak: names that the encoder left out are added, parts of known names are joined, and the type of a
 * name becomes that of the list unless the word has other meanings and the encoder is sure.
 */
export function applyKnownNames(evidence: NameEvidence, names: readonly NameGuess[]): NameGuess[] {
  const holder = holders(evidence.document, names);
  const surnames = surnamesOf(evidence, names);
  const replaced = new Set<number>();
  const added: NameGuess[] = [];
  for (const found of findKnown(evidence)) {
    const { first, end, known } = found;
    const inside = new Set<number>();
    for (let index = first; index < end; index += 1) inside.add(holder[index] ?? -1);
    const held = [...inside].filter((index) => index >= 0);
    const whole = held.every((index) => {
      const name = names[index];
      return name !== undefined && name.first >= first && name.end <= end;
    });
    if (!whole) continue;
    const single = held.length === 1 ? names[held[0] ?? -1] : undefined;
    const same = single?.first === first && single.end === end;
    if (same ? !overrules(evidence, single, found, surnames) : !standsAlone(evidence, found)) continue;
    for (const index of held) replaced.add(index);
    added.push({ first, end, type: known.type, probability: 1, listed: true });
  }
  return inOrder([...names.filter((_, index) => !replaced.has(index)), ...added]);
}

/** Does the list know better than the encoder what bears a name? */
function overrules(
  evidence: NameEvidence,
  name: NameGuess,
  { first, end, known }: Found,
  surnames: ReadonlySet<string>,
): boolean {
  if (name.type === known.type) return true;
  const token = evidence.document.tokens[first];
  if (token === undefined) return false;
  if (end - first > 1) return true;
  // "Malcolm Forbes ... Forbes said"
  if (name.type === 'Person' && surnames.has(token.text)) return false;
  return !isAmbiguous(evidence, token) || name.probability < SURE;
}

/** The last words of the persons that the article names in full. */
function surnamesOf({ document }: NameEvidence, names: readonly NameGuess[]): Set<string> {
  return new Set(
    names
      .filter(({ first, end, type }) => type === 'Person' && end - first > 1)
      .map(({ end }) => document.tokens[end - 1]?.text ?? ''),
  );
}
