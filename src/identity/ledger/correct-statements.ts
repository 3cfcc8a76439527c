import { typeOfId } from '../../model/graph-schema.ts';
import type { EntityTable } from '../entity-table.ts';
import type { OwnArticle, OwnStatement } from '../own-facts.ts';
import { findAnchored } from './find-anchored.ts';
import type { Ledger, StatementCorrection } from './ledger.ts';

/** Does with an article's statements what corrections say of them, one after the other. Adds speakers whom the article does not name. */
export function correctStatements(
  statements: readonly OwnStatement[],
  { id, text }: Pick<OwnArticle, 'id' | 'text'>,
  ledger: Ledger,
  entities: EntityTable,
): OwnStatement[] {
  const corrected = new Map(statements.map((statement) => [statement.id, statement]));
  for (const { anchor, action } of ledger.statementCorrections(id)) {
    const found = findAnchored(anchor, text, statements);
    const statement = found === null ? undefined : corrected.get(found.id);
    if (found === null || statement === undefined) continue;
    corrected.set(found.id, correct(statement, found, action, ledger, entities));
  }
  return [...corrected.values()].map((statement) =>
    statement.status === 'REJECTED' ? withoutConnections(statement) : statement,
  );
}

function correct(
  statement: OwnStatement,
  extracted: OwnStatement,
  action: StatementCorrection['action'],
  ledger: Ledger,
  entities: EntityTable,
): OwnStatement {
  switch (action.kind) {
    case 'REJECT':
      return { ...statement, status: 'REJECTED' };
    case 'CONFIRM':
      return { ...statement, status: 'CONFIRMED' };
    case 'SET_TOPICS': {
      const scores = new Map(extracted.topics.map(({ topicId, score }) => [topicId, score]));
      const topics = action.topicIds.map((topicId) => ({ topicId, score: scores.get(topicId) ?? 1 }));
      topics.sort((a, b) => b.score - a.score || (a.topicId < b.topicId ? -1 : 1));
      return { ...statement, topics, status: 'CORRECTED' };
    }
    case 'REATTRIBUTE': {
      const speakerId = action.speakerId && ledger.mergedInto(action.speakerId);
      return saidBy(statement, speakerId, action.speakerName, entities);
    }
    case 'SPLIT_OFF': {
      if (statement.speakerId !== action.entityId) return statement;
      const name = action.name ?? entities.nameOf(action.entityId);
      return saidBy(statement, ledger.mergedInto(action.createdId), name, entities);
    }
  }
}

function saidBy(
  statement: OwnStatement,
  speakerId: string | null,
  name: string | null,
  entities: EntityTable,
): OwnStatement {
  const type = speakerId === null ? null : typeOfId(speakerId);
  if (speakerId !== null && (type === 'Person' || type === 'Organization') && !entities.has(speakerId))
    entities.addNamed({ id: speakerId, type, forms: [name ?? speakerId], kind: null });
  return {
    ...statement,
    speakerId,
    status: 'CORRECTED',
    confidence: 1,
    how: 'a person said who spoke',
    alternatives: [],
    reportedByIds: statement.reportedByIds.filter((id) => id !== speakerId),
  };
}

/** What was rejected stays with its article, but nobody said it, and it is about nothing. */
function withoutConnections(statement: OwnStatement): OwnStatement {
  return {
    ...statement,
    speakerId: null,
    alternatives: [],
    reportedByIds: [],
    topics: [],
    mentions: [],
    eventId: null,
  };
}
