import { articleRecordKey, type ArticleRecord } from '../identity/article-record.ts';
import { nameRecordKey, type NameRecord } from '../identity/names/name-record.ts';
import { CANDIDATES, type CandidateRecord } from '../identity/names/settle-variants.ts';
import { entityTag, referencesKey, type ReferencesRecord } from '../identity/update-identities.ts';
import type { Ledger } from '../identity/ledger/ledger.ts';
import type { ArticleRevision, Correction, IdentityDecision, MergeCandidate } from '../model/correction.ts';
import type { RecordReader } from '../model/records.ts';
import type { GraphStore } from '../store/port.ts';
import { Corrections } from './corrections/corrections.ts';
import type { Editing, Keyed, KeyPage } from './editing.ts';
import type { GraphWriter } from './graph-writer.ts';
import { CORRECTIONS } from './ledger-records.ts';
import { changesBetween, revisionOf, revisionsTag, type RevisionRecord } from './revisions.ts';

export interface EditingOptions {
  readonly store: GraphStore;
  /** Writes to the same store. */
  readonly writer: GraphWriter;
  /** ISO instant of now. */
  readonly now?: () => string;
}

/** People's corrections of a graph, and what they need to know to make them. */
export function createEditing(options: EditingOptions): Editing {
  const { store, writer } = options;
  const corrections = new Corrections(options);
  return {
    correct: (request, by, witness) => corrections.correct(request, by, witness),
    undo: (correctionId, by, witness) => corrections.undo(correctionId, by, witness),
    correction: async (id) => {
      const { ledger } = await writer.ledger();
      return ledger.corrections.find((correction) => correction.id === id) ?? null;
    },
    ledgerVersion: async () => (await writer.ledger()).version,
    corrections: (page) => listCorrections(store, page),
    mergeCandidates: async (page) => listCandidates(store, (await writer.ledger()).ledger, page),
    decisions: (entityId, page) => listDecisions(store, entityId, page),
    revisions: (articleId) => listRevisions(store, articleId),
  };
}

async function listCorrections(reader: RecordReader, page: KeyPage): Promise<Keyed<Correction>[]> {
  const records = await reader.tagged(CORRECTIONS, { ...pageOf(page), descending: true });
  return records.map(({ key, value }) => ({ key, value: value as unknown as Correction }));
}

/** Names that are taken for one person by now, by other names or by a correction, are no candidates any more. */
async function listCandidates(
  reader: RecordReader,
  ledger: Ledger,
  { after, limit }: KeyPage,
): Promise<Keyed<MergeCandidate>[]> {
  const found: Keyed<MergeCandidate>[] = [];
  for (let last = after; found.length < limit;) {
    const records = await reader.tagged(CANDIDATES, pageOf({ after: last, limit }));
    const candidates = records.map(({ value }) => value as unknown as CandidateRecord);
    const names = await reader.records(candidates.flatMap(({ nameIds }) => nameIds.map(nameRecordKey)));
    const entityOf = (nameId: string): string => {
      const name = names.get(nameRecordKey(nameId))?.value as unknown as NameRecord | undefined;
      const own = ledger.frozenName(nameId) ?? ledger.authority(nameId) ?? name?.settled.entityId ?? nameId;
      return ledger.mergedInto(own);
    };
    for (const [index, { id, nameIds, score, evidence }] of candidates.entries()) {
      const [first, second] = nameIds.map(entityOf).sort();
      if (first === undefined || second === undefined || first === second) continue;
      found.push({
        key: records[index]?.key ?? '',
        value: { id, entityIds: [first, second], score, evidence },
      });
    }
    if (records.length < limit) break;
    last = records.at(-1)?.key ?? null;
  }
  return found.slice(0, limit);
}

async function listDecisions(
  reader: RecordReader,
  entityId: string,
  page: KeyPage,
): Promise<Keyed<IdentityDecision>[]> {
  const records = await reader.tagged(entityTag(entityId), pageOf(page));
  return records.flatMap(({ key, value }) => {
    const { articleId, references, decisions } = value as unknown as ReferencesRecord;
    return references.flatMap(({ nameId, forms }) => {
      const decision = decisions[nameId];
      if (decision?.entityId !== entityId) return [];
      const { basis, score, evidence } = decision;
      return [
        { key, value: { articleId, nameId, name: forms[0] ?? nameId, entityId, basis, score, evidence } },
      ];
    });
  });
}

async function listRevisions(reader: RecordReader, articleId: string): Promise<ArticleRevision[]> {
  const keys = [articleRecordKey(articleId), referencesKey(articleId)];
  const records = await reader.records(keys);
  const current = records.get(articleRecordKey(articleId))?.value as unknown as ArticleRecord | undefined;
  if (current === undefined) return [];
  const references = records.get(referencesKey(articleId))?.value as unknown as ReferencesRecord | undefined;
  const superseded = await reader.tagged(revisionsTag(articleId));
  const all = [
    ...superseded.map(({ value }) => value as unknown as RevisionRecord),
    revisionOf(current, references ?? null, null),
  ];
  return all.map((revision, index) => ({
    ...revision,
    changes: changesBetween(all[index - 1]?.statements ?? [], revision.statements),
  }));
}

function pageOf({ after, limit }: KeyPage): { after?: string; limit: number } {
  return after === null ? { limit } : { after, limit };
}
