import type { Article } from '../../model/article.ts';
import { OnrecordError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Extractor } from '../extractor.ts';
import type { GivenStatement } from '../given-statements.ts';
import { createGate } from '../../shared/gate.ts';
import { isRead, UNREAD } from '../unread-languages.ts';
import { chunksOf } from './chunks.ts';
import { createEndpoint } from './endpoint.ts';
import type { EndpointOptions } from './endpoint.ts';
import { createQuoteFinder } from './find-quote.ts';
import { placeAnswer, withoutDuplicates } from './place-answer.ts';
import type { PlacedAnswer, RejectionCounts, RejectionReason } from './place-answer.ts';
import { messagesFor } from './prompt.ts';
import { languageModelVersion } from './version.ts';

export interface LanguageModelOptions extends EndpointOptions {
  /** Most requests at once, over all articles. */
  readonly maxConcurrency: number;
  /** Finds all but the statements: sentences, names, who "he" is, dates, events, topics. */
  readonly base: Extractor;
  readonly logger?: Logger;
  /** Told about each article that was read. */
  readonly onReport?: (report: LanguageModelReport) => void;
}

/** What became of the language model's answers about one article. */
export interface LanguageModelReport {
  /** Requests that were answered. */
  readonly chunks: number;
  readonly statements: number;
  readonly rejected: RejectionCounts;
  /** As the endpoint counts them; 0 where it does not. */
  readonly promptTokens: number;
  readonly answerTokens: number;
}

/**
 * An extractor that asks a language model who said what. It is not a pure function of the article: the same article may
 * give other statements another day. `extract` rejects with LANGUAGE_MODEL_* where the model gives no answer to a part of
 * the article; then nothing of the article is extracted.
 */
export interface LanguageModelExtractor extends Extractor {
  /** Breaks off what is asked; articles under way and later ones are rejected. Does not close `base`. Safe to call again. */
  close(): Promise<void>;
}

/** Asks nothing yet: an endpoint that is not there is found with the first article. */
export function createLanguageModelExtractor(options: LanguageModelOptions): LanguageModelExtractor {
  const { model, base, logger, onReport } = options;
  const version = languageModelVersion(model, base);
  const endpoint = createEndpoint(options);
  const gate = createGate(options.maxConcurrency);
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();

  async function ask(article: Article): Promise<readonly GivenStatement[]> {
    const { title, text } = article;
    const chunks = chunksOf(text);
    const names = createQuoteFinder(text);
    // One part without an answer is no answer: the others need not be asked any more.
    const failing = new AbortController();
    const signal = AbortSignal.any([closing.signal, failing.signal]);
    const answers = await Promise.all(
      chunks.map((chunk) =>
        gate.pass(async () => {
          signal.throwIfAborted();
          try {
            const answer = await endpoint.ask(messagesFor(title, text, chunk), signal);
            return { ...placeAnswer(text, chunk, answer, names), tokens: answer.tokens };
          } catch (error) {
            failing.abort(error);
            throw error;
          }
        }),
      ),
    );
    const { statements, rejected } = withoutDuplicates(answers.flatMap((answer) => answer.statements));
    const report: LanguageModelReport = {
      chunks: chunks.length,
      statements: statements.length,
      rejected: countsOf([...answers, { statements, rejected }]),
      promptTokens: answers.reduce((sum, { tokens }) => sum + tokens.prompt, 0),
      answerTokens: answers.reduce((sum, { tokens }) => sum + tokens.answer, 0),
    };
    logger?.info({ extractor: version, ...report }, 'the language model read an article');
    onReport?.(report);
    return statements;
  }

  return {
    version,
    async extract(article) {
      if (closing.signal.aborted) throw closed();
      // All but the statements would still be read as English.
      if (!isRead(article)) return UNREAD;
      const asked = ask(article);
      running.add(asked);
      try {
        const extraction = await base.extract(article, await asked);
        return { ...extraction, extractorVersion: version };
      } finally {
        running.delete(asked);
      }
    },
    async close() {
      closing.abort(closed());
      await Promise.allSettled(running);
    },
  };
}

function closed(): OnrecordError {
  return new OnrecordError('INTERNAL', 'The extractor is closed.');
}

function countsOf(answers: readonly PlacedAnswer[]): RejectionCounts {
  const counts: Partial<Record<RejectionReason, number>> = {};
  for (const reason of answers.flatMap(({ rejected }) => rejected))
    counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
