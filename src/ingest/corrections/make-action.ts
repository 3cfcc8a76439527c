import { articleRecordKey, ownFactsOf, type ArticleRecord } from '../../identity/article-record.ts';
import type { Ledger } from '../../identity/ledger/ledger.ts';
import { settleFacts } from '../../identity/settled-facts.ts';
import { referencesKey, type ReferencesRecord } from '../../identity/update-identities.ts';
import { roleTitle } from '../../identity/role-title.ts';
import type { CorrectionAction, StatementAnchor } from '../../model/correction.ts';
import type { RecordReader } from '../../model/records.ts';
import { invariant } from '../../shared/errors.ts';
import type { CorrectionRequest } from '../editing.ts';
import type { Subjects } from './check-request.ts';
import type { StatementNow } from './describe.ts';
import { referencesTo } from './subjects.ts';

/** A request that was checked, in words that hold when statements and articles change. */
export async function makeAction(
  request: CorrectionRequest,
  { entities, statements }: Subjects,
  ledger: Ledger,
  reader: RecordReader,
): Promise<CorrectionAction> {
  const anchor = (id: string): StatementAnchor => {
    const statement = statements.get(id);
    invariant(statement !== undefined, `${id} was checked.`);
    return anchorOf(statement);
  };
  switch (request.kind) {
    case 'MERGE':
      return {
        kind: 'MERGE',
        keepId: request.keepId,
        keepName: entities.get(request.keepId)?.name ?? null,
        mergeIds: distinct(request.mergeIds),
      };
    case 'SPLIT': {
      const anchors = distinct(request.statementIds).map(anchor);
      return {
        kind: 'SPLIT',
        entityId: request.entityId,
        statements: anchors,
        name: request.name?.trim() ?? null,
        references: await wholeReferences(request.entityId, anchors, ledger, reader),
      };
    }
    case 'RENAME':
      return { kind: 'RENAME', entityId: request.entityId, name: request.name.trim() };
    case 'REATTRIBUTE': {
      const { speakerId } = request;
      const speakerName = speakerId === null ? null : (entities.get(speakerId)?.name ?? null);
      return { kind: 'REATTRIBUTE', statement: anchor(request.statementId), speakerId, speakerName };
    }
    case 'REJECT':
    case 'CONFIRM':
      return { kind: request.kind, statement: anchor(request.statementId) };
    case 'SET_TOPICS':
      return {
        kind: 'SET_TOPICS',
        statement: anchor(request.statementId),
        topicIds: distinct(request.topicIds),
      };
    case 'SET_ROLE': {
      const { personId, organizationId, held } = request;
      const organization = organizationId === null ? undefined : entities.get(organizationId);
      return {
        kind: 'SET_ROLE',
        personId,
        title: roleTitle(request.title),
        organizationId,
        organizationName: organization?.name ?? null,
        held,
        articleId: held ? await firstArticle(personId, reader) : null,
      };
    }
  }
}

function anchorOf({ id, articleId, evidence }: StatementNow): StatementAnchor {
  return { articleId, statementId: id, evidence };
}

/** Names of the entity in articles of which every statement that it made is among these. */
async function wholeReferences(
  entityId: string,
  anchors: readonly StatementAnchor[],
  ledger: Ledger,
  reader: RecordReader,
): Promise<{ articleId: string; nameId: string }[]> {
  const given = new Set(anchors.map(({ statementId }) => statementId));
  const articleIds = [...new Set(anchors.map(({ articleId }) => articleId))].sort();
  const keys = articleIds.flatMap((id) => [articleRecordKey(id), referencesKey(id)]);
  const records = await reader.records(keys);
  return articleIds.flatMap((articleId) => {
    const article = records.get(articleRecordKey(articleId))?.value as unknown as ArticleRecord | undefined;
    const { decisions = {} } =
      (records.get(referencesKey(articleId))?.value as unknown as ReferencesRecord | undefined) ?? {};
    if (article === undefined) return [];
    const settled = settleFacts(
      ownFactsOf(article),
      new Map(Object.entries(decisions)),
      ledger,
      article.recorded,
    );
    const own = settled.statements.filter(({ speakerId }) => speakerId === entityId);
    if (!own.every(({ id }) => given.has(id))) return [];
    const names = Object.entries(decisions).filter(([, decision]) => decision.entityId === entityId);
    return names.map(([nameId]) => ({ articleId, nameId }));
  });
}

/** The article published first of those that name the person. */
async function firstArticle(personId: string, reader: RecordReader): Promise<string | null> {
  const references = await referencesTo(reader, personId);
  const [first] = references
    .map(({ articleId, record }) => ({ articleId, publishedAt: record.publishedAt }))
    .sort((a, b) => (`${a.publishedAt} ${a.articleId}` < `${b.publishedAt} ${b.articleId}` ? -1 : 1));
  return first?.articleId ?? null;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
