import { setTimeout } from 'node:timers/promises';
import {
  articleRecordKey,
  articleRecordOf,
  ARTICLES,
  ownFactsOf,
  type ArticleRecord,
} from '../identity/article-record.ts';
import { updateClaims } from '../identity/claims/update-claims.ts';
import type { Decision } from '../identity/decide.ts';
import type { Ledger } from '../identity/ledger/ledger.ts';
import { referencesOf, type OwnFacts } from '../identity/own-facts.ts';
import { RecordSession } from '../identity/record-session.ts';
import {
  saidIn,
  settleFacts,
  withClaims,
  type Recorded,
  type SettledFacts,
} from '../identity/settled-facts.ts';
import {
  referencesKey,
  updateIdentities,
  type Concerned,
  type ReferencesRecord,
} from '../identity/update-identities.ts';
import type { Article } from '../model/article.ts';
import type { Correction } from '../model/correction.ts';
import type { RecordReader, RecordWrite } from '../model/records.ts';
import { invariant, OnrecordError } from '../shared/errors.ts';
import { Turns } from '../shared/turns.ts';
import type { CommitReport, GraphChange, GraphStore } from '../store/port.ts';
import { eventsOf, newStatements, type Arrival } from './events/events-of.ts';
import { NO_EVENTS, type EventSink } from './events/graph-event.ts';
import { LedgerReader, type StoredLedger } from './ledger-records.ts';
import { revisionKey, revisionOf, revisionsTag, type RevisionRecord } from './revisions.ts';
import { WatchedRecords } from './watched-records.ts';

/** An article as it is from now on. */
export interface ChangedArticle {
  readonly source: Article;
  /** See `fingerprint`. */
  readonly fingerprint: string;
  readonly facts: OwnFacts;
  /** What was known of the article before, where the graph has forgotten it: put in the place of what it knows. */
  readonly history?: ArticleHistory;
}

/** Since when an article is known, and what it said before. */
export interface ArticleHistory {
  readonly recorded: Recorded;
  readonly revisions: readonly RevisionRecord[];
}

/** What is to become of the graph. */
export interface Change {
  /** Versions of records that the change was decided by; null where there was none. */
  readonly guards?: ReadonlyMap<string, string | null>;
  /** By id; null where the article goes. */
  readonly articles?: ReadonlyMap<string, ChangedArticle | null>;
  /** Another ledger than the one that is stored, what to write of it, and what is decided anew by it. */
  readonly ledger?: LedgerChange;
  /** Written along with it, whatever comes of it. */
  readonly records?: readonly RecordWrite[];
}

export interface LedgerChange {
  readonly ledger: Ledger;
  readonly records: readonly RecordWrite[];
  readonly concerning: Concerned;
  /** What was entered or taken back, for those who are told of it. */
  readonly entries: readonly Correction[];
  /** How many entries the ledger has by now. */
  readonly version: number;
}

export interface GraphWriterOptions {
  readonly store: GraphStore;
  /** ISO instant of now. */
  readonly now?: () => string;
  /** Told of each change when it is committed, in that order. */
  readonly events?: EventSink;
}

/** What is written, and which of it is news. */
interface Decided {
  readonly change: GraphChange;
  readonly arrivals: readonly Arrival[];
}

/** So often a change is decided anew where somebody else changed the same part of the graph in the meantime ... */
const MOST_TRIES = 30;
/** ... after a while of chance, so that two do not meet again: milliseconds at most. */
const LONGEST_WAIT = 500;

/**
 * Brings changes of articles and of the ledger into the graph: decides who is who, which statements are one claim, and
 * writes every article that is another one by that, in one transaction.
 */
export class GraphWriter {
  readonly #store: GraphStore;
  readonly #ledgers: LedgerReader;
  readonly #now: () => string;
  readonly #events: EventSink;
  /** Changes by one process do not get in each other's way. */
  readonly #turns = new Turns();

  constructor({ store, now = () => new Date().toISOString(), events = NO_EVENTS }: GraphWriterOptions) {
    this.#store = store;
    this.#events = events;
    this.#ledgers = new LedgerReader(store);
    this.#now = now;
  }

  ledger(): Promise<StoredLedger> {
    return this.#ledgers.read();
  }

  /**
   * Makes a change. It is asked for again where others write at the same time, so it must not depend on what it read
   * before.
   * @throws {OnrecordError} STORE_CONFLICT where others keep changing the same part of the graph
   */
  write(change: (ledger: StoredLedger) => Promise<Change> | Change): Promise<CommitReport> {
    return this.#turns.take(async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          const stored = await this.#ledgers.read();
          return await this.#attempt(await change(stored), stored);
        } catch (error) {
          const isConflict = error instanceof OnrecordError && error.code === 'STORE_CONFLICT';
          if (!isConflict || tries === MOST_TRIES) throw error;
          await setTimeout(Math.random() * Math.min(LONGEST_WAIT, 2 ** tries));
        }
      }
    });
  }

  async #attempt(change: Change, stored: StoredLedger): Promise<CommitReport> {
    const reader = new WatchedRecords(this.#store);
    try {
      const decided = await this.#decide(change, stored, reader);
      const report = await this.#store.commit(decided.change);
      // Before the next one has its turn, so that events are in the order of commits.
      for (const event of eventsOf(decided.arrivals, change.ledger, report)) this.#events.publish(event);
      return report;
    } catch (error) {
      // Records that were read one after the other may contradict each other where somebody wrote between.
      const isBug = !(error instanceof OnrecordError) || error.code === 'INTERNAL';
      if (isBug && (await reader.haveChanged()))
        throw new OnrecordError('STORE_CONFLICT', 'The graph changed while it was read.', { cause: error });
      throw error;
    }
  }

  async #decide(
    { guards = new Map(), articles = new Map(), ledger: next, records = [] }: Change,
    stored: StoredLedger,
    reader: RecordReader,
  ): Promise<Decided> {
    const ledger = next?.ledger ?? stored.ledger;
    const session = new RecordSession(reader);
    await session.load([...articles.keys()].map(articleRecordKey));
    const arrivals = newStatements(session, articles);
    const removals = await this.#record(session, articles);

    const references = new Map(
      [...articles].map(([id, article]) => [id, article === null ? null : referencesOf(article.facts)]),
    );
    const identities = await updateIdentities(reader, references, ledger, next?.concerning);
    await session.load([...identities.articles.keys()].map(articleRecordKey));
    const settled = new Map<string, SettledFacts>();
    for (const [id, decisions] of identities.articles)
      settled.set(id, settle(session, id, decisions, ledger));

    const said = new Map([
      ...[...settled].map(([id, facts]): [string, ReturnType<typeof saidIn>] => [id, saidIn(facts)]),
      ...removals.map((id): [string, null] => [id, null]),
    ]);
    const claims = await updateClaims(reader, said);
    const others = [...claims.articles.keys()].filter((id) => !settled.has(id));
    await session.load(others.flatMap((id) => [articleRecordKey(id), referencesKey(id)]));
    for (const id of others) {
      const record = session.peek<ReferencesRecord>(referencesKey(id));
      settled.set(id, settle(session, id, new Map(Object.entries(record?.decisions ?? {})), ledger));
    }

    const facts = [...settled].map(([id, each]) => {
      const ofArticle = claims.articles.get(id);
      invariant(ofArticle !== undefined, `${id} was compared with other articles.`);
      return withClaims(each, ofArticle);
    });
    const order = [...articles.keys()];
    // What was asked for first, so that reports are in its order.
    facts.sort((a, b) => rank(order, a.article.id) - rank(order, b.article.id));
    const write: GraphChange = {
      guards: union([
        guards,
        session.guards,
        identities.guards,
        claims.guards,
        new Map<string, string | null>([stored.guard]),
      ]),
      records: [
        ...session.writes,
        ...identities.records,
        ...claims.records,
        ...(next?.records ?? []),
        ...records,
      ],
      articles: facts,
      removals,
    };
    return { change: write, arrivals };
  }

  /** Keeps what articles say by themselves, and what they said before. Returns the ids of those that go. */
  async #record(
    session: RecordSession,
    articles: ReadonlyMap<string, ChangedArticle | null>,
  ): Promise<string[]> {
    const removals: string[] = [];
    for (const [id, article] of articles) {
      const key = articleRecordKey(id);
      const before = session.peek<ArticleRecord>(key);
      if (article === null) {
        removals.push(id);
        session.set(key, null);
        for (const revision of await session.keysTagged(revisionsTag(id))) session.set(revision, null);
        continue;
      }
      const recorded = recordedOf(article, before, this.#now());
      if (article.history !== undefined) {
        const { revisions } = article.history;
        await session.load(revisions.map((each) => revisionKey(id, each.revision)));
        for (const each of revisions) session.set(revisionKey(id, each.revision), each, [revisionsTag(id)]);
      } else if (before !== null && recorded.revision !== before.recorded.revision) {
        const revision = revisionKey(id, before.recorded.revision);
        await session.load([revision]);
        const settled = await session.get<ReferencesRecord>(referencesKey(id));
        session.set(revision, revisionOf(before, settled, recorded.recordedAt), [revisionsTag(id)]);
      }
      session.set(key, articleRecordOf(article.source, article.fingerprint, article.facts, recorded), [
        ARTICLES,
      ]);
    }
    return removals;
  }
}

function settle(
  session: RecordSession,
  id: string,
  decisions: ReadonlyMap<string, Decision>,
  ledger: Ledger,
): SettledFacts {
  const record = session.peek<ArticleRecord>(articleRecordKey(id));
  invariant(record !== null, `${id} has a record of what it says.`);
  return settleFacts(ownFactsOf(record), decisions, ledger, record.recorded);
}

/** When the article, and each of its statements, became known: unchanged ones keep their time, and the article its revision where only the extractor is new. */
function recordedOf(
  { source, facts, history }: ChangedArticle,
  before: ArticleRecord | null,
  now: string,
): Recorded {
  const isSame = before !== null && JSON.stringify(before.source) === JSON.stringify(source);
  const same = history?.recorded ?? (isSame ? before.recorded : null);
  const known = (history ?? before)?.recorded.statements ?? {};
  return {
    revision: same?.revision ?? (before?.recorded.revision ?? 0) + 1,
    recordedAt: same?.recordedAt ?? now,
    statements: Object.fromEntries(facts.statements.map(({ id }) => [id, known[id] ?? now])),
  };
}

function rank(order: readonly string[], id: string): number {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
}

/** All guards together. @throws {OnrecordError} STORE_CONFLICT where a record was read twice and changed in between */
function union(guards: readonly ReadonlyMap<string, string | null>[]): ReadonlyMap<string, string | null> {
  const all = new Map<string, string | null>();
  for (const [key, version] of guards.flatMap((each) => [...each])) {
    if (all.has(key) && all.get(key) !== version)
      throw new OnrecordError('STORE_CONFLICT', `The record ${key} changed while it was read.`);
    all.set(key, version);
  }
  return all;
}
