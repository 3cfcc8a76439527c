import type { CueVerb } from '../lexicons/cues.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Reading } from './reading.ts';
import { posAt, quotationAt, tokenAt } from './reading.ts';

/** A verb that can introduce a statement, where it stands. */
export interface Cue {
  /** The verb itself. */
  readonly verb: number;
  /** The verb group with auxiliaries and particles. */
  readonly group: TokenRange;
  readonly lemma: string;
  readonly cue: CueVerb;
  /** Another entry of the same verb, without the particle, that the words allow: none where a particle was matched. */
  readonly form: 'FINITE' | 'GERUND' | 'QUOTED_AS';
}

const MODAL = new Set([
  'would',
  'could',
  'should',
  'may',
  'might',
  'must',
  'can',
  'will',
  'shall',
  'ought',
  "'ll",
  "'d",
  'cannot',
]);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "'re", "'m"]);
const CONDITIONAL = new Set(['if', 'whether', 'unless', 'before', 'until', 'once', 'lest', 'till', 'should']);

/** What one may decline to do without having said anything, beside the cue verbs. */
const SPEAKING =
  /^(?:be|comment|detail|discuss|disclose|elaborate|give|identify|name|provide|release|share|speak|specify|talk)$/u;

function isNegation(word: string): boolean {
  return word === 'not' || word === 'never' || word === 'cannot' || word === 'nor' || word.endsWith("n't");
}

interface Group {
  readonly first: number;
  readonly blocked: boolean;
  readonly passive: boolean;
  readonly auxiliary: boolean;
}

/** The auxiliaries before a verb, and whether they take the statement back: negated, conditional or still to come. */
function verbGroup(reading: Reading, verb: number, limit: number): Group {
  let first = verb;
  let blocked = false;
  let passive = false;
  let auxiliary = false;
  for (let index = verb - 1; index >= limit && verb - index <= 6; index -= 1) {
    const token = tokenAt(reading, index);
    const pos = posAt(reading, index);
    if (quotationAt(reading, index) >= 0) break;
    if (isNegation(token.lower)) blocked = true;
    if (pos === 'AUX' && token.text !== '') {
      if (MODAL.has(token.lower)) blocked = true;
      if (BE.has(token.lower)) passive = true;
      auxiliary = true;
      first = index;
    } else if (token.lower === 'not' || isNegation(token.lower)) first = index;
    else if (pos === 'ADV') {
      if (auxiliary || index === verb - 1 || first === index + 1) first = index;
    } else if (token.lower === 'to') {
      blocked = !/^(?:on|appeared|appears|seemed|seems|continued|continues|continue|came)$/u.test(
        tokenAt(reading, index - 1).lower,
      );
      if (!blocked) first = tokenAt(reading, index - 1).lower === 'on' ? index - 2 : index - 1;
      return { first: Math.max(limit, first), blocked, passive, auxiliary };
    } else break;
  }
  return { first, blocked, passive, auxiliary };
}

function matchesParticles(reading: Reading, verb: number, cue: CueVerb, limit: number): boolean {
  return cue.particles.every(
    (word, at) => verb + 1 + at < limit && tokenAt(reading, verb + 1 + at).lower === word,
  );
}

function isVerbHere(reading: Reading, index: number): boolean {
  const pos = posAt(reading, index);
  if (pos === 'VERB') return true;
  // "said" and "says" are nothing else; a title-cased headline may mislead the tagger.
  return (
    /^(?:said|says)$/u.test(tokenAt(reading, index).lower) && tokenAt(reading, index - 1).lower !== 'the'
  );
}

/** The cue verbs of a segment, outside quotations, in order; those that are negated, conditional or asked for are left out. */
export function findCues(reading: Reading, segment: TokenRange): Cue[] {
  const cues: Cue[] = [];
  for (let index = segment.first; index < segment.after; index += 1) {
    if (quotationAt(reading, index) >= 0) continue;
    const token = tokenAt(reading, index);
    const verb = reading.lexicon.verbs.get(token.lower);
    if (verb === undefined || !isVerbHere(reading, index)) continue;
    const entry = reading.lexicon.cueVerbs
      .get(verb.lemma)
      ?.find((candidate) => matchesParticles(reading, index, candidate, segment.after));
    if (entry === undefined) continue;
    const group = verbGroup(reading, index, segment.first);
    if (group.blocked || isConditional(reading, group.first, segment.first)) continue;
    const after = index + 1 + entry.particles.length;
    if (keepsSilent(reading, entry, after)) continue;
    const gerund = verb.forms.has('GERUND');
    const quotedAs = gerund && tokenAt(reading, index - 1).lower === 'as';
    const participle = verb.forms.has('PARTICIPLE') && !verb.forms.has('BASE');
    if (group.passive && participle && !gerund) continue;
    if (gerund && !group.auxiliary && isGoverned(reading, group.first - 1)) continue;
    cues.push({
      verb: index,
      group: { first: group.first, after },
      lemma: [entry.verb, ...entry.particles].join(' '),
      cue: entry,
      form: quotedAs ? 'QUOTED_AS' : gerund && !group.auxiliary ? 'GERUND' : 'FINITE',
    });
  }
  return cues;
}

/** "declined to comment", "refused to say whether": whoever keeps silent says nothing. */
function keepsSilent({ lexicon, document }: Reading, { verb }: CueVerb, after: number): boolean {
  const { tokens } = document;
  if (!/^(?:decline|refuse)$/u.test(verb) || tokens[after]?.lower !== 'to') return false;
  const lemma = lexicon.verbs.get(tokens[after + 1]?.lower ?? '')?.lemma ?? tokens[after + 1]?.lower ?? '';
  return lexicon.cueVerbs.has(lemma) || SPEAKING.test(lemma);
}

/** "if he says", "before NATO announces whether": the clause is no report. */
function isConditional(reading: Reading, first: number, limit: number): boolean {
  for (let index = first - 1; index >= limit && first - index <= 7; index -= 1) {
    const token = tokenAt(reading, index);
    if (/^[,;:.—–]$/u.test(token.text) || quotationAt(reading, index) >= 0) return false;
    if (CONDITIONAL.has(token.lower)) return true;
    if (posAt(reading, index) === 'VERB') return false;
  }
  return false;
}

/** "without saying", "go on talking": the gerund is no report of its own. */
function isGoverned(reading: Reading, before: number): boolean {
  const { lower } = tokenAt(reading, before);
  return /^(?:on|of|for|without|about|from|to|against)$/u.test(lower) || posAt(reading, before) === 'VERB';
}
