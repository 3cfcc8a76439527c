import { z } from 'zod';
import type { TopicFact } from '../../model/facts.ts';
import { OnrecordError } from '../../shared/errors.ts';
import { foldedWords } from '../../shared/text.ts';
import { checkLexicon, readJson } from '../lexicons/read-lexicon.ts';

const VOCABULARY_PATH = 'seed/topics.json';

const phrase = z.string().refine((text) => foldedWords(text).length > 0, 'a phrase needs at least one word');
const phrases = z.array(phrase).optional();

const topicSchema = z.strictObject({
  id: z.string().regex(/^topic:[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id looks like "topic:missile-defence"'),
  name: phrase,
  aliases: z.array(phrase).default([]),
  code: z
    .string()
    .regex(/^medtop:\d{8}$/u, 'a code looks like "medtop:20000056"')
    .nullable(),
  broader: z.string().nullable(),
  definition: z.string().min(1).nullable(),
  keywords: z.strictObject({ 1: phrases, 2: phrases, 3: phrases }).default({}),
  not: z.array(phrase).default([]),
});

const vocabularySchema = z.strictObject({
  about: z.string(),
  codes: z.strictObject({ source: z.string(), release: z.string(), attribution: z.string() }),
  topics: z.array(topicSchema).min(1, 'the vocabulary has no topics'),
});

type TopicEntry = z.infer<typeof topicSchema>;

/** Words that speak for a topic. */
export interface TopicPhrase {
  readonly topicId: string;
  /** Compared by stems; a word written with "=" before it is compared as it stands. */
  readonly phrase: string;
  /** 1 (weak) to 3 (enough alone); 0: where this phrase stands, the words in it say nothing about the topic. */
  readonly weight: 0 | 1 | 2 | 3;
}

/** The topics, and the phrases by which a text is known to be about them. */
export interface TopicVocabulary {
  readonly topics: readonly TopicFact[];
  readonly phrases: readonly TopicPhrase[];
}

function malformed(path: string, problem: string): OnrecordError {
  return new OnrecordError('INPUT_MALFORMED', `The word list ${path} is malformed: ${problem}`);
}

function checkHierarchy(path: string, entries: readonly TopicEntry[]): void {
  const broaderOf = new Map<string, string | null>();
  for (const { id, broader } of entries) {
    if (broaderOf.has(id)) throw malformed(path, `the id ${id} occurs twice`);
    broaderOf.set(id, broader);
  }
  for (const { id, broader } of entries)
    if (broader !== null && !broaderOf.has(broader))
      throw malformed(path, `${id} has the broader topic ${broader}, which does not exist`);
  for (const { id } of entries) {
    const passed = new Set<string>();
    for (let at: string | null = id; at !== null; at = broaderOf.get(at) ?? null) {
      if (passed.has(at))
        throw malformed(path, `${id} is broader than itself: ${[...passed, at].join(' < ')}`);
      passed.add(at);
    }
  }
}

/** The phrases of one topic. Its name and aliases count fully, unless `keywords` or `not` lists them with another weight. */
function phrasesOf(path: string, entry: TopicEntry): TopicPhrase[] {
  const found = new Map<string, TopicPhrase>();
  const add = (texts: readonly string[], weight: TopicPhrase['weight']): void => {
    for (const text of texts) {
      const key = foldedWords(text).join(' ');
      if (found.has(key)) throw malformed(path, `${entry.id} has the phrase "${text}" twice`);
      found.set(key, { topicId: entry.id, phrase: text, weight });
    }
  };
  add(entry.not, 0);
  for (const weight of [3, 2, 1] as const) add(entry.keywords[weight] ?? [], weight);
  const listed = new Set(found.keys());
  const names = [entry.name, ...entry.aliases];
  add(
    [...new Set(names)].filter((name) => !listed.has(foldedWords(name).join(' '))),
    3,
  );
  return [...found.values()];
}

/**
 * Checks the content of a topic vocabulary.
 * @throws OnrecordError INPUT_MALFORMED, naming the topic, if a field is wrong, an id or phrase occurs twice, or the
 * broader topics do not exist or go round in a circle.
 */
export function parseVocabulary(data: unknown, path = VOCABULARY_PATH): TopicVocabulary {
  const { topics } = checkLexicon(path, vocabularySchema, data);
  checkHierarchy(path, topics);
  return {
    topics: topics.map(({ id, name, aliases, code, definition, broader }) => ({
      id,
      name,
      aliases,
      code,
      definition,
      broaderId: broader,
    })),
    phrases: topics.flatMap((entry) => phrasesOf(path, entry)),
  };
}

let loaded: TopicVocabulary | undefined;

/**
 * The vocabulary of `seed/topics.json`, read once.
 * @throws OnrecordError INPUT_NOT_FOUND or INPUT_MALFORMED.
 */
export function loadVocabulary(): TopicVocabulary {
  loaded ??= parseVocabulary(readJson(VOCABULARY_PATH, z.unknown()));
  return loaded;
}

/** The topics of `seed/topics.json`, a broader one before its narrower ones, as a store takes them. */
export function loadTopics(): TopicFact[] {
  return [...loadVocabulary().topics];
}
