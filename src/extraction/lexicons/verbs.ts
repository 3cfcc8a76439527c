import { z } from 'zod';
import { inflect } from './inflect.ts';
import type { VerbForms } from './inflect.ts';
import { checkLexicon, readLines, readWords } from './read-lexicon.ts';

/** Which form of a verb a word can be. */
export type VerbForm = 'BASE' | 'THIRD' | 'PAST' | 'PARTICIPLE' | 'GERUND';

export interface VerbReading {
  readonly lemma: string;
  readonly forms: ReadonlySet<VerbForm>;
}

const IRREGULAR = 'seed/lexicons/irregular-verbs.txt';
const VERBS = 'seed/lexicons/verbs.txt';
const irregularLine = z.tuple([z.string(), z.string(), z.string()]);

/** Makes inflections, knowing the irregular verbs. */
export type Inflector = (base: string) => VerbForms;

export function loadInflector(): Inflector {
  const irregular = new Map<string, { past: string[]; participle: string[] }>();
  for (const line of readLines(IRREGULAR)) {
    const [base, past, participle] = checkLexicon(IRREGULAR, irregularLine, line.split(/\s+/u));
    irregular.set(base, { past: past.split('/'), participle: participle.split('/') });
  }
  return (base) => inflect(base, irregular.get(base));
}

/** Every inflected form of the verbs given, with what it can be. */
export function readingsOf(verbs: Iterable<string>, inflector: Inflector): Map<string, VerbReading> {
  const readings = new Map<string, { lemma: string; forms: Set<VerbForm> }>();
  const add = (word: string, lemma: string, form: VerbForm): void => {
    const known = readings.get(word);
    if (known === undefined) readings.set(word, { lemma, forms: new Set([form]) });
    else if (known.lemma === lemma) known.forms.add(form);
  };
  for (const verb of verbs) {
    const forms = inflector(verb);
    add(forms.base, verb, 'BASE');
    add(forms.third, verb, 'THIRD');
    for (const word of forms.past) add(word, verb, 'PAST');
    for (const word of forms.participle) add(word, verb, 'PARTICIPLE');
    add(forms.gerund, verb, 'GERUND');
  }
  return readings;
}

/** The bases of the general verb list and of the irregular verbs. */
export function loadVerbs(): Set<string> {
  return new Set([...readWords(VERBS), ...readLines(IRREGULAR).map((line) => line.split(/\s+/u)[0] ?? line)]);
}
