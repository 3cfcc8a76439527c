import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { createReading } from './attribution/reading.ts';
import { findStatements } from './attribution/find-statements.ts';
import { assemble } from './assemble.ts';
import { resolveSpeakers } from './coreference/resolve-speakers.ts';
import { findDates } from './dates/find-dates.ts';
import { findRoles } from './entities/find-roles.ts';
import { linkNames } from './entities/link-names.ts';
import { findEvents } from './events/find-events.ts';
import { PACKAGE_ROOT } from '../shared/package-root.ts';
import { lexiconHash } from './lexicons/lexicon-hash.ts';
import { loadLexicon } from './lexicons/lexicon.ts';
import { readDocument } from './sentences/read-document.ts';
import { createGazetteer } from './tagger/gazetteer.ts';
import { createRuleTagger } from './tagger/rule-tagger.ts';
import { createTopicClassifier } from './topics/classify-topics.ts';

/** Reads an article and says who is in it, and who said what. */
export interface Extractor {
  /**
   * Name and version of the engine, and a hash of its word lists ("rules-1+3f9a2c1b"), kept with everything it extracted:
   * another version may extract other things, so articles that are added again are read anew.
   */
  readonly version: string;
  /**
   * Pure: the same article gives the same extraction, on every machine, with the network off. Spans are UTF-16 code units into
   * `article.text`. Never rejects for anything in the text.
   */
  extract(article: Article): Promise<Extraction>;
}

const ENGINE = 'rules-1';

/**
 * The extractor of word lists and rules.
 * @throws OnrecordError INPUT_NOT_FOUND or INPUT_MALFORMED where a word list under seed/ is missing or wrong.
 */
export function createRuleExtractor(): Promise<Extractor> {
  return Promise.resolve().then(() => {
    const lexicon = loadLexicon();
    const version = `${ENGINE}+${lexiconHash(new URL('seed/', PACKAGE_ROOT))}`;
    const gazetteer = createGazetteer(lexicon);
    const tagger = createRuleTagger(lexicon, gazetteer);
    const topics = createTopicClassifier();

    const read = (article: Article): Extraction => {
      const document = readDocument(article.text, article.title, lexicon);
      const tagging = tagger.tag(document);
      const table = linkNames(document, tagging, lexicon, gazetteer, article.outlet);
      const reading = createReading(document, tagging, table, lexicon);
      const roles = findRoles(reading);
      const dates = findDates(document, article.publishedOn);
      const events = findEvents(reading, dates);
      const { segments, statements } = findStatements(reading);
      const resolved = resolveSpeakers(reading, roles, statements);
      return assemble({
        version,
        article,
        reading,
        roles,
        dates,
        events,
        segments,
        resolved,
        topics,
      });
    };
    return {
      version,
      extract: (article) => Promise.resolve().then(() => read(article)),
    };
  });
}
