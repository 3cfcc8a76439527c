import { z } from 'zod';
import { CUE_CLASSES } from '../../model/vocabulary.ts';
import type { CueClass } from '../../model/vocabulary.ts';
import { checkLexicon, readLines } from './read-lexicon.ts';

/** What a cue verb takes as content; the letters are explained at the head of seed/lexicons/cue-verbs.txt. */
export type CueFrame = 't' | 'b' | 'q' | 'i' | 'n' | 'g' | 'o';

export interface CueVerb {
  readonly verb: string;
  /** Words after the verb that belong to it: "out" of "point out". */
  readonly particles: readonly string[];
  readonly cueClass: CueClass;
  readonly takes: ReadonlySet<CueFrame>;
  readonly negative: boolean;
}

const CUE_VERBS = 'seed/lexicons/cue-verbs.txt';
const NOMINAL = 'seed/lexicons/nominal-cues.txt';
const line = z.object({
  words: z.array(z.string().min(1)).min(1),
  cueClass: z.enum(CUE_CLASSES),
  letters: z.array(z.enum(['t', 'b', 'q', 'i', 'n', 'g', 'o', '-'])).min(1),
});

/** Cue verbs by the first word of their base form, the longest first: "point out" before "point". */
export function loadCueVerbs(): Map<string, CueVerb[]> {
  const cues = new Map<string, CueVerb[]>();
  for (const raw of readLines(CUE_VERBS)) {
    const parts = raw.split(/\s+/u);
    const { words, cueClass, letters } = checkLexicon(CUE_VERBS, line, {
      words: parts.slice(0, -2),
      cueClass: parts.at(-2),
      letters: (parts.at(-1) ?? '').split(''),
    });
    const [verb = '', ...particles] = words;
    const takes = new Set(letters.filter((letter) => letter !== '-'));
    const cue: CueVerb = { verb, particles, cueClass, takes, negative: letters.includes('-') };
    cues.set(
      verb,
      [...(cues.get(verb) ?? []), cue].sort((a, b) => b.particles.length - a.particles.length),
    );
  }
  return cues;
}

/** Nouns for what is said ("warning"), with their class; singular. */
export function loadNominalCues(): Map<string, CueClass> {
  const shape = z.tuple([z.string(), z.enum(CUE_CLASSES)]);
  return new Map(readLines(NOMINAL).map((raw) => checkLexicon(NOMINAL, shape, raw.split(/\s+/u))));
}
