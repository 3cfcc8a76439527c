import type { Encoder } from '../../src/extraction/encoder/encoder.ts';
import { meaningOf } from '../../src/extraction/encoder/meaning-of.ts';
import type { Lexicon } from '../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../src/extraction/sentences/read-document.ts';
import { quoteOf } from '../../src/identity/quote.ts';
import type { ArticleFacts, StatementFact } from '../../src/model/facts.ts';
import { sha256 } from '../../src/shared/hash.ts';
import type { AnnotatedArticle } from '../corpus/read-annotated-article.ts';

/** The id of an annotated statement in the graph of `goldFacts`. */
export function goldStatementId(article: string, statement: number): string {
  return `statement:${article}-${statement}`;
}

/** An annotated article with its statements and their vectors, and nothing else: what search is measured on. */
export async function goldFacts(
  { id, text, date, statements }: AnnotatedArticle,
  encoder: Encoder,
  lexicon: Lexicon,
): Promise<ArticleFacts> {
  const parse = await encoder.read(readDocument(text, '', lexicon));
  const publishedAt = `${date}T00:00:00.000Z`;
  return {
    article: {
      id: `article:${id}`,
      title: id,
      text,
      url: null,
      publishedAt,
      publishedOn: date,
      language: 'en',
      basis: 'FICTIONAL',
      contentHash: sha256(text),
      fingerprint: id,
      extractorVersion: 'gold',
      revision: 1,
      recordedAt: publishedAt,
      dispatchId: `article:${id}`,
    },
    outletId: null,
    authorIds: [],
    entities: [],
    unnamedSources: [],
    mentions: [],
    roles: [],
    statements: statements.map(({ number, content }): StatementFact => {
      const vector = meaningOf(parse, content);
      return {
        id: goldStatementId(id, number),
        content: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
        kind: 'INDIRECT',
        cueVerb: null,
        cueClass: null,
        polarity: 'POSITIVE',
        confidence: 1,
        status: 'EXTRACTED',
        saidAt: publishedAt,
        saidAtPrecision: 'PUBLICATION',
        saidAtDerivation: null,
        how: 'annotated',
        alternatives: [],
        evidence: content.map((span) => quoteOf(text, span)),
        speakerQuote: null,
        cueQuote: null,
        speakerId: null,
        reportedByIds: [],
        topics: [],
        mentions: [],
        eventId: null,
        claimId: null,
        recordedAt: publishedAt,
        links: [],
        ...(vector === null ? {} : { embedding: { model: encoder.embeddingModel, vector } }),
      };
    }),
  };
}
