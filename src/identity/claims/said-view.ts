import type { RecordReader, RecordWrite, StoredRecord } from '../../model/records.ts';
import { shortHash } from '../../shared/hash.ts';
import type { Comparable } from './comparable.ts';
import type { ArticleSaid } from './said.ts';
import {
  blockingTags,
  fromRecord,
  groupTag,
  recordKey,
  saidArticle,
  tagsNear,
  tagsOf,
  type Blocking,
  type Group,
  type SaidArticle,
  type Settled,
} from './said-article.ts';

/** How many tags are read at the same time. */
const AT_ONCE = 16;
/** Digits of the hash that a slot is named by: at most 65,536 slots. */
const SLOT_DIGITS = 4;

/**
 * The articles as they are once the changes are made, read piece by piece, and on what the reading relied.
 *
 * Two writers may each add an article that has a tag which the other reads, and see nothing of each other. So every tag
 * has a slot, a record without content that many tags share: whoever gives an article a tag, or takes it away, writes the
 * slot, and whoever reads the tag guards it. Tags outnumber articles many times; slots are few, and two writers at the
 * same time rarely meet in one without cause, and then one of them decides anew.
 */
export class SaidView {
  /** Of changed articles, as they are kept until now. */
  readonly before: ReadonlyMap<string, Kept>;
  /** Of changed articles, as they will be. */
  readonly after: ReadonlyMap<string, SaidArticle | null>;
  readonly guards: Map<string, string | null>;

  private readonly reader: RecordReader;
  private readonly afterByTag = new Map<string, SaidArticle[]>();
  private readonly kept = new Map<string, Kept>();
  private readonly idsByTag = new Map<string, readonly string[]>();

  private constructor(
    reader: RecordReader,
    after: ReadonlyMap<string, SaidArticle | null>,
    before: ReadonlyMap<string, Kept>,
    guards: Map<string, string | null>,
  ) {
    this.reader = reader;
    this.after = after;
    this.before = before;
    this.guards = guards;
    for (const article of after.values()) {
      if (article === null) continue;
      for (const tag of blockingTags(article))
        this.afterByTag.set(tag, [...(this.afterByTag.get(tag) ?? []), article]);
    }
  }

  static async open(
    reader: RecordReader,
    changes: ReadonlyMap<string, ArticleSaid | null>,
  ): Promise<SaidView> {
    const after = new Map([...changes].map(([id, said]) => [id, said === null ? null : saidArticle(said)]));
    const keys = [...changes.keys()].map(recordKey);
    const records = await reader.records(keys);
    const guards = new Map(keys.map((key) => [key, records.get(key)?.version ?? null]));
    const before = [...records.values()].map(({ value }) => fromRecord(value));
    return new SaidView(reader, after, new Map(before.map((kept) => [kept.article.articleId, kept])), guards);
  }

  /** All articles that share one of some keys with an article published then, itself included where it is among them. */
  async near(publishedAt: string, blocking: readonly Blocking[]): Promise<SaidArticle[]> {
    const tags = [...new Set(blocking.flatMap((each) => tagsNear(publishedAt, each)))];
    const changed = tags.flatMap((tag) => this.afterByTag.get(tag) ?? []);
    return [...new Set([...changed, ...(await this.unchangedTagged(tags))])];
  }

  /** Of the articles of some claims or dispatches until now, those that are not changed. */
  members(groups: readonly Group[]): Promise<SaidArticle[]> {
    return this.unchangedTagged([...new Set(groups.map(groupTag))]);
  }

  /** What was settled about an article that is not changed and was met already. */
  settledOf(articleId: string): Settled {
    const kept = this.kept.get(articleId);
    if (kept === undefined) throw new Error(`${articleId} was not read`);
    return kept.settled;
  }

  /** The statements of an article that is changed, or was met already. */
  statementsOf(articleId: string): readonly Comparable[] {
    const article = this.after.get(articleId) ?? this.kept.get(articleId)?.article;
    return article?.statements ?? [];
  }

  isChanged(articleId: string): boolean {
    return this.after.has(articleId);
  }

  /** All articles met that are there once the changes are made. */
  articles(): SaidArticle[] {
    const changed = [...this.after.values()].filter((article) => article !== null);
    return [...changed, ...[...this.kept.values()].map(({ article }) => article)];
  }

  /** The tags of an article's record as it is kept until now. */
  tagsBefore(articleId: string): string[] {
    const kept = this.before.get(articleId) ?? this.kept.get(articleId);
    return kept === undefined ? [] : tagsOf(kept.article, kept.settled);
  }

  private async unchangedTagged(tags: readonly string[]): Promise<SaidArticle[]> {
    const unread = tags.filter((tag) => !this.idsByTag.has(tag));
    await this.guardSlots(unread);
    for (let first = 0; first < unread.length; first += AT_ONCE)
      await Promise.all(unread.slice(first, first + AT_ONCE).map((tag) => this.read(tag)));
    const ids = new Set(tags.flatMap((tag) => this.idsByTag.get(tag) ?? []));
    return [...ids].flatMap((id) => this.kept.get(id)?.article ?? []);
  }

  /** Before the tags themselves: what is written between is noticed then. */
  private async guardSlots(tags: readonly string[]): Promise<void> {
    const keys = [...new Set(tags.map(slotOf))].filter((key) => !this.guards.has(key));
    if (keys.length === 0) return;
    const slots = await this.reader.records(keys);
    for (const key of keys) this.guards.set(key, slots.get(key)?.version ?? null);
  }

  private async read(tag: string): Promise<void> {
    const records = await this.reader.tagged(tag);
    this.idsByTag.set(
      tag,
      records.flatMap((record) => this.keep(record) ?? []),
    );
  }

  /** The id of the article of a record, or null where it is changed. The version read first is the one that counts. */
  private keep(record: StoredRecord): string | null {
    const id = record.key.slice(recordKey('').length);
    if (this.isChanged(id)) return null;
    if (!this.kept.has(id)) {
      this.kept.set(id, fromRecord(record.value));
      this.guards.set(record.key, record.version);
    }
    return id;
  }
}

interface Kept {
  readonly article: SaidArticle;
  readonly settled: Settled;
}

/** The writes that tell readers of these tags that an article has come or gone. */
export function slotWrites(tags: Iterable<string>): RecordWrite[] {
  const keys = new Set([...tags].map(slotOf));
  return [...keys].sort().map((key) => ({ key, value: 0, tags: [] }));
}

function slotOf(tag: string): string {
  return `said-slot:${shortHash(tag, SLOT_DIGITS)}`;
}
