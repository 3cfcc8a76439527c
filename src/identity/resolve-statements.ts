import type { Article } from '../model/article.ts';
import type { ExtractedStatement, Extraction } from '../model/extraction.ts';
import type { AlternativeFact, MentionFact, TopicFact } from '../model/facts.ts';
import type { Span } from '../model/span.ts';
import { statementId } from './ids.ts';
import type { OwnStatement } from './own-facts.ts';
import { quoteOf, spanProblem } from './quote.ts';
import type { Reject } from './rejections.ts';
import { distinctSpans, type Identity } from './resolve-entities.ts';

export interface StatementContext {
  readonly article: Article;
  readonly articleId: string;
  readonly identities: ReadonlyMap<string, Identity>;
  readonly topics: readonly TopicFact[];
  readonly reject: Reject;
}

/** Between the parts of a statement that stand apart in the text. */
const GAP = ' \u2026 ';
const SPEAKER_TYPES: readonly Identity['type'][] = ['Person', 'Organization', 'UnnamedSource'];
const ENTITY_TYPES: readonly Identity['type'][] = ['Person', 'Organization', 'Place', 'Event'];
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Turns statements into facts, in reading order. One whose spans do not fit the text, or whose speaker is unknown, is
 * rejected whole, because its evidence would be wrong; a topic, mention or reporter that does not fit is left out.
 */
export function resolveStatements(extraction: Extraction, context: StatementContext): OwnStatement[] {
  const facts: OwnStatement[] = [];
  const occurrences = new Map<string, number>();
  const placesTaken = new Set<string>();
  for (const statement of inReadingOrder(extraction.statements)) {
    const place = statement.content.map(({ start, end }) => `${start}-${end}`).join();
    const problem = placesTaken.has(place)
      ? 'has the same content as the one before it'
      : statementProblem(statement, context);
    if (problem !== null) {
      context.reject('statement', problem, statement.content[0]);
      continue;
    }
    placesTaken.add(place);
    const content = contentOf(context.article.text, statement.content);
    const occurrence = (occurrences.get(content) ?? 0) + 1;
    occurrences.set(content, occurrence);
    facts.push(toFact(statement, content, occurrence, context));
  }
  return facts;
}

function inReadingOrder(statements: readonly ExtractedStatement[]): ExtractedStatement[] {
  const begin = ({ content }: ExtractedStatement) => content[0] ?? { start: 0, end: 0 };
  return [...statements].sort((a, b) => begin(a).start - begin(b).start || begin(a).end - begin(b).end);
}

function contentOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(GAP);
}

/** Why a statement cannot be kept, or null. */
function statementProblem(
  statement: ExtractedStatement,
  { article, identities }: StatementContext,
): string | null {
  const { content, speaker, speakerKey, cue, saidAt, confidence } = statement;
  if (content.length === 0) return 'has no content';
  for (const [index, span] of content.entries()) {
    const problem = spanProblem(article.text, span);
    if (problem !== null) return `its content ${problem}`;
    if (span.start < (content[index - 1]?.end ?? 0))
      return 'the parts of its content are not in reading order';
  }
  const speakerProblem = speaker === null ? null : spanProblem(article.text, speaker);
  if (speakerProblem !== null) return `its speaker ${speakerProblem}`;
  const cueProblem = cue === null ? null : spanProblem(article.text, cue.span);
  if (cueProblem !== null) return `its cue ${cueProblem}`;
  const type = speakerKey === null ? null : identities.get(speakerKey)?.type;
  if (type === undefined) return `its speaker "${String(speakerKey)}" is not in the article`;
  if (type !== null && !SPEAKER_TYPES.includes(type)) return `its speaker is a ${type}, which cannot speak`;
  if (!ISO_DAY.test(saidAt.date) || Number.isNaN(Date.parse(saidAt.date)))
    return `its day "${saidAt.date}" is not a date`;
  if (!(confidence >= 0 && confidence <= 1)) return `its confidence ${confidence} is not between 0 and 1`;
  return null;
}

function toFact(
  statement: ExtractedStatement,
  content: string,
  occurrence: number,
  context: StatementContext,
): OwnStatement {
  const { article, articleId, identities, reject } = context;
  const { text } = article;
  const detail = (reason: string) => reject('statement detail', reason, statement.content[0]);
  const find = (key: string, types: readonly Identity['type'][]): Identity | null => {
    const found = identities.get(key);
    if (found !== undefined && types.includes(found.type)) return found;
    detail(`"${key}" is no ${types.join(' or ')} of the article`);
    return null;
  };
  const speaker = statement.speakerKey === null ? null : find(statement.speakerKey, SPEAKER_TYPES);
  const reporters = statement.reportedByKeys.map((key) => find(key, SPEAKER_TYPES)?.id);
  return {
    id: statementId(articleId, content, occurrence),
    content,
    kind: statement.kind,
    cueVerb: statement.cue?.verb ?? null,
    cueClass: statement.cue?.cueClass ?? null,
    polarity: statement.polarity,
    confidence: statement.confidence,
    status: 'EXTRACTED',
    saidAt: `${statement.saidAt.date}T00:00:00.000Z`,
    saidAtPrecision: statement.saidAt.precision,
    saidAtDerivation: statement.saidAt.derivation,
    how: statement.how,
    alternatives: alternativesOf(statement, speaker, find),
    evidence: statement.content.map((span) => quoteOf(text, span)),
    speakerQuote: statement.speaker === null ? null : quoteOf(text, statement.speaker),
    cueQuote: statement.cue === null ? null : quoteOf(text, statement.cue.span),
    speakerId: speaker?.id ?? null,
    reportedByIds: [...new Set(reporters.filter((id) => id !== undefined && id !== speaker?.id))] as string[],
    topics: topicsOf(statement, context.topics, detail),
    mentions: mentionsOf(statement, text, find, detail),
    eventId: statement.eventKey === null ? null : (find(statement.eventKey, ['Event'])?.id ?? null),
    ...(statement.embedding === undefined ? {} : { embedding: statement.embedding }),
  };
}

type Find = (key: string, types: readonly Identity['type'][]) => Identity | null;
type Detail = (reason: string) => void;

/** The other candidates, best first, each once and without the chosen one. */
function alternativesOf(
  statement: ExtractedStatement,
  speaker: Identity | null,
  find: Find,
): AlternativeFact[] {
  const seen = new Set([speaker?.id]);
  return statement.alternatives.flatMap(({ key, score }) => {
    const candidate = find(key, SPEAKER_TYPES);
    if (candidate === null || seen.has(candidate.id)) return [];
    seen.add(candidate.id);
    return [{ id: candidate.id, name: candidate.name, score }];
  });
}

function topicsOf(
  statement: ExtractedStatement,
  vocabulary: readonly TopicFact[],
  detail: Detail,
): OwnStatement['topics'] {
  const best = new Map<string, number>();
  for (const { topicId, score } of statement.topics) {
    if (!vocabulary.some((topic) => topic.id === topicId))
      detail(`the topic "${topicId}" is not in the vocabulary`);
    else if (!(score >= 0 && score <= 1)) detail(`the score ${score} of "${topicId}" is not between 0 and 1`);
    else best.set(topicId, Math.max(score, best.get(topicId) ?? 0));
  }
  return [...best]
    .map(([topicId, score]) => ({ topicId, score }))
    .sort((a, b) => b.score - a.score || (a.topicId < b.topicId ? -1 : 1));
}

function mentionsOf(statement: ExtractedStatement, text: string, find: Find, detail: Detail): MentionFact[] {
  const spansById = new Map<string, Span[]>();
  for (const { key, spans } of statement.mentions) {
    const entity = find(key, ENTITY_TYPES);
    if (entity === null) continue;
    for (const { start, end } of spans) {
      const problem = spanProblem(text, { start, end });
      if (problem === null) spansById.set(entity.id, [...(spansById.get(entity.id) ?? []), { start, end }]);
      else detail(`a mention of "${entity.name}" ${problem}`);
    }
  }
  return [...spansById].map(([entityId, spans]) => ({ entityId, spans: distinctSpans(spans) }));
}
