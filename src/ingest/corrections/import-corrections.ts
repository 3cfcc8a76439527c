import { isDeepStrictEqual } from 'node:util';
import type { Ledger } from '../../identity/ledger/ledger.ts';
import type { Concerned } from '../../identity/update-identities.ts';
import type { Correction } from '../../model/correction.ts';
import type { RecordReader } from '../../model/records.ts';
import { OnrecordError } from '../../shared/errors.ts';
import type { GraphStore } from '../../store/port.ts';
import type { GraphWriter } from '../graph-writer.ts';
import { ledgerWrites } from '../ledger-records.ts';
import { entitiesNow } from './describe.ts';
import { articlesOf, entitiesOf } from './subjects.ts';

export interface ImportReport {
  /** Corrections that the graph did not have. */
  readonly added: number;
  /** Corrections that it had and that are undone now. */
  readonly undone: number;
  /** How many articles were brought up to date. */
  readonly articles: number;
  readonly ledgerVersion: number;
}

/**
 * Puts a ledger into a graph and brings all articles that it concerns up to date, in one transaction. The graph then is
 * the one in which these corrections were made, as far as the articles are the same.
 *
 * @param corrections a whole ledger, in its order
 * @throws {OnrecordError} BAD_REQUEST where the graph's own ledger is not the beginning of this one, or where a topic
 *   is unknown; STORE_* as the port says
 */
export async function importCorrections(
  { store, writer }: { readonly store: GraphStore; readonly writer: GraphWriter },
  corrections: readonly Correction[],
): Promise<ImportReport> {
  let report = { added: 0, undone: 0, ledgerVersion: 0 };
  const { articles } = await writer.write(async (stored) => {
    const known = stored.ledger.corrections;
    checkBeginning(known, corrections);
    await checkTopics(store, corrections);
    const undone = corrections
      .slice(0, known.length)
      .filter((entry, index) => entry.undone !== null && known[index]?.undone === null);
    const added = corrections.slice(known.length);
    report = { added: added.length, undone: undone.length, ledgerVersion: stored.version };
    const entries = [...undone, ...added];
    if (entries.length === 0) return {};
    report.ledgerVersion = Math.max(stored.version + 1, ...corrections.map(lastVersion));
    const ledger = stored.ledger.with(corrections);
    return {
      ledger: {
        ledger,
        records: ledgerWrites(report.ledgerVersion, entries),
        entries,
        version: report.ledgerVersion,
        concerning: await concernedByAll(store, [stored.ledger, ledger], entries),
      },
    };
  });
  return { ...report, articles: articles.length };
}

function checkBeginning(known: readonly Correction[], corrections: readonly Correction[]): void {
  for (const [index, own] of known.entries()) {
    const given = corrections[index];
    if (given === undefined)
      throw refusal(`The graph's ledger goes on with ${told(own)}, where the file ends`);
    const isSame = isDeepStrictEqual({ ...own, undone: null }, { ...given, undone: null });
    if (!isSame) throw refusal(`${told(given)} is another one in the graph's ledger: ${told(own)}`);
    if (own.undone !== null && !isDeepStrictEqual(own.undone, given.undone))
      throw refusal(`${told(own)} is undone in the graph, and in the file it is not, or otherwise`);
  }
}

function refusal(reason: string): OnrecordError {
  return new OnrecordError(
    'BAD_REQUEST',
    `${reason}. A ledger can be put only into a graph whose own ledger is empty or the beginning of it; nothing was changed.`,
  );
}

function told({ id, action, author, recordedAt }: Correction): string {
  return `${id} (${action.kind} by ${author} at ${recordedAt})`;
}

/** A topic that the vocabulary lacks could not be written, today or with an article that comes later. */
async function checkTopics(store: GraphStore, corrections: readonly Correction[]): Promise<void> {
  const wanted = corrections.flatMap(({ id, action }) =>
    action.kind === 'SET_TOPICS' ? action.topicIds.map((topicId) => ({ id, topicId })) : [],
  );
  const topics = await entitiesNow(store, [...new Set(wanted.map(({ topicId }) => topicId))]);
  for (const { id, topicId } of wanted)
    if (!topics.has(topicId))
      throw new OnrecordError(
        'BAD_REQUEST',
        `${id} gives the topic ${topicId}, which this onrecord's vocabulary does not have; nothing was changed.`,
      );
}

function lastVersion({ ledgerVersion, undone }: Correction): number {
  return undone?.ledgerVersion ?? ledgerVersion;
}

/**
 * What has to be decided and written anew. Articles are still stored as the ledger before had it, so they are found by
 * who names would be taken for without corrections too.
 */
async function concernedByAll(
  reader: RecordReader,
  ledgers: readonly Ledger[],
  entries: readonly Correction[],
): Promise<Concerned> {
  const entityIds = new Set<string>();
  const nameIds = new Set<string>();
  const articles = new Set<string>();
  for (const { action, createdId, frozen } of entries) {
    for (const id of [...entitiesOf(action), ...(createdId === null ? [] : [createdId])])
      for (const entityId of [id, ...ledgers.map((ledger) => ledger.mergedInto(id))]) entityIds.add(entityId);
    for (const { articleId, nameId, entityId } of frozen) {
      entityIds.add(entityId);
      nameIds.add(nameId);
      if (articleId !== null) articles.add(articleId);
    }
    const statements =
      action.kind === 'SPLIT' ? action.statements : 'statement' in action ? [action.statement] : [];
    for (const { articleId } of statements) articles.add(articleId);
  }
  for (const ledger of ledgers)
    for (const articleId of await articlesOf(reader, ledger, entityIds)) articles.add(articleId);
  return { rewritten: [...articles].sort(), decided: [], nameIds: [...nameIds].sort() };
}
