import type { Article } from '../model/article.ts';
import type { Embedding } from '../model/embedding.ts';
import type { Extraction } from '../model/extraction.ts';
import { shortHash } from '../shared/hash.ts';
import { PACKAGE_ROOT } from '../shared/package-root.ts';
import { createReading } from './attribution/reading.ts';
import { findStatements } from './attribution/find-statements.ts';
import { assemble } from './assemble.ts';
import { resolveSpeakers } from './coreference/resolve-speakers.ts';
import { findDates } from './dates/find-dates.ts';
import type { Parse } from './encoder/parse.ts';
import { loadEncoder } from './encoder/encoder.ts';
import { meaningOf } from './encoder/meaning-of.ts';
import { MODEL_FOLDER, readChecksumFile } from './encoder/model-files.ts';
import { findRoles } from './entities/find-roles.ts';
import { linkNames } from './entities/link-names.ts';
import { datesByEvents } from './events/dates-by-events.ts';
import { findEvents } from './events/find-events.ts';
import { placeStatements } from './given-statements.ts';
import type { GivenStatement } from './given-statements.ts';
import { lexiconHash } from './lexicons/lexicon-hash.ts';
import { loadLexicon } from './lexicons/lexicon.ts';
import type { Lexicon } from './lexicons/lexicon.ts';
import { readDocument } from './sentences/read-document.ts';
import type { TextDocument } from './sentences/read-document.ts';
import { createGazetteer } from './tagger/gazetteer.ts';
import type { Gazetteer } from './tagger/gazetteer.ts';
import { taggingOf } from './tagger/model-tagger.ts';
import { createRuleTagger } from './tagger/rule-tagger.ts';
import type { Tagging } from './tagger/tagger.ts';
import { createTopicClassifier } from './topics/classify-topics.ts';
import { isRead, UNREAD } from './unread-languages.ts';

/** Reads an article and says who is in it, and who said what. */
export interface Extractor {
  /**
   * Name and version of the engine, and a hash of its word lists and model ("onrecord-1+3f9a2c1b", "rules-1+51b0c6de"),
   * kept with everything it extracted: another version may extract other things, so articles that are added again are read
   * anew.
   */
  readonly version: string;
  /**
   * Pure: the same article gives the same extraction, on every machine, with the network off. Spans are UTF-16 code units into
   * `article.text`. Never rejects for anything in the text. Nothing is found in an article in another language than English
   * (see `UNREAD`).
   *
   * @param given statements that something else found: they take the place of those that the extractor would find itself,
   * and it does all the rest
   */
  extract(article: Article, given?: readonly GivenStatement[]): Promise<Extraction>;
}

/** Makes vectors of what people search for. */
export interface Embedder {
  /** To be compared with `ExtractedStatement.embedding`; null where nothing makes vectors here, or the text has no word. */
  embed(text: string): Promise<Embedding | null>;
}

const RULES = 'rules-1';
const MODEL = 'onrecord-1';
const SEED = new URL('seed/', PACKAGE_ROOT);

/**
 * The extractor of word lists and rules.
 * @throws OnrecordError INPUT_NOT_FOUND or INPUT_MALFORMED where a word list under seed/ is missing or wrong.
 */
export function createRuleExtractor(): Promise<Extractor & Embedder> {
  return Promise.resolve().then(() => {
    const lexicon = loadLexicon();
    const gazetteer = createGazetteer(lexicon);
    const tagger = createRuleTagger(lexicon, gazetteer);
    return assembleExtractor({
      version: `${RULES}+${lexiconHash(SEED)}`,
      lexicon,
      gazetteer,
      read: (document) => Promise.resolve({ tagging: tagger.tag(document), parse: null }),
      embed: () => Promise.resolve(null),
      embeddingModel: null,
    });
  });
}

/**
 * The extractor on the trained encoder. It blocks its thread while it reads: a server has it in a pool of worker threads.
 * @param attribution `rules`: the encoder gives words and names alone, for measuring what it adds to the statements
 * @throws OnrecordError as `loadEncoder`, and where a word list under seed/ is missing or wrong.
 */
export async function createModelExtractor(
  folder: URL = MODEL_FOLDER,
  attribution: 'rules and encoder' | 'rules' = 'rules and encoder',
): Promise<Extractor & Embedder> {
  const encoder = await loadEncoder(folder);
  const lexicon = loadLexicon();
  const gazetteer = createGazetteer(lexicon);
  const hash = shortHash(JSON.stringify([await readChecksumFile(folder), lexiconHash(SEED)]), 8);
  return assembleExtractor({
    version: `${MODEL}+${hash}`,
    lexicon,
    gazetteer,
    read: async (document) => {
      const parse = await encoder.read(document);
      const tagging = taggingOf(document, parse, lexicon, gazetteer);
      return { tagging, parse: attribution === 'rules' ? null : parse };
    },
    embed: async (text) => {
      const parse = await encoder.read(readDocument(text, '', lexicon));
      const vector = meaningOf(parse, [{ start: 0, end: text.length }]);
      return vector === null ? null : { model: encoder.embeddingModel, vector };
    },
    embeddingModel: encoder.embeddingModel,
  });
}

interface Parts {
  readonly version: string;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  /** The step that engines differ in. */
  readonly read: (
    document: TextDocument,
  ) => Promise<{ readonly tagging: Tagging; readonly parse: Parse | null }>;
  readonly embed: Embedder['embed'];
  /** Null where `read` gives no parse. */
  readonly embeddingModel: string | null;
}

function assembleExtractor({
  version,
  lexicon,
  gazetteer,
  read,
  embed,
  embeddingModel,
}: Parts): Extractor & Embedder {
  const topics = createTopicClassifier();
  return {
    version,
    embed,
    async extract(article, given) {
      if (!isRead(article)) return UNREAD;
      const document = readDocument(article.text, article.title, lexicon);
      const { tagging, parse } = await read(document);
      const table = linkNames(document, tagging, lexicon, gazetteer, article.outlet);
      const reading = createReading(document, tagging, table, lexicon, parse);
      const roles = findRoles(reading);
      const named = findDates(document, article.publishedOn);
      const events = findEvents(reading, named);
      const dates = datesByEvents(reading, events, named);
      const { segments, statements } =
        given === undefined ? findStatements(reading) : placeStatements(reading, given);
      const resolved = resolveSpeakers(reading, roles, statements);
      return assemble({
        version,
        embeddingModel,
        article,
        reading,
        roles,
        dates,
        events,
        segments,
        resolved,
        topics,
      });
    },
  };
}
