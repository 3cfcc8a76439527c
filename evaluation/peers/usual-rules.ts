import type { PredictedDocument, PredictedStatement, ScoredMention, SpanPair } from '../score/documents.ts';
import { kindByQuotations } from '../score/kind-by-quotations.ts';
import type { Kind } from '../score/statement-figures.ts';
import { overlapOfWords, placeWords, spansMeet, startOf, wordsIn } from '../score/words.ts';
import { quotationsOf, wordsBetween } from './quotation-marks.ts';

/** A word of a dependency parser: start, end, lemma, Penn tag, head (-1 the root), relation, sentence. */
export type TreeWord = readonly [
  start: number,
  end: number,
  lemma: string,
  tag: string,
  head: number,
  relation: string,
  sentence: number,
];

/** What a peer's parser says about a document. */
export interface TreeDocument {
  readonly id: string;
  readonly words: readonly TreeWord[];
  readonly entities?: readonly ScoredMention[];
}

/** Names of relations in Universal Dependencies (CoreNLP) and in ClearNLP's scheme (spaCy). */
const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'nsubjpass', 'csubj']);
/** What a verb is to one whose subject is its own too. */
const SHARING: ReadonlySet<string> = new Set(['conj', 'advcl', 'xcomp']);
/** Fewer words in quotation marks are no statement where no verb takes them. */
const LEAST_FLOATING = 4;
/** Contents that overlap more are one statement. */
const SAME = 0.8;

/**
 * The usual rules over a dependency tree, as the Gender Gap Tracker has them: a verb of a list, its subject, and what it
 * governs as clause, stands beside in parataxis, or what is quoted around it; "according to"; and quotations that go on.
 */
export function usualRules(
  { id, words, entities }: TreeDocument,
  text: string,
  verbs: ReadonlySet<string>,
): PredictedDocument {
  return {
    id,
    ...(entities === undefined ? {} : { entities }),
    statements: new Rules(words, text, verbs).run(),
  };
}

/** A statement while the rules run; its content grows where a quotation goes on. */
interface Found {
  content: SpanPair[];
  readonly speaker: SpanPair | null;
  readonly cue: SpanPair | null;
}

/** The rules on one document. */
class Rules {
  readonly #words: readonly TreeWord[];
  readonly #text: string;
  readonly #verbs: ReadonlySet<string>;
  readonly #children = new Map<number, number[]>();
  readonly #quotations: SpanPair[];
  readonly #found: Found[] = [];

  constructor(words: readonly TreeWord[], text: string, verbs: ReadonlySet<string>) {
    this.#words = words;
    this.#text = text;
    this.#verbs = verbs;
    for (const [index, [, , , , head]] of words.entries())
      this.#children.set(head, [...(this.#children.get(head) ?? []), index]);
    this.#quotations = quotationsOf(text);
  }

  run(): PredictedStatement[] {
    for (const [index, [, , lemma, tag]] of this.#words.entries()) {
      if (this.#isQuoted(index)) continue;
      if (tag.startsWith('VB') && this.#verbs.has(lemma.toLowerCase())) this.#readVerb(index);
      else if (lemma.toLowerCase() === 'according' || this.#lowerTextOf(index) === 'according')
        this.#readAccordingTo(index);
    }
    this.#sort();
    this.#readFloating();
    return this.#found.map(({ content, speaker, cue }) => ({
      content,
      speaker: speaker === null ? null : [speaker],
      cue: cue === null ? null : [cue],
      kind: this.#kindOf(content),
    }));
  }

  #readVerb(verb: number): void {
    const subject = this.#subjectOf(verb);
    const speaker = subject === null ? null : this.#spanOf(this.#subtree(subject));
    const content = this.#clauseOf(verb) ?? this.#quotedBeside(verb, subject);
    if (content === null) return;
    const [start, end] = this.#words[verb] ?? [0, 0];
    this.#add({ content, speaker, cue: [start, end] });
  }

  /** The subject of a verb, or of a verb above it that shares its subject: "rose and said", "wrote, adding that". */
  #subjectOf(verb: number): number | null {
    for (let at = verb; at >= 0;) {
      const own = this.#child(at, SUBJECTS);
      if (own !== null) return own;
      const [, , , , head = -1, relation = ''] = this.#words[at] ?? [];
      if (!SHARING.has(relation)) return null;
      at = head;
    }
    return null;
  }

  /** The clause that a verb governs, or the sentence around it in which it stands in parataxis: "It rained, she said". */
  #clauseOf(verb: number): SpanPair[] | null {
    const clause = this.#child(verb, new Set(['ccomp']));
    const [, , , , head = -1, relation = ''] = this.#words[verb] ?? [];
    const aside = new Set(this.#subtree(verb));
    let members: number[] | null = null;
    if (clause !== null) members = this.#subtree(clause);
    else if (relation === 'parataxis' && head >= 0)
      members = this.#subtree(head).filter((word) => !aside.has(word));
    if (members === null) return null;
    while (
      members.length > 1 &&
      /^(?:that|\p{P}+)$/u.test(this.#lowerTextOf(members[0] ?? 0)) &&
      !this.#isQuoted(members[0] ?? 0)
    )
      members.shift();
    return this.#wholeQuotations(this.#pieces(members));
  }

  /** Quotations of the verb's sentence, or right after its colon, that are not inside the subject. */
  #quotedBeside(verb: number, subject: number | null): SpanPair[] | null {
    const sentence = this.#words[verb]?.[6];
    const members = this.#words.flatMap(([start, end, , , , , own]) =>
      own === sentence ? [[start, end] as const] : [],
    );
    const first = members[0]?.[0] ?? 0;
    const last = (members.at(-1)?.[1] ?? 0) + 2;
    const inSubject = subject === null ? null : this.#spanOf(this.#subtree(subject));
    const quoted = this.#quotations.filter(
      (quotation) =>
        quotation[0] < last &&
        first < quotation[1] &&
        (inSubject === null || !spansMeet([quotation], [inSubject])),
    );
    return quoted.length === 0 ? null : quoted;
  }

  #readAccordingTo(index: number): void {
    const [, , , , head = -1, relation = '', sentence] = this.#words[index] ?? [];
    // CoreNLP hangs "according" on the source, spaCy the source on "to" and that on "according".
    const isCase = relation === 'case' && head >= 0;
    const phrase = isCase ? this.#subtree(head) : this.#subtree(index);
    const light = new Set(['according', 'to', ',']);
    const source = phrase.filter((word) => !light.has(this.#lowerTextOf(word)));
    const inPhrase = new Set(phrase);
    const rest = this.#words.flatMap(([, , , , , , own], word) =>
      own === sentence && !inPhrase.has(word) ? [word] : [],
    );
    if (source.length === 0 || rest.length === 0) return;
    const [start, end] = this.#words[index] ?? [0, 0];
    this.#add({
      content: this.#wholeQuotations(this.#pieces(rest)),
      speaker: this.#spanOf(source),
      cue: [start, end + ' to'.length],
    });
  }

  /** Quotations that no verb took: more of the statement before in its paragraph, else one of its own by the same speaker. */
  #readFloating(): void {
    for (const quotation of this.#quotations) {
      if (this.#found.some(({ content }) => spansMeet(content, [quotation]))) continue;
      if (wordsBetween(this.#text, quotation) < LEAST_FLOATING) continue;
      const before = this.#found.findLast(({ content }) => startOf(content) < quotation[0]);
      const between = this.#text.slice(before?.content.at(-1)?.[1] ?? 0, quotation[0]);
      const paragraphs = between.match(/\n\s*/gu)?.length ?? 0;
      if (before !== undefined && paragraphs === 0 && this.#kindOf(before.content) !== 'indirect')
        before.content = [...before.content, quotation];
      else {
        const speaker = before !== undefined && paragraphs <= 1 ? before.speaker : null;
        this.#found.push({ content: [quotation], speaker, cue: null });
        this.#sort();
      }
    }
  }

  #sort(): void {
    this.#found.sort((a, b) => startOf(a.content) - startOf(b.content));
  }

  /** Keeps a statement, unless it says nothing or another rule found it already. */
  #add(found: Found): void {
    const places = placeWords(this.#text);
    const words = wordsIn(found.content, places);
    const isKnown = this.#found.some(({ content }) => overlapOfWords(wordsIn(content, places), words) > SAME);
    if (!isKnown && words.size > 0) this.#found.push(found);
  }

  #kindOf(content: readonly SpanPair[]): Kind {
    return kindByQuotations(this.#text, content, this.#quotations);
  }

  /** Where the content touches a quotation, all of that belongs to it. */
  #wholeQuotations(content: readonly SpanPair[]): SpanPair[] {
    const touched = this.#quotations.filter((quotation) => spansMeet([quotation], content));
    const sorted = [...content, ...touched].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const joined: [number, number][] = [];
    for (const [start, end] of sorted) {
      const last = joined.at(-1);
      if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
      else joined.push([start, end]);
    }
    return joined;
  }

  /** Runs of neighbouring words, punctuation at their ends left out. */
  #pieces(members: readonly number[]): SpanPair[] {
    const runs: number[][] = [];
    for (const word of members) {
      const last = runs.at(-1);
      if (last?.at(-1) === word - 1) last.push(word);
      else runs.push([word]);
    }
    return runs
      .map((run) => this.#spanOf(run))
      .filter((span) => /[\p{L}\p{N}]/u.test(this.#text.slice(...span)));
  }

  /** From the first of the words to the last. */
  #spanOf(members: readonly number[]): SpanPair {
    const first = this.#words[members[0] ?? -1];
    const last = this.#words[members.at(-1) ?? -1];
    return [first?.[0] ?? 0, last?.[1] ?? 0];
  }

  /** The first of the words that hang on a word in one of the relations. */
  #child(word: number, relations: ReadonlySet<string>): number | null {
    return this.#children.get(word)?.find((child) => relations.has(this.#words[child]?.[5] ?? '')) ?? null;
  }

  /** A word and all that hang on it, in reading order. */
  #subtree(word: number): number[] {
    const found = [word];
    for (const member of found) found.push(...(this.#children.get(member) ?? []));
    return found.sort((a, b) => a - b);
  }

  #lowerTextOf(word: number): string {
    const [start = 0, end = 0] = this.#words[word] ?? [];
    return this.#text.slice(start, end).toLowerCase();
  }

  #isQuoted(word: number): boolean {
    const [start = 0] = this.#words[word] ?? [];
    return this.#quotations.some(([from, to]) => from <= start && start < to);
  }
}
