import type { StatementLink } from '../../model/facts.ts';
import type { JsonValue } from '../../model/json.ts';
import { dispatchKeys, sentencesOf, type Sentences } from './dispatch.ts';
import { keysOf } from './blocking-keys.ts';
import { comparable, type Comparable, type KeptStatement } from './comparable.ts';
import type { ArticleClaims, ArticleSaid } from './said.ts';
import { CONTRADICTION_DAYS } from './links.ts';
import { DISPATCH_DAYS } from './dispatch.ts';
import { stretchesWithin, stretchOf } from './time.ts';

/** What is kept of an article to compare others with it; not its text. */
export interface SaidArticle extends Sentences {
  readonly articleId: string;
  readonly statements: readonly Comparable[];
}

/** What was found out about one by comparing. */
export interface Settled {
  readonly dispatch: Group;
  /** By id of statement. */
  readonly statements: ReadonlyMap<
    string,
    { readonly claim: Group; readonly links: readonly StatementLink[] }
  >;
}

export interface Group {
  readonly id: string;
  /** Is another article in it? Only then it is worth a tag. */
  readonly isShared: boolean;
}

/** Longest content that is kept. What is said beyond it is not compared. */
const CONTENT = 1_000;
const PREFIX = 'said:';

export function recordKey(articleId: string): string {
  return PREFIX + articleId;
}

export function saidArticle(said: ArticleSaid): SaidArticle {
  const { articleId, publishedAt, text } = said;
  const statements = said.statements.map((statement): KeptStatement => {
    const content = statement.content.slice(0, CONTENT);
    const { id, kind, polarity, cueClass, speakerId, mentionIds, topicIds, eventId, saidAt } = statement;
    const keys = keysOf({ ...statement, content });
    return { id, content, kind, polarity, cueClass, speakerId, mentionIds, topicIds, eventId, saidAt, keys };
  });
  return articleOf({ articleId, publishedAt, ...sentencesOf(text), statements });
}

interface KeptArticle extends Sentences {
  readonly articleId: string;
  readonly statements: readonly KeptStatement[];
}

function articleOf(kept: KeptArticle): SaidArticle {
  return { ...kept, statements: kept.statements.map((statement) => comparable(statement, kept)) };
}

/** The form of a record's value. */
interface Kept extends Omit<KeptArticle, 'statements'> {
  readonly dispatch: Group;
  readonly statements: readonly (KeptStatement & {
    readonly claim: Group;
    readonly links: readonly StatementLink[];
  })[];
}

export function toRecord(article: SaidArticle, settled: Settled): JsonValue {
  const { articleId, publishedAt, sentences, textHash } = article;
  const kept: Kept = {
    articleId,
    publishedAt,
    sentences,
    textHash,
    dispatch: settled.dispatch,
    statements: article.statements.map((statement) => {
      const { claim, links } = settled.statements.get(statement.id) ?? missing(statement.id);
      return { ...statement.kept, claim, links };
    }),
  };
  return kept as unknown as JsonValue;
}

/** Reads what `toRecord` wrote. */
export function fromRecord(value: JsonValue): { readonly article: SaidArticle; readonly settled: Settled } {
  const { dispatch, statements, ...rest } = value as unknown as Kept;
  const read = statements.map(({ claim, links, ...kept }) => ({ kept, claim, links }));
  return {
    article: articleOf({ ...rest, statements: read.map(({ kept }) => kept) }),
    settled: {
      dispatch,
      statements: new Map(read.map(({ kept, claim, links }) => [kept.id, { claim, links }])),
    },
  };
}

export function toClaims({ dispatch, statements }: Settled): ArticleClaims {
  return {
    dispatchId: dispatch.id,
    statements: new Map([...statements].map(([id, { claim, links }]) => [id, { claimId: claim.id, links }])),
  };
}

/**
 * A key that articles are found by, and for how many days around. Its tags name a stretch of time as well, so that what
 * was said years ago is not read.
 */
export interface Blocking {
  readonly key: string;
  readonly days: number;
}

export function statementBlocking(statements: readonly { readonly keys: readonly string[] }[]): Blocking[] {
  const keys = new Set(statements.flatMap((statement) => statement.keys));
  return [...keys].map((key) => ({ key, days: CONTRADICTION_DAYS }));
}

export function dispatchBlocking(article: Sentences): Blocking[] {
  return dispatchKeys(article).map((key) => ({ key, days: DISPATCH_DAYS }));
}

function allBlocking(article: SaidArticle): Blocking[] {
  return [...statementBlocking(article.statements), ...dispatchBlocking(article)];
}

export function tagsNear(publishedAt: string, { key, days }: Blocking): string[] {
  return stretchesWithin(publishedAt, days).map((stretch) => blockingTag(key, stretch));
}

export function blockingTags(article: SaidArticle): string[] {
  return allBlocking(article).map(({ key, days }) => blockingTag(key, stretchOf(article.publishedAt, days)));
}

/** All tags of an article's record. */
export function tagsOf(article: SaidArticle, settled: Settled): string[] {
  const groups = [settled.dispatch, ...[...settled.statements.values()].map(({ claim }) => claim)];
  const shared = groups.filter(({ isShared }) => isShared).map(groupTag);
  return [...new Set([...blockingTags(article), ...shared])];
}

function blockingTag(key: string, stretch: number): string {
  return `${PREFIX}${key}:${stretch}`;
}

/** The tag of all articles of a claim or dispatch. */
export function groupTag({ id }: Pick<Group, 'id'>): string {
  return PREFIX + id;
}

function missing(id: string): never {
  throw new Error(`nothing was settled for ${id}`);
}
