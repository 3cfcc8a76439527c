import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeRecord } from '../../store/read-plan.ts';
import type { PageView, EdgeView, SearchView, SearchEdgeView } from '../page-view.ts';
import type { EvidenceView, PositionsView, PositionStepView, ClaimVariantView, IngestedView } from '../record-views.ts';
import type { SeriesView, PointView, CountView } from '../series-view.ts';
import type { GraphResult, GraphEdge as GraphLine, CoMentionsResult, CoMention as CoMentionPair } from '../../store/network-plan.ts';
import type { GraphNodeView } from '../network-views.ts';
import type { ArticleRevision as Revision, RevisionStatement as StatementThen, Undoing } from '../../model/correction.ts';
import type { CorrectionView, CorrectionPage, CorrectionItem, MergeCandidateView, MergeCandidatePage, MergeCandidateItem, IdentityDecisionView, IdentityDecisionPage, IdentityDecisionItem, CorrectionAppliedView } from '../ledger-views.ts';
import type { BatchProgress } from '../../ingest/events/graph-event.ts';
import type { ApiContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
// Written by scripts/generate-types.js from schema/*.graphql. Do not edit: `npm run generate`.
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, ISO 8601: "2012-12-04T00:00:00.000Z". */
  DateTime: { input: Date; output: string; }
  /** A calendar day without a time and a zone, ISO 8601: "2012-12-04". */
  LocalDate: { input: string; output: string; }
  /** An absolute address: "https://harbour-post.example.org/2012/12/04/nato-russia". */
  URL: { input: URL; output: string; }
  /** A whole number from 0 up: 20. */
  NonNegativeInt: { input: number; output: number; }
  /** A whole number from 1 up: 1. */
  PositiveInt: { input: number; output: number; }
};

/** What somebody may do. Each role may do all that the ones before it may. */
export type AccessRole =
  /** Reads the graph. Where the server lets anybody read, nobody needs a token for it. */
  | 'READER'
  /** Adds and removes articles, and corrects the graph. */
  | 'EDITOR'
  /** Sees who changed what. */
  | 'ADMIN';

/** A news article, in its latest version. Every span of a statement points into its `text`. */
export type Article = Node & {
  readonly __typename?: 'Article';
  /** Made from the address, else from the text: "article:harbour-courier-example-org-ferry-0a1b2c3d". */
  readonly id: Scalars['ID']['output'];
  /** The headline. */
  readonly title: Scalars['String']['output'];
  /** Canonical address, or null for an article without one. */
  readonly url?: Maybe<Scalars['URL']['output']>;
  /** When it was published. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** The calendar day of publication where the outlet is: "today" in the text means this day. */
  readonly publishedOn: Scalars['LocalDate']['output'];
  /** BCP 47 tag of the text's language: "en", "pt-BR"; "und" where nobody could tell. */
  readonly language: Scalars['String']['output'];
  /** The body as it was stored, unchanged: offsets count its UTF-16 code units. */
  readonly text: Scalars['String']['output'];
  /** SHA-256 of the text, hexadecimal. */
  readonly contentHash: Scalars['String']['output'];
  /** The same for articles that reprint one text, word for word or nearly so: the id of the one that was published first. */
  readonly dispatchId: Scalars['ID']['output'];
  /** 1 for the first version, one more for each changed version that was added since. */
  readonly revision: Scalars['PositiveInt']['output'];
  /** When this version became known to the graph: "2026-11-30T09:54:31.000Z". */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What the statements of a sample article rest on; null for any other article. */
  readonly basis?: Maybe<ArticleBasis>;
  /** Statements found in it. */
  readonly statementCount: Scalars['NonNegativeInt']['output'];
  /** Name and version of what extracted them: "rules-1+3f9a2c1b", engine and word lists; "none" where nothing was extracted. */
  readonly extractorVersion: Scalars['String']['output'];
  /** Whether statements were looked for in it at all. */
  readonly extraction: ArticleExtraction;
  /** The publisher, where known. */
  readonly outlet?: Maybe<Organization>;
  /** The writers, in the order of the byline. */
  readonly authors: ReadonlyArray<Person>;
  /** All versions of it that the graph knew, the first one first, with what each changed. */
  readonly revisions: ReadonlyArray<ArticleRevision>;
  /**
   * Statements that it reports. Those that an editor rejected are left out and not counted, unless `where` has a condition
   * on their own `status`.
   */
  readonly statements: StatementConnection;
  /** Entities that it names. */
  readonly mentions: ArticleMentionConnection;
};


/** A news article, in its latest version. Every span of a statement points into its `text`. */
export type ArticleStatementsArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A news article, in its latest version. Every span of a statement points into its `text`. */
export type ArticleMentionsArgs = {
  where?: InputMaybe<EntityWhere>;
  orderBy?: InputMaybe<EntityOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Whether statements were looked for in an article: `{ status: NOT_EXTRACTED, reason: "The article is in \"de\" ..." }`. */
export type ArticleExtraction = {
  readonly __typename?: 'ArticleExtraction';
  /** Was it read, or only stored? */
  readonly status: ExtractionStatus;
  /** Why it was not, for a person to read; null for one that was. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** What was done with the text of an article. */
export type ExtractionStatus =
  /** Who said what was looked for. */
  | 'EXTRACTED'
  /** It is in another language than English: it can be found by search, and has no statements. */
  | 'NOT_EXTRACTED';

/** What the statements of a sample article rest on. */
export type ArticleBasis =
  /** Statements of real people that are on the public record. */
  | 'PUBLIC_RECORD'
  /** Invention about fictional people. */
  | 'FICTIONAL';

/** Orders of articles. Ties are broken by id. */
export type ArticleOrder =
  /** The latest first. */
  | 'PUBLISHED_AT_DESC'
  /** The earliest first. */
  | 'PUBLISHED_AT_ASC'
  /** Most statements first. */
  | 'STATEMENT_COUNT_DESC'
  /** Fewest statements first. */
  | 'STATEMENT_COUNT_ASC'
  /** The latest version to become known to the graph first. */
  | 'RECORDED_AT_DESC'
  /** The earliest version to become known to the graph first. */
  | 'RECORDED_AT_ASC';

/** Conditions on articles; all that are given must hold. */
export type ArticleWhere = {
  /** The id. */
  readonly id?: InputMaybe<IdFilter>;
  /** The headline. */
  readonly title?: InputMaybe<TextFilter>;
  /** The canonical address. */
  readonly url?: InputMaybe<StringFilter>;
  /** The body. */
  readonly text?: InputMaybe<TextFilter>;
  /** When it was published. */
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  /** The calendar day of publication. */
  readonly publishedOn?: InputMaybe<LocalDateFilter>;
  /** BCP 47 tag: { eq: "en" }. */
  readonly language?: InputMaybe<StringFilter>;
  /** SHA-256 of the text. */
  readonly contentHash?: InputMaybe<StringFilter>;
  /** Reprints of one text: { eq: "article:harbour-post-nato-russia" }. */
  readonly dispatchId?: InputMaybe<IdFilter>;
  /** When its latest version became known to the graph. */
  readonly recordedAt?: InputMaybe<DateTimeFilter>;
  /** What its statements rest on. */
  readonly basis?: InputMaybe<ArticleBasisFilter>;
  /** The number of statements. */
  readonly statementCount?: InputMaybe<IntFilter>;
  /** The publisher. `{}`: any. */
  readonly outlet?: InputMaybe<OrganizationWhere>;
  /** Some writer. `{}`: any. */
  readonly author?: InputMaybe<PersonWhere>;
  /** Some entity it names. */
  readonly mentions?: InputMaybe<EntityWhere>;
  /** Some statement it reports. `{}`: any. */
  readonly statements?: InputMaybe<StatementWhere>;
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: InputMaybe<ReadonlyArray<ArticleWhere>>;
  /** At least one of these holds. An empty list holds for nothing. */
  readonly or?: InputMaybe<ReadonlyArray<ArticleWhere>>;
  /** This does not hold. */
  readonly not?: InputMaybe<ArticleWhere>;
};

/** A page of articles. */
export type ArticleConnection = {
  readonly __typename?: 'ArticleConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ArticleEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Article>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** One item of a page of articles. */
export type ArticleEdge = {
  readonly __typename?: 'ArticleEdge';
  /** Marks this place in the list, for `after` and `before`. It holds for this field and this order only. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Article;
};

/** A page of entities that an article names. */
export type ArticleMentionConnection = {
  readonly __typename?: 'ArticleMentionConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ArticleMentionEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** One item of a page of entities that an article names. */
export type ArticleMentionEdge = {
  readonly __typename?: 'ArticleMentionEdge';
  /** Marks this place in the list, for `after` and `before`. It holds for this field and this order only. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Entity;
  /** How often it is named. */
  readonly count: Scalars['PositiveInt']['output'];
  /** Where in the text, in reading order. */
  readonly spans: ReadonlyArray<Span>;
};

/** Which entries of the audit log. All that is given must hold. */
export type AuditFilter = {
  /** Whom the token is of, exactly: "ines". */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Names of mutations, of which it is one: ["removeArticle"]. */
  readonly mutations?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What became of it, one of these. */
  readonly outcomes?: InputMaybe<ReadonlyArray<AuditOutcome>>;
  /** Id of something that it speaks of, or of its correction: "person:sergey-lavrov". */
  readonly target?: InputMaybe<Scalars['ID']['input']>;
  /** From this instant on: "2026-11-30T00:00:00Z". */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this instant: "2026-12-01T00:00:00Z". */
  readonly before?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * What somebody changed by a mutation, or wanted to. Needs the role `ADMIN`. It holds ids and codes, and no text that
 * somebody wrote.
 */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** Ids are in the order of time: "audit:2026-11-30T09:54:31.000Z-000001-5f0c2d1e". */
  readonly id: Scalars['ID']['output'];
  /** When: "2026-11-30T09:54:31.000Z". */
  readonly at: Scalars['DateTime']['output'];
  /** Whom the token is of: the name of a static token, or the subject of a JWT: "ines". Null where it names nobody. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The role of the token; null where there was none. */
  readonly role?: Maybe<AccessRole>;
  /** Name of the mutation: "mergeEntities". */
  readonly mutation: Scalars['String']['output'];
  /** What became of it. */
  readonly outcome: AuditOutcome;
  /** Why it was not applied: codes of errors or of the answer's problems: ["NOT_FOUND"]. */
  readonly codes: ReadonlyArray<Scalars['String']['output']>;
  /** Ids of what it speaks of: ["person:sergey-lavrov"]. */
  readonly targets: ReadonlyArray<Scalars['ID']['output']>;
  /** The correction that it made or took back: "correction:000000000007". */
  readonly correctionId?: Maybe<Scalars['ID']['output']>;
  /** The id under which the server's log has the request. */
  readonly requestId: Scalars['String']['output'];
  /** How many were denied before this one and not written down, because there were too many: 0. */
  readonly omitted: Scalars['NonNegativeInt']['output'];
};

/** What became of a change that somebody asked for. */
export type AuditOutcome =
  /** It is in the graph. */
  | 'APPLIED'
  /** The graph was so already. */
  | 'UNCHANGED'
  /** What was asked for cannot be done; the answer said why. */
  | 'REFUSED'
  /** The role does not allow it. */
  | 'DENIED'
  /** A fault kept it from being done. */
  | 'FAILED';

/** A page of the audit log. Needs the role `ADMIN`. */
export type AuditConnection = {
  readonly __typename?: 'AuditConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<AuditEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<AuditEntry>;
  /** Where the page lies in the log. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of the audit log. Needs the role `ADMIN`. */
export type AuditEdge = {
  readonly __typename?: 'AuditEdge';
  /** Marks this place in the log, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: AuditEntry;
};

/** What one speaker said, whichever articles report it and however they word it. */
export type Claim = Node & {
  readonly __typename?: 'Claim';
  /** Made from the speaker and the wording: "claim:9be1f00d". */
  readonly id: Scalars['ID']['output'];
  /** The wording of the earliest statement. */
  readonly content: Scalars['String']['output'];
  /** Does it deny? */
  readonly polarity: Polarity;
  /** Publication of the first article that reports it. */
  readonly firstSeen: Scalars['DateTime']['output'];
  /** Publication of the last one. */
  readonly lastSeen: Scalars['DateTime']['output'];
  /** Outlets that report it. */
  readonly outletCount: Scalars['NonNegativeInt']['output'];
  /** Articles that report it, those of one dispatch (`Article.dispatchId`) counted once. */
  readonly independentCount: Scalars['NonNegativeInt']['output'];
  /** The statements that make it. */
  readonly statements: StatementConnection;
  /**
   * Its statements, the earliest first, each compared word by word with the fullest direct quotation of the claim: shows who
   * cut and who changed what was said.
   */
  readonly variants: ReadonlyArray<ClaimVariant>;
};


/** What one speaker said, whichever articles report it and however they word it. */
export type ClaimStatementsArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What one speaker said, whichever articles report it and however they word it. */
export type ClaimVariantsArgs = {
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
};

/**
 * A statement of a claim, compared with the fullest direct quotation among the claim's earliest 200 statements. There is
 * nothing to compare with where no article quotes the claim directly.
 */
export type ClaimVariant = {
  readonly __typename?: 'ClaimVariant';
  /** The statement. */
  readonly statement: Statement;
  /** The quotation and the statement laid over each other, in reading order. Null where there is nothing to compare with. */
  readonly diff?: Maybe<ReadonlyArray<QuoteDiffPart>>;
  /**
   * Does the statement leave out words at the beginning or end of the quotation, or where it has an ellipsis? Null where there
   * is nothing to compare with.
   */
  readonly clipped?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Does the statement leave words out without an ellipsis, or have words that the quotation has not? Null where there is
   * nothing to compare with.
   */
  readonly altered?: Maybe<Scalars['Boolean']['output']>;
};

/** A stretch of a comparison of two wordings. */
export type QuoteDiffPart = {
  readonly __typename?: 'QuoteDiffPart';
  /** Which of the two has it. */
  readonly operation: QuoteDiffOperation;
  /** The words: "without guarantees". */
  readonly text: Scalars['String']['output'];
};

/** Which of two wordings has a stretch of text. */
export type QuoteDiffOperation =
  /** Both. */
  | 'EQUAL'
  /** Only the fullest quotation: the statement leaves it out. */
  | 'REMOVED'
  /** Only the statement: the fullest quotation does not have it. */
  | 'ADDED';

/** Orders of claims. Ties are broken by id. */
export type ClaimOrder =
  /** Seen last first. */
  | 'LAST_SEEN_DESC'
  /** Not seen for longest first. */
  | 'LAST_SEEN_ASC'
  /** The newest first. */
  | 'FIRST_SEEN_DESC'
  /** The oldest first. */
  | 'FIRST_SEEN_ASC'
  /** Reported by most outlets first. */
  | 'OUTLET_COUNT_DESC'
  /** Reported by fewest outlets first. */
  | 'OUTLET_COUNT_ASC'
  /** Most independent reports first. */
  | 'INDEPENDENT_COUNT_DESC'
  /** Fewest independent reports first. */
  | 'INDEPENDENT_COUNT_ASC';

/** Conditions on claims; all that are given must hold. */
export type ClaimWhere = {
  /** The id. */
  readonly id?: InputMaybe<IdFilter>;
  /** The wording. */
  readonly content?: InputMaybe<TextFilter>;
  /** Does it deny? */
  readonly polarity?: InputMaybe<PolarityFilter>;
  /** Publication of the first article that reports it. */
  readonly firstSeen?: InputMaybe<DateTimeFilter>;
  /** Publication of the last one. */
  readonly lastSeen?: InputMaybe<DateTimeFilter>;
  /** The number of outlets that report it. */
  readonly outletCount?: InputMaybe<IntFilter>;
  /** The number of independent reports. */
  readonly independentCount?: InputMaybe<IntFilter>;
  /** Some statement that makes it. */
  readonly statements?: InputMaybe<StatementWhere>;
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: InputMaybe<ReadonlyArray<ClaimWhere>>;
  /** At least one of these holds. An empty list holds for nothing. */
  readonly or?: InputMaybe<ReadonlyArray<ClaimWhere>>;
  /** This does not hold. */
  readonly not?: InputMaybe<ClaimWhere>;
};

/** A page of claims. */
export type ClaimConnection = {
  readonly __typename?: 'ClaimConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ClaimEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Claim>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** One item of a page of claims. */
export type ClaimEdge = {
  readonly __typename?: 'ClaimEdge';
  /** Marks this place in the list, for `after` and `before`. It holds for this field and this order only. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Claim;
};

/** Entities that are one. */
export type MergeEntitiesInput = {
  /** Id of the entity that stays: "person:sergey-lavrov". */
  readonly keep: Scalars['ID']['input'];
  /** Ids of the entities that it is the same as: ["person:sergei-lavrov"]. */
  readonly merge: ReadonlyArray<Scalars['ID']['input']>;
  /** Why, in the editor's words: "The same minister under two spellings." */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who corrects it: "ines". Where the token tells it, it is whom the token is of, and nobody else may be given. Else, and where
   * nobody is given: "editor".
   */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /**
   * What `Query.ledgerVersion` was when the editor looked, to be refused (CHANGED_MEANWHILE) where somebody else changed the
   * same thing since: 7. Not checked where it is not given.
   */
  readonly ledgerVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** An entity that stands for two. */
export type SplitEntityInput = {
  /** Id of the entity: "person:john-smith". */
  readonly entity: Scalars['ID']['input'];
  /** Ids of the statements that are somebody else's: ["statement:5f0c2d1e"]. */
  readonly statements: ReadonlyArray<Scalars['ID']['input']>;
  /** Name of the new entity: "John Smith (coach)". It has the old one's where none is given. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Why, in the editor's words: "Two people of one name." */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who corrects it: "ines". Where the token tells it, it is whom the token is of, and nobody else may be given. Else, and where
   * nobody is given: "editor".
   */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /**
   * What `Query.ledgerVersion` was when the editor looked, to be refused (CHANGED_MEANWHILE) where somebody else changed the
   * same thing since: 7. Not checked where it is not given.
   */
  readonly ledgerVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A name of an entity. */
export type RenameEntityInput = {
  /** Id of the entity: "organization:nato". */
  readonly entity: Scalars['ID']['input'];
  /** The name: "North Atlantic Treaty Organization". */
  readonly name: Scalars['String']['input'];
  /** Why, in the editor's words: "The full name." */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who corrects it: "ines". Where the token tells it, it is whom the token is of, and nobody else may be given. Else, and where
   * nobody is given: "editor".
   */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /**
   * What `Query.ledgerVersion` was when the editor looked, to be refused (CHANGED_MEANWHILE) where somebody else changed the
   * same thing since: 7. Not checked where it is not given.
   */
  readonly ledgerVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Who made a statement. */
export type ReattributeStatementInput = {
  /** Id of the statement: "statement:5f0c2d1e". */
  readonly statement: Scalars['ID']['input'];
  /** Id of the speaker: "person:anders-fogh-rasmussen". Null or not given: nobody who is known. */
  readonly speaker?: InputMaybe<Scalars['ID']['input']>;
  /** Why, in the editor's words: "The pronoun means the other one." */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who corrects it: "ines". Where the token tells it, it is whom the token is of, and nobody else may be given. Else, and where
   * nobody is given: "editor".
   */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /**
   * What `Query.ledgerVersion` was when the editor looked, to be refused (CHANGED_MEANWHILE) where somebody else changed the
   * same thing since: 7. Not checked where it is not given.
   */
  readonly ledgerVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A statement that is none. */
export type RejectStatementInput = {
  /** Id of the statement: "statement:5f0c2d1e". */
  readonly statement: Scalars['ID']['input'];
  /** Why, in the editor's words: "A headline, not a quotation." */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who corrects it: "ines". Where the token tells it, it is whom the token is of, and nobody else may be given. Else, and where
   * nobody is given: "editor".
   */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /**
   * What `Query.ledgerVersion` was when the editor looked, to be refused (CHANGED_MEANWHILE) where somebody else changed the
   * same thing since: 7. Not checked where it is not given.
   */
  readonly ledgerVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A statement that is right. */
export type ConfirmStatementInput = {
  /** Id of the statement: "statement:5f0c2d1e". */
  readonly statement: Scalars['ID']['input'];
  /** Why, in the editor's words: "Checked against the recording." */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who corrects it: "ines". Where the token tells it, it is whom the token is of, and nobody else may be given. Else, and where
   * nobody is given: "editor".
   */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /**
   * What `Query.ledgerVersion` was when the editor looked, to be refused (CHANGED_MEANWHILE) where somebody else changed the
   * same thing since: 7. Not checked where it is not given.
   */
  readonly ledgerVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What a statement is about. */
export type SetTopicsInput = {
  /** Id of the statement: "statement:5f0c2d1e". */
  readonly statement: Scalars['ID']['input'];
  /** Ids of all topics that it is about: ["topic:missile-defence"]. Empty: of no topic. */
  readonly topics: ReadonlyArray<Scalars['ID']['input']>;
  /** Why, in the editor's words: "About the shield, not about aircraft." */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who corrects it: "ines". Where the token tells it, it is whom the token is of, and nobody else may be given. Else, and where
   * nobody is given: "editor".
   */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /**
   * What `Query.ledgerVersion` was when the editor looked, to be refused (CHANGED_MEANWHILE) where somebody else changed the
   * same thing since: 7. Not checked where it is not given.
   */
  readonly ledgerVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A role of a person. */
export type SetRoleInput = {
  /** Id of the person: "person:sergey-lavrov". */
  readonly person: Scalars['ID']['input'];
  /** The title: "Foreign Minister". */
  readonly title: Scalars['String']['input'];
  /** Id of the organization where it is held: "organization:russian-government". Null or not given: nowhere that is known. */
  readonly organization?: InputMaybe<Scalars['ID']['input']>;
  /** Does the person hold it? true. */
  readonly held: Scalars['Boolean']['input'];
  /** Why, in the editor's words: "The article confuses the two ministers." */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who corrects it: "ines". Where the token tells it, it is whom the token is of, and nobody else may be given. Else, and where
   * nobody is given: "editor".
   */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /**
   * What `Query.ledgerVersion` was when the editor looked, to be refused (CHANGED_MEANWHILE) where somebody else changed the
   * same thing since: 7. Not checked where it is not given.
   */
  readonly ledgerVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A correction to take back. */
export type UndoCorrectionInput = {
  /** Id of the correction: "correction:000000000007". */
  readonly correction: Scalars['ID']['input'];
  /** Why, in the editor's words: "They are father and son." */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who corrects it: "ines". Where the token tells it, it is whom the token is of, and nobody else may be given. Else, and where
   * nobody is given: "editor".
   */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /**
   * What `Query.ledgerVersion` was when the editor looked, to be refused (CHANGED_MEANWHILE) where somebody else changed the
   * same thing since: 7. Not checked where it is not given.
   */
  readonly ledgerVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of a correction. */
export type CorrectionResult = CorrectionApplied | CorrectionRefused;

/** The correction holds, and every article that it concerns was brought up to date. */
export type CorrectionApplied = {
  readonly __typename?: 'CorrectionApplied';
  /** Its entry in the ledger; of an undoing, the one that was taken back. */
  readonly correction: Correction;
  /** How many entries the ledger has now: 8. */
  readonly ledgerVersion: Scalars['Int']['output'];
  /** How many articles were brought up to date: 3. */
  readonly articles: Scalars['Int']['output'];
  /**
   * As stored now: the entity that was kept, split off or renamed, the person of a role. Null for other corrections, and where
   * it is gone.
   */
  readonly entity?: Maybe<Entity>;
  /** The statement that was corrected, as stored now. Null for other corrections, and where it is gone. */
  readonly statement?: Maybe<Statement>;
};

/** The correction cannot be made as it was given; nothing was changed. */
export type CorrectionRefused = {
  readonly __typename?: 'CorrectionRefused';
  /** What is wrong with it. */
  readonly problems: ReadonlyArray<CorrectionProblem>;
};

/** What is wrong with a correction. */
export type CorrectionProblem = {
  readonly __typename?: 'CorrectionProblem';
  /** What kind of problem. */
  readonly code: CorrectionProblemCode;
  /** Name of the input's field: "keep". Null where it is the whole. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** What is wrong and what to do. */
  readonly message: Scalars['String']['output'];
};

/** Why a correction cannot be made. */
export type CorrectionProblemCode =
  /** There is nothing of that id. */
  | 'NOT_FOUND'
  /** Two of the ids are of one entity. */
  | 'SAME_ENTITY'
  /** The entities are of different types, or of one that cannot be corrected so. */
  | 'DIFFERENT_TYPES'
  /** No statements are given. */
  | 'NO_STATEMENTS'
  /** A statement is not the entity's. */
  | 'NOT_ITS_STATEMENT'
  /** The value is not allowed. */
  | 'INVALID'
  /** All is so already. */
  | 'NOTHING_TO_CHANGE'
  /** The correction was taken back already. */
  | 'ALREADY_UNDONE'
  /** A later correction builds on it. */
  | 'BUILT_UPON'
  /** Somebody else corrected the same thing since the editor looked. */
  | 'CHANGED_MEANWHILE';

/** Something that happened at some time: a meeting, an election, a trial. */
export type Event = Node & Entity & {
  readonly __typename?: 'Event';
  /** Readable and stable: "event:nato-russia-council-2012-12-04". */
  readonly id: Scalars['ID']['output'];
  /** The form of the name that most articles use: "NATO-Russia Council". */
  readonly name: Scalars['String']['output'];
  /** The other forms that articles use, most used first: ["the council meeting"]. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Item of Wikidata, where known. */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
  /** Statements made at it. */
  readonly statementCount: Scalars['NonNegativeInt']['output'];
  /** Articles that mention it. */
  readonly articleCount: Scalars['NonNegativeInt']['output'];
  /** Why names in articles were taken for it, by article. */
  readonly identity: IdentityDecisionConnection;
  /** What kind of event, where known. */
  readonly kind?: Maybe<EventKind>;
  /** First day, where an article tells: "2012-12-04". */
  readonly startDate?: Maybe<Scalars['LocalDate']['output']>;
  /** How exactly the first day is known. */
  readonly startDatePrecision?: Maybe<DatePrecision>;
  /** Where it took place, where an article tells. */
  readonly place?: Maybe<Place>;
  /** Who took part, by id. */
  readonly participants: ReadonlyArray<Entity>;
  /** Statements made at it. */
  readonly statements: StatementConnection;
  /** Articles that mention it. */
  readonly articles: ArticleConnection;
};


/** Something that happened at some time: a meeting, an election, a trial. */
export type EventIdentityArgs = {
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Something that happened at some time: a meeting, an election, a trial. */
export type EventStatementsArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Something that happened at some time: a meeting, an election, a trial. */
export type EventArticlesArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<ArticleOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Kinds of events. */
export type EventKind =
  /** A meeting, summit or visit. */
  | 'MEETING'
  /** A war, battle or protest. */
  | 'CONFLICT'
  /** An election or referendum. */
  | 'ELECTION'
  /** A treaty, purchase or agreement. */
  | 'DEAL'
  /** A dispatch of forces or weapons. */
  | 'DEPLOYMENT'
  /** A disaster or accident. */
  | 'DISASTER'
  /** A trial or inquiry. */
  | 'TRIAL'
  /** A speech, interview or press conference. */
  | 'SPEECH';

/** Conditions on events; all that are given must hold. */
export type EventWhere = {
  /** The id. */
  readonly id?: InputMaybe<IdFilter>;
  /** The name or any alias. */
  readonly name?: InputMaybe<NameFilter>;
  /** What kind of event. */
  readonly kind?: InputMaybe<EventKindFilter>;
  /** The item of Wikidata. */
  readonly wikidataId?: InputMaybe<StringFilter>;
  /** The first day. */
  readonly startDate?: InputMaybe<LocalDateFilter>;
  /** The number of statements. */
  readonly statementCount?: InputMaybe<IntFilter>;
  /** The number of articles. */
  readonly articleCount?: InputMaybe<IntFilter>;
  /** Where it took place. `{}`: anywhere that is known. */
  readonly place?: InputMaybe<PlaceWhere>;
  /** Somebody or something that took part. */
  readonly participant?: InputMaybe<EntityWhere>;
  /** Some statement made at it. `{}`: any. */
  readonly statements?: InputMaybe<StatementWhere>;
  /** Some article that mentions it. */
  readonly articles?: InputMaybe<ArticleWhere>;
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: InputMaybe<ReadonlyArray<EventWhere>>;
  /** At least one of these holds. An empty list holds for nothing. */
  readonly or?: InputMaybe<ReadonlyArray<EventWhere>>;
  /** This does not hold. */
  readonly not?: InputMaybe<EventWhere>;
};

/** A page of events. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Event>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** One item of a page of events. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  /** Marks this place in the list, for `after` and `before`. It holds for this field and this order only. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Event;
};

/** Conditions on an id, compared exactly; all that are given must hold. */
export type IdFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Conditions on a name. One holds if the name or any alias fulfils it, whatever the case and accents: "lavrov" is "Lavrov". */
export type NameFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Has this in it. */
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this. */
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on prose, compared without regard to case, accents and the shape of quotation marks and hyphens. */
export type TextFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Has this in it. */
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this. */
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a string, compared exactly. */
export type StringFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Has this in it. */
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this. */
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
  /** True: is not known. False: is known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a whole number. */
export type IntFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<Scalars['Int']['input']>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Is greater than this. */
  readonly gt?: InputMaybe<Scalars['Int']['input']>;
  /** Is this or greater. */
  readonly gte?: InputMaybe<Scalars['Int']['input']>;
  /** Is less than this. */
  readonly lt?: InputMaybe<Scalars['Int']['input']>;
  /** Is this or less. */
  readonly lte?: InputMaybe<Scalars['Int']['input']>;
};

/** Conditions on a number. */
export type FloatFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<Scalars['Float']['input']>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
  /** Is greater than this. */
  readonly gt?: InputMaybe<Scalars['Float']['input']>;
  /** Is this or greater. */
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  /** Is less than this. */
  readonly lt?: InputMaybe<Scalars['Float']['input']>;
  /** Is this or less. */
  readonly lte?: InputMaybe<Scalars['Float']['input']>;
};

/** A condition on a truth value. */
export type BooleanFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a calendar day. */
export type LocalDateFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['LocalDate']['input']>>;
  /** Comes after this. */
  readonly gt?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Is this or comes after it. */
  readonly gte?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Comes before this. */
  readonly lt?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Is this or comes before it. */
  readonly lte?: InputMaybe<Scalars['LocalDate']['input']>;
  /** True: is not known. False: is known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on an instant. */
export type DateTimeFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['DateTime']['input']>>;
  /** Comes after this. */
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is this or comes after it. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Comes before this. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is this or comes before it. */
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on a value of StatementKind. */
export type StatementKindFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<StatementKind>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<StatementKind>>;
};

/** Conditions on a value of CueClass. */
export type CueClassFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<CueClass>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<CueClass>>;
  /** True: is not known. False: is known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a value of Polarity. */
export type PolarityFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<Polarity>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<Polarity>>;
};

/** Conditions on a value of StatementStatus. */
export type StatementStatusFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<StatementStatus>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<StatementStatus>>;
};

/** Conditions on a value of DatePrecision. */
export type DatePrecisionFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<DatePrecision>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<DatePrecision>>;
};

/** Conditions on a value of ArticleBasis. */
export type ArticleBasisFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<ArticleBasis>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<ArticleBasis>>;
  /** True: is not known. False: is known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a value of OrganizationKind. */
export type OrganizationKindFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<OrganizationKind>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  /** True: is not known. False: is known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a value of PlaceKind. */
export type PlaceKindFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<PlaceKind>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<PlaceKind>>;
  /** True: is not known. False: is known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a value of EventKind. */
export type EventKindFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<EventKind>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<EventKind>>;
  /** True: is not known. False: is known. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a value of EntityType. */
export type EntityTypeFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<EntityType>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<EntityType>>;
};

/** Conditions on a value of SpeakerType. */
export type SpeakerTypeFilter = {
  /** Is this. */
  readonly eq?: InputMaybe<SpeakerType>;
  /** Is one of these. Nothing is one of an empty list. */
  readonly in?: InputMaybe<ReadonlyArray<SpeakerType>>;
};

/** A picture of the graph. Graph libraries take it as it is, by aliases alone: see docs/graphs.md. */
export type Graph = {
  readonly __typename?: 'Graph';
  /** What the picture is around, then the strongest nodes first, then statements if they were asked for. */
  readonly nodes: ReadonlyArray<GraphNode>;
  /** Edges between these nodes, the strongest first. Where there are too many, the strongest edge of each node stays. */
  readonly edges: ReadonlyArray<GraphEdge>;
  /** Was anything left out: older statements and articles, further nodes, weaker nodes or edges? */
  readonly truncated: Scalars['Boolean']['output'];
};

/** One node of a picture. */
export type GraphNode = {
  readonly __typename?: 'GraphNode';
  /** Id of the node, here and everywhere: "person:sergey-lavrov". Unique in the picture. */
  readonly id: Scalars['ID']['output'];
  /** Name, or content of a statement: "Sergey Lavrov". */
  readonly label: Scalars['String']['output'];
  /** What it is. */
  readonly kind: GraphNodeKind;
  /**
   * In how many of the articles that were looked at it plays a part: is named, speaks, or is spoken about. Of a statement: how
   * many articles report its claim independently.
   */
  readonly weight: Scalars['NonNegativeInt']['output'];
  /** The weight as a size to draw: areas are as the weights, the heaviest node has `max`, none has less than `min`. */
  readonly size: Scalars['Float']['output'];
  /** The person, organization, place, event or topic itself; null for a statement. */
  readonly entity?: Maybe<Entity>;
  /** The statement itself; null for anything else. */
  readonly statement?: Maybe<Statement>;
  /** This node once more: `data: self { id label }` puts its fields into an object, as some graph libraries want them. */
  readonly self: GraphNode;
};


/** One node of a picture. */
export type GraphNodeSizeArgs = {
  min?: Scalars['Float']['input'];
  max?: Scalars['Float']['input'];
};

/** One edge of a picture. */
export type GraphEdge = {
  readonly __typename?: 'GraphEdge';
  /** Made of kind, source and target, unique in the picture: "MENTIONS person:sergey-lavrov organization:nato". */
  readonly id: Scalars['ID']['output'];
  /** Id of the node it leads from. */
  readonly source: Scalars['ID']['output'];
  /** Id of the node it leads to. */
  readonly target: Scalars['ID']['output'];
  /** What it says. */
  readonly kind: GraphEdgeKind;
  /** How strong it is: see the kinds. */
  readonly weight: Scalars['PositiveInt']['output'];
  /** Has it no direction? Then source is the lesser id. */
  readonly undirected: Scalars['Boolean']['output'];
  /** This edge once more: `data: self { id source target }` puts its fields into an object, as some graph libraries want them. */
  readonly self: GraphEdge;
};

/** What a node of a picture is. */
export type GraphNodeKind =
  /** A person. */
  | 'PERSON'
  /** An organization. */
  | 'ORGANIZATION'
  /** A place. */
  | 'PLACE'
  /** An event. */
  | 'EVENT'
  /** A topic. */
  | 'TOPIC'
  /** A statement; drawn only where it is asked for, or the picture is around it. */
  | 'STATEMENT';

/** What an edge of a picture says. Rejected statements never count. */
export type GraphEdgeKind =
  /** The source speaks about the topic; weight: statements. */
  | 'SPEAKS_ABOUT'
  /** The source, a speaker, mentions the target; weight: statements. From a statement that mentions it: 1. */
  | 'MENTIONS'
  /** Both are named in the same articles; weight: articles. */
  | 'CO_MENTIONED'
  /** The person holds a role in the organization; weight: how often articles say so. */
  | 'HOLDS_ROLE'
  /** The target takes part in the event; weight 1. */
  | 'INVOLVES'
  /** The event is at the place; weight 1. */
  | 'LOCATED_IN'
  /** The topic is part of a broader one; weight 1. */
  | 'BROADER'
  /** Who made the statement; weight 1. */
  | 'SAID_BY'
  /** What the statement is about; weight 1. */
  | 'ABOUT'
  /** The event at which it was said; weight 1. */
  | 'AT'
  /** The statement contradicts an earlier one; weight 1. */
  | 'CONTRADICTS'
  /** The statement replies to an earlier one; weight 1. */
  | 'REPLIES_TO';

/** Pairs of entities that are named together. */
export type CoMentions = {
  readonly __typename?: 'CoMentions';
  /** The pairs, those most often together first; ties by id. */
  readonly pairs: ReadonlyArray<CoMention>;
  /** How many articles, or statements, were looked at. */
  readonly counted: Scalars['NonNegativeInt']['output'];
  /** Are there more of them than were looked at, or more pairs than are shown? */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Two entities that are named together. The pair has no direction. */
export type CoMention = {
  readonly __typename?: 'CoMention';
  /** Made of both ids, unique in the list: "organization:nato person:sergey-lavrov". */
  readonly id: Scalars['ID']['output'];
  /** One of them: the one that was asked for with `of`, else the one with the lesser id. */
  readonly source: Entity;
  /** The other one. */
  readonly target: Entity;
  /** In how many articles, or statements, both are named. */
  readonly count: Scalars['PositiveInt']['output'];
  /**
   * Of the articles, or statements, looked at that name either of them, the share that names both, 0 to 1: Jaccard's index.
   * With `of` all of these name the one, so it is the share that names the other as well.
   */
  readonly weight: Scalars['Float']['output'];
};

/** What entities are named together in. */
export type CoMentionUnit =
  /** The same article. */
  | 'ARTICLE'
  /** The same statement: what was said mentions both. */
  | 'STATEMENT';

/**
 * One entry of the ledger: what an editor corrected. It holds whatever is added later, until it is taken back. Found again by
 * `correction(id:)`.
 */
export type Correction = {
  readonly __typename?: 'Correction';
  /** Its number in the ledger, twelve digits: "correction:000000000007". */
  readonly id: Scalars['ID']['output'];
  /** What was done. */
  readonly kind: CorrectionKind;
  /** Who did it: "ines". */
  readonly author: Scalars['String']['output'];
  /** Why, in the editor's words: "The same minister under two spellings." Null where none was given. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When: "2026-11-30T09:54:31.000Z". */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who took it back, when and why; null while it holds. */
  readonly undone?: Maybe<CorrectionUndoing>;
  /** Can it be taken back? False where it was. A later correction may build on it: then undoing is refused (BUILT_UPON). */
  readonly undoable: Scalars['Boolean']['output'];
  /** The entities that it speaks of, as far as they still exist: of a merge, mostly the one that was kept. */
  readonly entities: ReadonlyArray<Entity>;
  /** The entity that a split made, if it still exists; null for any other correction. */
  readonly createdEntity?: Maybe<Entity>;
  /** The statement that it speaks of; null where it speaks of none or the statement is gone. */
  readonly statement?: Maybe<Statement>;
  /** The topics that it gave to the statement. */
  readonly topics: ReadonlyArray<Topic>;
  /** The name that it gave: "Sergey Lavrov". Null where it gave none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The title that it gave or took: "Foreign Minister". Null where it speaks of none. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Does the person hold the role of that title? Null where it speaks of none. */
  readonly held?: Maybe<Scalars['Boolean']['output']>;
};

/** What a correction does. */
export type CorrectionKind =
  /** Several entities are one. */
  | 'MERGE'
  /** Some statements of an entity are somebody else's. */
  | 'SPLIT'
  /** An entity has another name. */
  | 'RENAME'
  /** A statement has another speaker. */
  | 'REATTRIBUTE'
  /** A statement is none. */
  | 'REJECT'
  /** A statement is right. */
  | 'CONFIRM'
  /** A statement is about other topics. */
  | 'SET_TOPICS'
  /** A person holds a role, or does not. */
  | 'SET_ROLE';

/** That a correction was taken back. */
export type CorrectionUndoing = {
  readonly __typename?: 'CorrectionUndoing';
  /** Who took it back: "ines". */
  readonly author: Scalars['String']['output'];
  /** Why, in the editor's words: "They are father and son." Null where none was given. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When: "2026-11-30T10:12:00.000Z". */
  readonly recordedAt: Scalars['DateTime']['output'];
};

/** Two entities that may be one, but too little speaks for it. */
export type MergeCandidate = {
  readonly __typename?: 'MergeCandidate';
  /** Made from the two: "candidate:5f0c2d1e". */
  readonly id: Scalars['ID']['output'];
  /** How near they are to being merged, from 0 to 1: 0.62. */
  readonly score: Scalars['Float']['output'];
  /** What speaks for and against it, for people to read: ["the names differ in one letter", "no article names both"]. */
  readonly evidence: ReadonlyArray<Scalars['String']['output']>;
  /** The two, as far as they still exist. */
  readonly entities: ReadonlyArray<Entity>;
};

/** Why a name in an article was taken for an entity. */
export type IdentityDecision = {
  readonly __typename?: 'IdentityDecision';
  /** The article; null where it was removed since. */
  readonly article?: Maybe<Article>;
  /** The fullest form of the name that the article uses: "Lavrov". */
  readonly name: Scalars['String']['output'];
  /** What it rests on. */
  readonly basis: IdentityBasis;
  /** How sure it is, from 0 to 1: 0.94. */
  readonly score: Scalars['Float']['output'];
  /** What speaks for and against it, for people to read: ["the article calls him foreign minister"]. */
  readonly evidence: ReadonlyArray<Scalars['String']['output']>;
};

/** What taking a name for an entity rests on. */
export type IdentityBasis =
  /** The name is the entity's own. */
  | 'NAME'
  /** It is another spelling, or a fuller form. */
  | 'VARIANT'
  /** It is a surname or an acronym. */
  | 'SHORT_FORM'
  /** Several have that name, and the article tells which one is meant. */
  | 'CONTEXT'
  /** It is the same event under another name. */
  | 'EVENT'
  /** An authority file says so. */
  | 'AUTHORITY'
  /** An editor says so. */
  | 'CORRECTION';

/** A page of corrections. */
export type CorrectionConnection = {
  readonly __typename?: 'CorrectionConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<CorrectionEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Correction>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of corrections. */
export type CorrectionEdge = {
  readonly __typename?: 'CorrectionEdge';
  /** Marks this place in the list, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Correction;
};

/** A page of entities that may be one. */
export type MergeCandidateConnection = {
  readonly __typename?: 'MergeCandidateConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<MergeCandidateEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<MergeCandidate>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of entities that may be one. */
export type MergeCandidateEdge = {
  readonly __typename?: 'MergeCandidateEdge';
  /** Marks this place in the list, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: MergeCandidate;
};

/** A page of decisions about names. */
export type IdentityDecisionConnection = {
  readonly __typename?: 'IdentityDecisionConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<IdentityDecisionEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<IdentityDecision>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of decisions about names. */
export type IdentityDecisionEdge = {
  readonly __typename?: 'IdentityDecisionEdge';
  /** Marks this place in the list, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: IdentityDecision;
};

/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Adds an article: reads it, finds its statements and stores them, in one transaction. The same article twice changes
   * nothing; a changed article with the same address replaces what was stored.
   * Needs the role `EDITOR`.
   */
  readonly ingestArticle: IngestArticleResult;
  /**
   * Removes an article with its statements, and every person, organization, place and event that nothing else holds.
   * Needs the role `EDITOR`.
   */
  readonly removeArticle: RemoveArticleResult;
  /**
   * Makes several entities of one type one: all that was of the merged ones is of the one that is kept.
   * Needs the role `EDITOR`.
   */
  readonly mergeEntities: CorrectionResult;
  /**
   * Gives some statements of an entity to a new one, of the same type.
   * Needs the role `EDITOR`.
   */
  readonly splitEntity: CorrectionResult;
  /**
   * Gives an entity the name that it is shown under, whatever articles call it.
   * Needs the role `EDITOR`.
   */
  readonly renameEntity: CorrectionResult;
  /**
   * Gives a statement to another speaker.
   * Needs the role `EDITOR`.
   */
  readonly reattributeStatement: CorrectionResult;
  /**
   * Takes a statement that is none out of the graph's answers. It is still found by its id, and lists show it where its
   * status is asked for.
   * Needs the role `EDITOR`.
   */
  readonly rejectStatement: CorrectionResult;
  /**
   * Marks a statement as right, whatever a later extractor finds.
   * Needs the role `EDITOR`.
   */
  readonly confirmStatement: CorrectionResult;
  /**
   * Makes a statement about these topics and no others.
   * Needs the role `EDITOR`.
   */
  readonly setTopics: CorrectionResult;
  /**
   * Says that a person holds a role, or does not, whatever articles say.
   * Needs the role `EDITOR`.
   */
  readonly setRole: CorrectionResult;
  /**
   * Takes a correction back. Refused where a later one builds on it (BUILT_UPON): take that one back first.
   * Needs the role `EDITOR`.
   */
  readonly undoCorrection: CorrectionResult;
};


/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type MutationIngestArticleArgs = {
  input: IngestArticleInput;
};


/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type MutationRemoveArticleArgs = {
  input: RemoveArticleInput;
};


/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type MutationMergeEntitiesArgs = {
  input: MergeEntitiesInput;
};


/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type MutationSplitEntityArgs = {
  input: SplitEntityInput;
};


/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type MutationRenameEntityArgs = {
  input: RenameEntityInput;
};


/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type MutationReattributeStatementArgs = {
  input: ReattributeStatementInput;
};


/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type MutationRejectStatementArgs = {
  input: RejectStatementInput;
};


/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type MutationConfirmStatementArgs = {
  input: ConfirmStatementInput;
};


/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type MutationSetTopicsArgs = {
  input: SetTopicsInput;
};


/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type MutationSetRoleArgs = {
  input: SetRoleInput;
};


/**
 * What editors can change. Every mutation needs the bearer token of somebody with the role `EDITOR`. What may be expected to go
 * wrong is part of the answer's union; faults of the system are in `errors`.
 */
export type MutationUndoCorrectionArgs = {
  input: UndoCorrectionInput;
};

/** An article to add. */
export type IngestArticleInput = {
  /** The body, as plain text. */
  readonly text: Scalars['String']['input'];
  /** The headline. Without one, the first line of the text is taken. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Canonical address: "https://harbour-post.example.org/2012/12/04/nato-russia". It tells a new version from a new article. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
  /** Name of the publisher: "Harbour Post". */
  readonly outlet?: InputMaybe<Scalars['String']['input']>;
  /** Names of the writers, in the order of the byline. */
  readonly authors?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** ISO date or instant of publication: "2012-12-04" or "2012-12-04T09:30:00Z". Words like "on Tuesday" count from it. */
  readonly publishedAt: Scalars['String']['input'];
  /** BCP 47 tag of the text's language: "en". Told from the text if it is not given. Only articles in English are extracted. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
};

/** An article to remove. */
export type RemoveArticleInput = {
  /** Id of the article. */
  readonly id: Scalars['ID']['input'];
};

/** What became of an article that was to be added. */
export type IngestArticleResult = IngestedArticle | InvalidArticle;

/** The article is in the graph. */
export type IngestedArticle = {
  readonly __typename?: 'IngestedArticle';
  /** What was done. */
  readonly outcome: IngestOutcome;
  /** The article as it is stored now. */
  readonly article: Article;
  /** Its statements as they are stored now, without rejected ones unless `where` has a condition on their own `status`. */
  readonly statements: StatementConnection;
};


/** The article is in the graph. */
export type IngestedArticleStatementsArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The article cannot be added as it was given; nothing was changed. */
export type InvalidArticle = {
  readonly __typename?: 'InvalidArticle';
  /** What is wrong, one element a field. */
  readonly problems: ReadonlyArray<InputProblem>;
};

/** What is wrong with one field of an input. */
export type InputProblem = {
  readonly __typename?: 'InputProblem';
  /** Name of the field: "publishedAt". */
  readonly field: Scalars['String']['output'];
  /** What is wrong and what to do. */
  readonly message: Scalars['String']['output'];
};

/** What adding an article did. */
export type IngestOutcome =
  /** It is new. */
  | 'CREATED'
  /** It was there in another version, which this one replaces. */
  | 'REPLACED'
  /** It was there already, just so. */
  | 'UNCHANGED';

/** What became of an article that was to be removed. */
export type RemoveArticleResult = RemovedArticle | ArticleNotFound;

/** The article is gone. */
export type RemovedArticle = {
  readonly __typename?: 'RemovedArticle';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** How many statements went with it. */
  readonly statementCount: Scalars['NonNegativeInt']['output'];
};

/** There is no such article. */
export type ArticleNotFound = {
  readonly __typename?: 'ArticleNotFound';
  /** The id that was asked for. */
  readonly id: Scalars['ID']['output'];
};

/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type Query = {
  readonly __typename?: 'Query';
  /** The node of an id, or null where there is none. */
  readonly node?: Maybe<Node>;
  /** The nodes of several ids, in the order asked for, null for an id that is none: at most 200 ids. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** The article of an id, or null where there is none. */
  readonly article?: Maybe<Article>;
  /** Articles, the latest first unless another order is asked for. */
  readonly articles: ArticleConnection;
  /** Who changed what by a mutation, or wanted to, the latest first. Needs the role `ADMIN`. */
  readonly auditLog: AuditConnection;
  /** The claim of an id, or null where there is none. */
  readonly claim?: Maybe<Claim>;
  /** Claims, those seen last first unless another order is asked for. */
  readonly claims: ClaimConnection;
  /** The event of an id, or null where there is none. */
  readonly event?: Maybe<Event>;
  /** Events, those named in most articles first unless another order is asked for. */
  readonly events: EventConnection;
  /**
   * A picture of the graph: who speaks about which topic, who is mentioned by whom, who is named together, who holds which
   * role. Give `around`, `query`, `where`, or `where` with one of the others. Null where `around` is the id of nothing.
   * It is drawn from the newest 1,000 statements and 1,000 articles at most, see the guide to the API.
   */
  readonly graph?: Maybe<Graph>;
  /** Entities that are named together, the strongest pairs first: each pair once. At most 1,000 articles or statements are looked at, the newest ones. */
  readonly coMentions: CoMentions;
  /** What editors corrected, the latest first, with what was taken back. */
  readonly corrections: CorrectionConnection;
  /** The correction of an id, or null where there is none. */
  readonly correction?: Maybe<Correction>;
  /**
   * How many entries the ledger has: goes up with each correction and each undoing. Give it back with a correction (as
   * `ledgerVersion` of its input), and the correction is refused where somebody else changed the same thing since: 7.
   */
  readonly ledgerVersion: Scalars['Int']['output'];
  /** Entities that may be one, the most likely first: for an editor to merge or to leave. */
  readonly mergeCandidates: MergeCandidateConnection;
  /** The organization of an id, or null where there is none. */
  readonly organization?: Maybe<Organization>;
  /** Organizations, those with most statements first unless another order is asked for. */
  readonly organizations: OrganizationConnection;
  /** Organizations that publish articles, those with most articles first unless another order is asked for. */
  readonly outlets: OrganizationConnection;
  /** The person of an id, or null where there is none. */
  readonly person?: Maybe<Person>;
  /** Persons, those with most statements first unless another order is asked for. */
  readonly persons: PersonConnection;
  /**
   * Persons who are named in articles with a statement about a topic, and of whom no statement about it is known: those
   * named in most articles first unless another order is asked for. Statements about narrower topics count only where they
   * are tagged with the topic as well.
   */
  readonly notQuoted: PersonConnection;
  /** The place of an id, or null where there is none. */
  readonly place?: Maybe<Place>;
  /** Places, those named in most articles first unless another order is asked for. */
  readonly places: PlaceConnection;
  /** What a speaker said about a topic over time, and where it changed. Null where there is no such speaker or topic. */
  readonly positions?: Maybe<Positions>;
  /** The version of an article that the graph knew at some time; null where it knew none. */
  readonly articleAsOf?: Maybe<ArticleRevision>;
  /**
   * Search over articles, statements and names, best first: by words, or for statements by what they mean.
   *
   * By words a hit has every word of the query, in any order and grammatical form: "missiles" finds "missile". A word that
   * ends in "*" stands for every word that begins so (`patri*`), words in quotation marks stand together in this order
   * (`"patriot missiles"`), and a hit has none of the words or phrases that a "-" stands before (`-turkey`).
   */
  readonly search: SearchConnection;
  /**
   * How many statements there are over time, in one series or one for each of the largest groups. Every interval between the
   * first and the last has a point, with 0 where nothing was said. All series have the same intervals. Rejected statements
   * are left out as in `statements`.
   */
  readonly statementSeries: ReadonlyArray<StatementSeries>;
  /**
   * How many statements there are of each speaker, topic, outlet ..., those with most first, of equal ones by key. Rejected
   * statements are left out as in `statements`.
   */
  readonly statementCounts: ReadonlyArray<StatementCount>;
  /** The statement of an id, a rejected one too, or null where there is none. */
  readonly statement?: Maybe<Statement>;
  /**
   * Statements of all articles, the latest first unless another order is asked for. Those that an editor rejected are left
   * out and not counted, unless `where` has a condition on their own `status`, be it inside `and`, `or` and `not`.
   */
  readonly statements: StatementConnection;
  /** The topic of an id, or null where there is none. */
  readonly topic?: Maybe<Topic>;
  /** Topics, those with most statements first unless another order is asked for. */
  readonly topics: TopicConnection;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryArticleArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryArticlesArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<ArticleOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryAuditLogArgs = {
  where?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryClaimArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryClaimsArgs = {
  where?: InputMaybe<ClaimWhere>;
  orderBy?: InputMaybe<ClaimOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryEventsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: InputMaybe<EntityOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryGraphArgs = {
  around?: InputMaybe<Scalars['ID']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<StatementWhere>;
  depth?: InputMaybe<Scalars['PositiveInt']['input']>;
  limit?: InputMaybe<Scalars['PositiveInt']['input']>;
  kinds?: InputMaybe<ReadonlyArray<GraphNodeKind>>;
  edgeKinds?: InputMaybe<ReadonlyArray<GraphEdgeKind>>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryCoMentionsArgs = {
  of?: InputMaybe<Scalars['ID']['input']>;
  unit?: InputMaybe<CoMentionUnit>;
  where?: InputMaybe<ArticleWhere>;
  statements?: InputMaybe<StatementWhere>;
  kinds?: InputMaybe<ReadonlyArray<EntityType>>;
  first?: InputMaybe<Scalars['PositiveInt']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryCorrectionsArgs = {
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryCorrectionArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryMergeCandidatesArgs = {
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryOrganizationsArgs = {
  where?: InputMaybe<OrganizationWhere>;
  orderBy?: InputMaybe<OrganizationOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryOutletsArgs = {
  where?: InputMaybe<OrganizationWhere>;
  orderBy?: InputMaybe<OrganizationOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryPersonsArgs = {
  where?: InputMaybe<PersonWhere>;
  orderBy?: InputMaybe<EntityOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryNotQuotedArgs = {
  topic: Scalars['ID']['input'];
  where?: InputMaybe<PersonWhere>;
  orderBy?: InputMaybe<EntityOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryPlaceArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryPlacesArgs = {
  where?: InputMaybe<PlaceWhere>;
  orderBy?: InputMaybe<EntityOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryPositionsArgs = {
  speaker: Scalars['ID']['input'];
  topic: Scalars['ID']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryArticleAsOfArgs = {
  id: Scalars['ID']['input'];
  known: Scalars['DateTime']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QuerySearchArgs = {
  query: Scalars['String']['input'];
  mode?: InputMaybe<SearchMode>;
  kinds?: InputMaybe<ReadonlyArray<NodeKind>>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryStatementSeriesArgs = {
  where?: InputMaybe<StatementWhere>;
  asOf?: InputMaybe<AsOf>;
  interval?: SeriesInterval;
  clock?: SeriesClock;
  timeZone?: Scalars['String']['input'];
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  groupBy?: InputMaybe<StatementGrouping>;
  top?: Scalars['PositiveInt']['input'];
  other?: Scalars['Boolean']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryStatementCountsArgs = {
  by: StatementGrouping;
  where?: InputMaybe<StatementWhere>;
  asOf?: InputMaybe<AsOf>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  other?: Scalars['Boolean']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryStatementArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryStatementsArgs = {
  where?: InputMaybe<StatementWhere>;
  asOf?: InputMaybe<AsOf>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryTopicArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be read. Everything in the graph that has an id is a node; any node is found again with `node(id:)`. Entries of the
 * ledger of corrections are none: they are found by `correction(id:)`.
 */
export type QueryTopicsArgs = {
  where?: InputMaybe<TopicWhere>;
  orderBy?: InputMaybe<EntityOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Anything with an id of its own. */
export type Node = {
  /** Readable and stable; the part before the colon tells the type: "person:sergey-lavrov". */
  readonly id: Scalars['ID']['output'];
};

/** Something with a name that articles speak of, and that several articles may share. */
export type Entity = {
  /** Readable and stable: "organization:nato". */
  readonly id: Scalars['ID']['output'];
  /** The form of the name that most articles use: "Sergey Lavrov". */
  readonly name: Scalars['String']['output'];
  /** The other forms that articles use, most used first: ["Lavrov"]. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Item of Wikidata, where known: "Q58217". */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
  /** Statements by a person or organization, about a topic, at an event, or that mention a place. */
  readonly statementCount: Scalars['NonNegativeInt']['output'];
  /** Articles that mention it; for a topic, articles with a statement about it. */
  readonly articleCount: Scalars['NonNegativeInt']['output'];
  /** Why names in articles were taken for it, by article. Empty for a topic. */
  readonly identity: IdentityDecisionConnection;
};


/** Something with a name that articles speak of, and that several articles may share. */
export type EntityIdentityArgs = {
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Types of nodes that full-text search looks through. */
export type NodeKind =
  /** An article, found by the words of its title and text. */
  | 'ARTICLE'
  /** A statement, found by the words of its content. */
  | 'STATEMENT'
  /** A person, found by name and aliases. */
  | 'PERSON'
  /** An organization, found by name and aliases. */
  | 'ORGANIZATION'
  /** A place, found by name and aliases. */
  | 'PLACE'
  /** An event, found by name and aliases. */
  | 'EVENT'
  /** A topic, found by name and aliases. */
  | 'TOPIC';

/** Types of entities, for filters over mentions. */
export type EntityType =
  /** A person. */
  | 'PERSON'
  /** An organization. */
  | 'ORGANIZATION'
  /** A place. */
  | 'PLACE'
  /** An event. */
  | 'EVENT';

/** Types of speakers, for filters. */
export type SpeakerType =
  /** A person. */
  | 'PERSON'
  /** An organization. */
  | 'ORGANIZATION'
  /** A speaker whom the article does not name. */
  | 'UNNAMED_SOURCE';

/** Where a page lies in its list. Cursors are opaque: pass them back unread. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Do items follow after this page? On a backward page: was a `before` given? */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Do items stand before this page? On a forward page: was an `after` given? */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item, for `before`; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item, for `after`; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** A stretch of an article's `text`, in UTF-16 code units, the end exclusive: `text.slice(start, end)`. */
export type Span = {
  readonly __typename?: 'Span';
  /** First unit: 1180. */
  readonly start: Scalars['NonNegativeInt']['output'];
  /** The unit after the last: 1195. */
  readonly end: Scalars['NonNegativeInt']['output'];
};

/**
 * A stretch of an article with the words it covers: the W3C Web Annotation selectors TextPositionSelector and
 * TextQuoteSelector in one.
 */
export type Quote = {
  readonly __typename?: 'Quote';
  /** First UTF-16 code unit in the article's `text`: 1180. */
  readonly start: Scalars['NonNegativeInt']['output'];
  /** The unit after the last: 1186. */
  readonly end: Scalars['NonNegativeInt']['output'];
  /** The words, exactly as the text has them: "warned". */
  readonly exact: Scalars['String']['output'];
  /** A little of the text right before. */
  readonly prefix: Scalars['String']['output'];
  /** A little of the text right after. */
  readonly suffix: Scalars['String']['output'];
};

/** An organization: a government, company, alliance, newspaper. */
export type Organization = Node & Entity & Speaker & {
  readonly __typename?: 'Organization';
  /** Readable and stable: "organization:nato". */
  readonly id: Scalars['ID']['output'];
  /** The form of the name that most articles use: "NATO". */
  readonly name: Scalars['String']['output'];
  /** The other forms that articles use, most used first: ["North Atlantic Treaty Organization"]. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Item of Wikidata, where known: "Q7184". */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
  /** Statements it made. */
  readonly statementCount: Scalars['NonNegativeInt']['output'];
  /** Articles that mention it. */
  readonly articleCount: Scalars['NonNegativeInt']['output'];
  /** Why names in articles were taken for it, by article. */
  readonly identity: IdentityDecisionConnection;
  /** What kind of organization, where known. */
  readonly kind?: Maybe<OrganizationKind>;
  /** Does it publish articles? */
  readonly isOutlet: Scalars['Boolean']['output'];
  /** Articles it published. */
  readonly publishedCount: Scalars['NonNegativeInt']['output'];
  /** Roles held in it, the one seen last first. */
  readonly members: ReadonlyArray<Role>;
  /** What it said. */
  readonly statements: StatementConnection;
  /** Statements of others that it passed on; none of them is among `statements`. */
  readonly reported: StatementConnection;
  /** Statements, whoever made them, that mention it. */
  readonly statementsAbout: StatementConnection;
  /** Articles that mention it. */
  readonly articles: ArticleConnection;
  /** Articles it published. */
  readonly published: ArticleConnection;
};


/** An organization: a government, company, alliance, newspaper. */
export type OrganizationIdentityArgs = {
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An organization: a government, company, alliance, newspaper. */
export type OrganizationStatementsArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An organization: a government, company, alliance, newspaper. */
export type OrganizationReportedArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An organization: a government, company, alliance, newspaper. */
export type OrganizationStatementsAboutArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An organization: a government, company, alliance, newspaper. */
export type OrganizationArticlesArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<ArticleOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An organization: a government, company, alliance, newspaper. */
export type OrganizationPublishedArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<ArticleOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Kinds of organizations. */
export type OrganizationKind =
  /** A government, ministry or other public authority. */
  | 'GOVERNMENT'
  /** A company. */
  | 'COMPANY'
  /** An organization of states: NATO. */
  | 'IGO'
  /** A private organization without profit. */
  | 'NGO'
  /** A publisher of news. */
  | 'MEDIA'
  /** A political party. */
  | 'PARTY'
  /** An armed force or group. */
  | 'MILITARY'
  /** A sports team. */
  | 'TEAM'
  /** A school, university or research institute. */
  | 'EDUCATION';

/** Orders of organizations. Ties are broken by id. */
export type OrganizationOrder =
  /** Most statements first. */
  | 'STATEMENT_COUNT_DESC'
  /** Fewest statements first. */
  | 'STATEMENT_COUNT_ASC'
  /** Named in most articles first. */
  | 'ARTICLE_COUNT_DESC'
  /** Named in fewest articles first. */
  | 'ARTICLE_COUNT_ASC'
  /** By name, without regard to case and accents, from A. */
  | 'NAME_ASC'
  /** By name, without regard to case and accents, from Z. */
  | 'NAME_DESC'
  /** Most articles published first. */
  | 'PUBLISHED_COUNT_DESC'
  /** Fewest articles published first. */
  | 'PUBLISHED_COUNT_ASC';

/** Conditions on organizations; all that are given must hold. */
export type OrganizationWhere = {
  /** The id. */
  readonly id?: InputMaybe<IdFilter>;
  /** The name or any alias. */
  readonly name?: InputMaybe<NameFilter>;
  /** What kind of organization. */
  readonly kind?: InputMaybe<OrganizationKindFilter>;
  /** The item of Wikidata. */
  readonly wikidataId?: InputMaybe<StringFilter>;
  /** Does it publish articles? */
  readonly isOutlet?: InputMaybe<BooleanFilter>;
  /** The number of statements. */
  readonly statementCount?: InputMaybe<IntFilter>;
  /** The number of articles. */
  readonly articleCount?: InputMaybe<IntFilter>;
  /** The number of articles it published. */
  readonly publishedCount?: InputMaybe<IntFilter>;
  /** Some statement it made. `{}`: any. */
  readonly statements?: InputMaybe<StatementWhere>;
  /** Some statement that mentions it. `{}`: any. */
  readonly statementsAbout?: InputMaybe<StatementWhere>;
  /** Some article that mentions it. */
  readonly articles?: InputMaybe<ArticleWhere>;
  /** Some article it published. */
  readonly published?: InputMaybe<ArticleWhere>;
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: InputMaybe<ReadonlyArray<OrganizationWhere>>;
  /** At least one of these holds. An empty list holds for nothing. */
  readonly or?: InputMaybe<ReadonlyArray<OrganizationWhere>>;
  /** This does not hold. */
  readonly not?: InputMaybe<OrganizationWhere>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<OrganizationEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Organization>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** One item of a page of organizations. */
export type OrganizationEdge = {
  readonly __typename?: 'OrganizationEdge';
  /** Marks this place in the list, for `after` and `before`. It holds for this field and this order only. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Organization;
};

/** A person. */
export type Person = Node & Entity & Speaker & {
  readonly __typename?: 'Person';
  /** Readable and stable: "person:sergey-lavrov". */
  readonly id: Scalars['ID']['output'];
  /** The form of the name that most articles use: "Sergey Lavrov". */
  readonly name: Scalars['String']['output'];
  /** The other forms that articles use, most used first: ["Lavrov"]. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Item of Wikidata, where known: "Q58217". */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
  /** Statements this person made. */
  readonly statementCount: Scalars['NonNegativeInt']['output'];
  /** Articles that mention this person. */
  readonly articleCount: Scalars['NonNegativeInt']['output'];
  /** Why names in articles were taken for it, by article. */
  readonly identity: IdentityDecisionConnection;
  /** Positions that articles give this person, the one seen last first. */
  readonly roles: ReadonlyArray<Role>;
  /** What this person said. */
  readonly statements: StatementConnection;
  /** Statements of others that this person passed on; none of them is among `statements`. */
  readonly reported: StatementConnection;
  /** Statements, whoever made them, that mention this person. */
  readonly statementsAbout: StatementConnection;
  /** Articles that mention this person. */
  readonly articles: ArticleConnection;
};


/** A person. */
export type PersonIdentityArgs = {
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonStatementsArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonReportedArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonStatementsAboutArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonArticlesArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<ArticleOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A position that articles give a person: "Foreign Minister" of the government of Russia. */
export type Role = Node & {
  readonly __typename?: 'Role';
  /** The same for one person, title and organization in all articles: "role:7d20c1aa". */
  readonly id: Scalars['ID']['output'];
  /** The title: "Foreign Minister". */
  readonly title: Scalars['String']['output'];
  /** Publication of the first article that gives the person this role. */
  readonly firstSeen: Scalars['DateTime']['output'];
  /** Publication of the last one. */
  readonly lastSeen: Scalars['DateTime']['output'];
  /** Who holds it. */
  readonly person: Person;
  /** Where it is held, where the articles tell. */
  readonly organization?: Maybe<Organization>;
  /** Articles that give the person this role. */
  readonly articles: ArticleConnection;
};


/** A position that articles give a person: "Foreign Minister" of the government of Russia. */
export type RoleArticlesArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<ArticleOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of entities. Ties are broken by id. */
export type EntityOrder =
  /** Most statements first. */
  | 'STATEMENT_COUNT_DESC'
  /** Fewest statements first. */
  | 'STATEMENT_COUNT_ASC'
  /** Named in most articles first. */
  | 'ARTICLE_COUNT_DESC'
  /** Named in fewest articles first. */
  | 'ARTICLE_COUNT_ASC'
  /** By name, without regard to case and accents, from A. */
  | 'NAME_ASC'
  /** By name, without regard to case and accents, from Z. */
  | 'NAME_DESC';

/** Conditions on persons; all that are given must hold. */
export type PersonWhere = {
  /** The id. */
  readonly id?: InputMaybe<IdFilter>;
  /** The name or any alias. */
  readonly name?: InputMaybe<NameFilter>;
  /** The item of Wikidata. */
  readonly wikidataId?: InputMaybe<StringFilter>;
  /** The number of statements. */
  readonly statementCount?: InputMaybe<IntFilter>;
  /** The number of articles. */
  readonly articleCount?: InputMaybe<IntFilter>;
  /** Some role of the person. `{}`: any. */
  readonly role?: InputMaybe<RoleWhere>;
  /** Some statement the person made. `{}`: any. */
  readonly statements?: InputMaybe<StatementWhere>;
  /** Some statement that mentions the person. `{}`: any. */
  readonly statementsAbout?: InputMaybe<StatementWhere>;
  /** Some article that mentions the person. */
  readonly articles?: InputMaybe<ArticleWhere>;
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: InputMaybe<ReadonlyArray<PersonWhere>>;
  /** At least one of these holds. An empty list holds for nothing. */
  readonly or?: InputMaybe<ReadonlyArray<PersonWhere>>;
  /** This does not hold. */
  readonly not?: InputMaybe<PersonWhere>;
};

/** Conditions on roles; all that are given must hold. */
export type RoleWhere = {
  /** The title, compared exactly. */
  readonly title?: InputMaybe<StringFilter>;
  /** Where it is held. `{}`: anywhere that is known. */
  readonly organization?: InputMaybe<OrganizationWhere>;
  /** Publication of the last article that gives it. */
  readonly lastSeen?: InputMaybe<DateTimeFilter>;
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: InputMaybe<ReadonlyArray<RoleWhere>>;
  /** At least one of these holds. An empty list holds for nothing. */
  readonly or?: InputMaybe<ReadonlyArray<RoleWhere>>;
  /** This does not hold. */
  readonly not?: InputMaybe<RoleWhere>;
};

/** Conditions on entities of any type; all that are given must hold. */
export type EntityWhere = {
  /** The id. */
  readonly id?: InputMaybe<IdFilter>;
  /** The name or any alias. */
  readonly name?: InputMaybe<NameFilter>;
  /** What kind of entity: { in: [PERSON, ORGANIZATION] }. */
  readonly type?: InputMaybe<EntityTypeFilter>;
  /** The item of Wikidata. */
  readonly wikidataId?: InputMaybe<StringFilter>;
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: InputMaybe<ReadonlyArray<EntityWhere>>;
  /** At least one of these holds. An empty list holds for nothing. */
  readonly or?: InputMaybe<ReadonlyArray<EntityWhere>>;
  /** This does not hold. */
  readonly not?: InputMaybe<EntityWhere>;
};

/** A page of persons. */
export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** One item of a page of persons. */
export type PersonEdge = {
  readonly __typename?: 'PersonEdge';
  /** Marks this place in the list, for `after` and `before`. It holds for this field and this order only. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Person;
};

/** A place: a country, city or region. */
export type Place = Node & Entity & {
  readonly __typename?: 'Place';
  /** Readable and stable: "place:turkey". */
  readonly id: Scalars['ID']['output'];
  /** The form of the name that most articles use: "Turkey". */
  readonly name: Scalars['String']['output'];
  /** The other forms that articles use, most used first: ["Republic of Turkey"]. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Item of Wikidata, where known: "Q43". */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
  /** Statements that mention it. */
  readonly statementCount: Scalars['NonNegativeInt']['output'];
  /** Articles that mention it. */
  readonly articleCount: Scalars['NonNegativeInt']['output'];
  /** Why names in articles were taken for it, by article. */
  readonly identity: IdentityDecisionConnection;
  /** What kind of place, where known. */
  readonly kind?: Maybe<PlaceKind>;
  /** Statements that mention it. */
  readonly statementsAbout: StatementConnection;
  /** Articles that mention it. */
  readonly articles: ArticleConnection;
};


/** A place: a country, city or region. */
export type PlaceIdentityArgs = {
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place: a country, city or region. */
export type PlaceStatementsAboutArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A place: a country, city or region. */
export type PlaceArticlesArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<ArticleOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Kinds of places. */
export type PlaceKind =
  /** A state or territory. */
  | 'COUNTRY'
  /** A city, town or village. */
  | 'CITY'
  /** Any other area: a province, a continent, a sea. */
  | 'REGION';

/** Conditions on places; all that are given must hold. */
export type PlaceWhere = {
  /** The id. */
  readonly id?: InputMaybe<IdFilter>;
  /** The name or any alias. */
  readonly name?: InputMaybe<NameFilter>;
  /** What kind of place. */
  readonly kind?: InputMaybe<PlaceKindFilter>;
  /** The item of Wikidata. */
  readonly wikidataId?: InputMaybe<StringFilter>;
  /** The number of statements. */
  readonly statementCount?: InputMaybe<IntFilter>;
  /** The number of articles. */
  readonly articleCount?: InputMaybe<IntFilter>;
  /** Some statement that mentions it. `{}`: any. */
  readonly statementsAbout?: InputMaybe<StatementWhere>;
  /** Some article that mentions it. */
  readonly articles?: InputMaybe<ArticleWhere>;
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: InputMaybe<ReadonlyArray<PlaceWhere>>;
  /** At least one of these holds. An empty list holds for nothing. */
  readonly or?: InputMaybe<ReadonlyArray<PlaceWhere>>;
  /** This does not hold. */
  readonly not?: InputMaybe<PlaceWhere>;
};

/** A page of places. */
export type PlaceConnection = {
  readonly __typename?: 'PlaceConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<PlaceEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Place>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** One item of a page of places. */
export type PlaceEdge = {
  readonly __typename?: 'PlaceEdge';
  /** Marks this place in the list, for `after` and `before`. It holds for this field and this order only. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Place;
};

/** What a speaker said about a topic over time. */
export type Positions = {
  readonly __typename?: 'Positions';
  /** Who speaks. */
  readonly speaker: Speaker;
  /** About what. */
  readonly topic: Topic;
  /** The statements, the earliest first: at most 500. */
  readonly steps: ReadonlyArray<PositionStep>;
  /** Are there later statements than the 500 that are shown? */
  readonly truncated: Scalars['Boolean']['output'];
};

/** One statement in the course of a speaker's statements about a topic. */
export type PositionStep = {
  readonly __typename?: 'PositionStep';
  /** When it was said. */
  readonly saidAt: SaidAt;
  /** Does it deny? */
  readonly polarity: Polarity;
  /** What kind of act the cue names; null where there is no cue. */
  readonly cueClass?: Maybe<CueClass>;
  /** Does the speaker say the contrary of `previous`, or take the other side? False where there is no `previous`. */
  readonly changed: Scalars['Boolean']['output'];
  /** What changed, for people to read: "denies what was asserted on 2012-12-04". Null where nothing did. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The statement itself. */
  readonly statement: Statement;
  /** The last earlier statement about the topic that says the same thing or its contrary; null where there is none. */
  readonly previous?: Maybe<Statement>;
};

/** A version of an article as it was when it was added, with what it changed. */
export type ArticleRevision = {
  readonly __typename?: 'ArticleRevision';
  /** 1 for the first version, one more for each changed version: 2. */
  readonly revision: Scalars['PositiveInt']['output'];
  /** The headline. */
  readonly title: Scalars['String']['output'];
  /** When it was published: "2012-12-04T09:30:00.000Z". */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** When it became known to the graph: "2026-11-30T09:54:31.000Z". */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When the next version became known, or the article was removed; null for the version that stands. */
  readonly supersededAt?: Maybe<Scalars['DateTime']['output']>;
  /** SHA-256 of the text, hexadecimal. */
  readonly contentHash: Scalars['String']['output'];
  /** The body as it was stored, unchanged: offsets count its UTF-16 code units. */
  readonly text: Scalars['String']['output'];
  /** Statements that it reports. */
  readonly statements: ReadonlyArray<RevisionStatement>;
  /** Those that the version before did not report; all of them in the first version. */
  readonly added: ReadonlyArray<RevisionStatement>;
  /** Those of the version before that it does not report any more. */
  readonly removed: ReadonlyArray<RevisionStatement>;
  /** Those that it reports otherwise than the version before. */
  readonly altered: ReadonlyArray<AlteredStatement>;
};

/** A statement as one version of an article had it. */
export type RevisionStatement = {
  readonly __typename?: 'RevisionStatement';
  /** Id of the statement: "statement:5f0c2d1e". `statement(id:)` finds it while the article's latest version has it. */
  readonly id: Scalars['ID']['output'];
  /** What was said. */
  readonly content: Scalars['String']['output'];
  /** Does it deny? */
  readonly polarity: Polarity;
  /** Id of the speaker at that time: "person:sergey-lavrov". Null where the article leaves only a guess. */
  readonly speakerId?: Maybe<Scalars['ID']['output']>;
  /** The speaker's name at that time: "Sergey Lavrov". */
  readonly speakerName?: Maybe<Scalars['String']['output']>;
  /** Where the version's text says so, in reading order. */
  readonly evidence: ReadonlyArray<Quote>;
};

/** A statement that a version of an article reports otherwise than the version before. */
export type AlteredStatement = {
  readonly __typename?: 'AlteredStatement';
  /** As the version before has it. */
  readonly before: RevisionStatement;
  /** As this version has it. */
  readonly after: RevisionStatement;
};

/** A page of hits, best first; hits of equal score by date, the latest first, then by id. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** The hits with their cursors. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many hits there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** How a search finds and ranks. */
export type SearchMode =
  /** By words: all that holds them. */
  | 'TEXT'
  /** By meaning: the 200 statements most like the query, whatever their words. "fewer jobs" finds "400 people were laid off". */
  | 'SEMANTIC'
  /** The best 200 by words and the best 200 statements by meaning in one list: what is high in either, or in both, comes first. By words alone where no model can run. */
  | 'HYBRID';

/** One hit. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Marks this place in the list, for `after`. It holds for this search only. */
  readonly cursor: Scalars['String']['output'];
  /**
   * By text 1: the name or title is the query; 0.75: it has every word; 0.5: the text has every word. SEMANTIC: how like the
   * statement is to the query, from about -1 to 1. HYBRID: 1 / (60 + rank) by words and by meaning together, 0.0328 at most.
   */
  readonly score: Scalars['Float']['output'];
  /**
   * A stretch of the text in which the words were found, about 200 characters, as HTML: all text is escaped, and the words
   * and phrases stand in `<mark>`, as far as they are in it. "…" stands where the stretch is cut.
   */
  readonly highlight: Scalars['String']['output'];
  /** What was found. */
  readonly node: Node;
};

/**
 * What statements are grouped by. A statement without it (no speaker, no topic, no event ...) is in no group; one that has
 * several (topics, places, names) counts in each of them.
 */
export type StatementGrouping =
  /** Who said it: persons and organizations. Unnamed sources belong to one article each and are no groups. */
  | 'SPEAKER'
  /** The topics it is about; a broader topic only where the statement is tagged with it as well. */
  | 'TOPIC'
  /** Who published the article. */
  | 'OUTLET'
  /** The event at which it was said. */
  | 'EVENT'
  /** The places that its content names. */
  | 'PLACE'
  /** The persons, organizations, places and events that its content names. */
  | 'MENTIONED'
  /** Quoted, reported, or both. */
  | 'KIND'
  /** What kind of act the cue names. */
  | 'CUE_CLASS'
  /** Does it deny? */
  | 'POLARITY';

/** How much time a point stands for. */
export type SeriesInterval =
  /** An hour of the time zone. Needs PUBLISHED_AT: when something was said is known to the day at best. */
  | 'HOUR'
  /** A calendar day of the time zone. Where clocks change it has 23 or 25 hours. */
  | 'DAY'
  /** A week of ISO 8601: it begins on Monday. */
  | 'WEEK'
  /** A calendar month. */
  | 'MONTH'
  /** A calendar year. */
  | 'YEAR';

/** Which time of a statement counts. */
export type SeriesClock =
  /** The day it was said. Where the article tells the week, month or year alone it counts on the first day: ask for `saidAtPrecision: { in: [DAY, PUBLICATION] }` to leave these out. */
  | 'SAID_AT'
  /** When the article was published. */
  | 'PUBLISHED_AT';

/** Statements over time: all of them, those of one group, or those of no group that is shown. */
export type StatementSeries = {
  readonly __typename?: 'StatementSeries';
  /** Id of what the group stands for, "person:sergey-lavrov"; or the value, "DENIED". "all" without groups, "other" for what is in none. */
  readonly key: Scalars['String']['output'];
  /** What to write beside it: a name, "denied", "all statements", "other". Two persons may have one name; `key` tells them apart. */
  readonly label: Scalars['String']['output'];
  /** Is it what is in none of the other series? */
  readonly isOther: Scalars['Boolean']['output'];
  /** What the group stands for; null where that is a value, and for "all" and "other". */
  readonly entity?: Maybe<Entity>;
  /** The statements of all points together. */
  readonly total: Scalars['NonNegativeInt']['output'];
  /** One for each interval, in order of time. */
  readonly points: ReadonlyArray<SeriesPoint>;
};

/** The statements of one interval. */
export type SeriesPoint = {
  readonly __typename?: 'SeriesPoint';
  /** The first day of the interval, "2012-12-04"; of an hour its local time, "2012-10-28T02:00:00+01:00". */
  readonly date: Scalars['String']['output'];
  /** When it begins: "2012-12-03T23:00:00.000Z" for a day in Berlin. */
  readonly start: Scalars['DateTime']['output'];
  /** When the next one begins. */
  readonly end: Scalars['DateTime']['output'];
  /** How many statements. */
  readonly value: Scalars['NonNegativeInt']['output'];
  /** Key of the series: for tools that take rows, not series of points. */
  readonly key: Scalars['String']['output'];
  /** Label of the series. */
  readonly label: Scalars['String']['output'];
};

/** How many statements are in a group, or in none that is shown. */
export type StatementCount = {
  readonly __typename?: 'StatementCount';
  /** Id of what the group stands for, "topic:missile-defence"; or the value, "DENIED". "other" for what is in none. */
  readonly key: Scalars['String']['output'];
  /** What to write beside it: a name, "denied", "other". Two persons may have one name; `key` tells them apart. */
  readonly label: Scalars['String']['output'];
  /** Is it what is in none of the other counts? */
  readonly isOther: Scalars['Boolean']['output'];
  /** What the group stands for; null where that is a value, and for "other". */
  readonly entity?: Maybe<Entity>;
  /** How many statements. */
  readonly value: Scalars['NonNegativeInt']['output'];
  /**
   * Which part of all statements that are counted this is, from 0 to 1. Of topics, places and names the parts may come to
   * more than 1.
   */
  readonly share: Scalars['Float']['output'];
};

/** Whoever can say something: a person, an organization, or a source that the article does not name. */
export type Speaker = {
  /** Readable and stable: "person:sergey-lavrov". */
  readonly id: Scalars['ID']['output'];
  /** Name, or for an unnamed source its description: "a senior official of the alliance". */
  readonly name: Scalars['String']['output'];
  /** What this speaker said. */
  readonly statements: StatementConnection;
  /** Statements of others that this speaker passed on; none of them is among `statements`. */
  readonly reported: StatementConnection;
};


/** Whoever can say something: a person, an organization, or a source that the article does not name. */
export type SpeakerStatementsArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can say something: a person, an organization, or a source that the article does not name. */
export type SpeakerReportedArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A speaker whom the article describes but does not name. It belongs to its article. */
export type UnnamedSource = Node & Speaker & {
  readonly __typename?: 'UnnamedSource';
  /** Made from the article and the place in it: "source:1c9b7a20". */
  readonly id: Scalars['ID']['output'];
  /** The description, as the article words it: "a senior official of the alliance". */
  readonly name: Scalars['String']['output'];
  /** The organization it belongs to, where the article tells. */
  readonly affiliation?: Maybe<Organization>;
  /** What this source said. */
  readonly statements: StatementConnection;
  /** Statements of others that this source passed on; none of them is among `statements`. */
  readonly reported: StatementConnection;
};


/** A speaker whom the article describes but does not name. It belongs to its article. */
export type UnnamedSourceStatementsArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A speaker whom the article describes but does not name. It belongs to its article. */
export type UnnamedSourceReportedArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on speakers; all that are given must hold. */
export type SpeakerWhere = {
  /** The id. */
  readonly id?: InputMaybe<IdFilter>;
  /** The name or any alias; of an unnamed source, the description. */
  readonly name?: InputMaybe<NameFilter>;
  /** What kind of speaker: { eq: PERSON }. */
  readonly type?: InputMaybe<SpeakerTypeFilter>;
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: InputMaybe<ReadonlyArray<SpeakerWhere>>;
  /** At least one of these holds. An empty list holds for nothing. */
  readonly or?: InputMaybe<ReadonlyArray<SpeakerWhere>>;
  /** This does not hold. */
  readonly not?: InputMaybe<SpeakerWhere>;
};

/**
 * What was out, and what the graph knew, at some time. A statement that a later version of its article does not have any
 * more is gone from lists at any time; `articleAsOf` and `Article.revisions` have it.
 */
export type AsOf = {
  /** Only statements of articles that were published until then: "2012-12-05T00:00:00Z". */
  readonly published?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only statements that were known to the graph by then: "2026-11-30T10:00:00Z". */
  readonly known?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What somebody said, as one article reports it, tied to the exact characters that say so. */
export type Statement = Node & {
  readonly __typename?: 'Statement';
  /** Made from the article and the place in it: "statement:5f0c2d1e". */
  readonly id: Scalars['ID']['output'];
  /** What was said, without the cue and the quotation marks. Parts that stand apart in the text are joined with " … ". */
  readonly content: Scalars['String']['output'];
  /** Quoted, reported, or both. */
  readonly kind: StatementKind;
  /** The word that introduces it, or null where none does ("...": an interview's answer). */
  readonly cue?: Maybe<Cue>;
  /** Does it deny? */
  readonly polarity: Polarity;
  /** How sure the extractor is, from 0 to 1: 0.86. */
  readonly confidence: Scalars['Float']['output'];
  /** Has anyone looked at it since it was extracted? */
  readonly status: StatementStatus;
  /** When it was said, and how that is known. */
  readonly saidAt: SaidAt;
  /** Who said it, or null where the article leaves only a guess. */
  readonly speaker?: Maybe<Speaker>;
  /** Through whom it came, the nearest reporter first: the correspondent who quotes the minister. Empty at first hand. */
  readonly reportedBy: ReadonlyArray<Speaker>;
  /** Why this speaker, and who else it might be. */
  readonly attribution: Attribution;
  /** Where the article says so: one element a stretch of text, in reading order. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** The words that name the speaker here: "He", "the minister". Null where none do. */
  readonly speakerQuote?: Maybe<Quote>;
  /** The article that reports it. */
  readonly article: Article;
  /** What it is about, the surest topic first. */
  readonly topics: ReadonlyArray<Topic>;
  /** Entities that its content names. */
  readonly mentions: StatementMentionConnection;
  /** The meeting, trial or other event at which it was said. */
  readonly event?: Maybe<Event>;
  /** The same thing said by the same speaker in whatever articles report it. Null for a statement that an editor rejected. */
  readonly claim?: Maybe<Claim>;
  /** Earlier statements, perhaps of other articles, that it says the contrary of. */
  readonly contradicts: StatementLinkConnection;
  /** Later statements that say the contrary. */
  readonly contradictedBy: StatementLinkConnection;
  /** Earlier statements, perhaps of other articles, that it answers. */
  readonly repliesTo: StatementLinkConnection;
  /** Later statements that answer it. */
  readonly repliedToBy: StatementLinkConnection;
  /** Name and version of what extracted it: "rules-1+3f9a2c1b", engine and word lists. */
  readonly extractorVersion: Scalars['String']['output'];
  /**
   * When it became known to the graph: "2026-11-30T09:54:31.000Z". A later version of its article that still has it does
   * not change this.
   */
  readonly recordedAt: Scalars['DateTime']['output'];
};


/** What somebody said, as one article reports it, tied to the exact characters that say so. */
export type StatementMentionsArgs = {
  where?: InputMaybe<EntityWhere>;
  orderBy?: InputMaybe<EntityOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What somebody said, as one article reports it, tied to the exact characters that say so. */
export type StatementContradictsArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What somebody said, as one article reports it, tied to the exact characters that say so. */
export type StatementContradictedByArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What somebody said, as one article reports it, tied to the exact characters that say so. */
export type StatementRepliesToArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What somebody said, as one article reports it, tied to the exact characters that say so. */
export type StatementRepliedToByArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The word that introduces a statement. */
export type Cue = {
  readonly __typename?: 'Cue';
  /** Its base form: "warn". */
  readonly verb: Scalars['String']['output'];
  /** What kind of act it names. */
  readonly class?: Maybe<CueClass>;
  /** Where it stands in the article. */
  readonly quote?: Maybe<Quote>;
};

/** When something was said. A calendar day, not an instant: articles tell the day at best. */
export type SaidAt = {
  readonly __typename?: 'SaidAt';
  /** The day, or the first day of the week, month or year: "2012-12-04". */
  readonly date: Scalars['LocalDate']['output'];
  /** How exactly it is known. */
  readonly precision: DatePrecision;
  /** The words of the article it comes from, "on Tuesday"; null where the day of publication stands in. */
  readonly derivation?: Maybe<Scalars['String']['output']>;
};

/** Why a statement is given to its speaker. */
export type Attribution = {
  readonly __typename?: 'Attribution';
  /** How the speaker was found, for people to read. */
  readonly how: Scalars['String']['output'];
  /** How sure the extractor is of the statement and its speaker, from 0 to 1: 0.86. */
  readonly confidence: Scalars['Float']['output'];
  /** The other candidates, best first. */
  readonly alternatives: ReadonlyArray<Alternative>;
};

/** A candidate for the speaker that was not chosen. */
export type Alternative = {
  readonly __typename?: 'Alternative';
  /** Id of the candidate; `node(id:)` finds it. */
  readonly id: Scalars['ID']['output'];
  /** Its name when the statement was extracted: "Anders Fogh Rasmussen". */
  readonly name: Scalars['String']['output'];
  /** How well it fitted, from 0 to 1: 0.12. */
  readonly score: Scalars['Float']['output'];
};

/** A stretch of the article that holds (part of) a statement's content. `article.text.slice(start, end)` is `exact`. */
export type Evidence = {
  readonly __typename?: 'Evidence';
  /** First UTF-16 code unit in the article's `text`: 1203. */
  readonly start: Scalars['NonNegativeInt']['output'];
  /** The unit after the last: 1288. */
  readonly end: Scalars['NonNegativeInt']['output'];
  /** The words, exactly as the text has them. */
  readonly exact: Scalars['String']['output'];
  /** A little of the text right before. */
  readonly prefix: Scalars['String']['output'];
  /** A little of the text right after. */
  readonly suffix: Scalars['String']['output'];
  /** The article it is a stretch of. */
  readonly article: Article;
};

/** How a statement is worded. */
export type StatementKind =
  /** Quoted word for word: "We will see," she said. */
  | 'DIRECT'
  /** Reported: she said that they would see. */
  | 'INDIRECT'
  /** Reported, with words of it quoted: she said they would "see". */
  | 'MIXED';

/** What kind of act the cue names. */
export type CueClass =
  /** Says, tells, adds, according to. */
  | 'SAID'
  /** Claims, alleges, insists. */
  | 'CLAIMED'
  /** Denies, rejects, refutes. */
  | 'DENIED'
  /** Promises, vows, pledges. */
  | 'PROMISED'
  /** Asks, wonders, inquires. */
  | 'ASKED'
  /** Warns, cautions. */
  | 'WARNED'
  /** Agrees, admits, confirms. */
  | 'AGREED'
  /** Demands, urges, calls for. */
  | 'DEMANDED'
  /** Praises, welcomes, hails. */
  | 'PRAISED'
  /** Accuses, blames, criticises. */
  | 'ACCUSED'
  /** Believes, thinks, expects. */
  | 'BELIEVED';

/** Whether a statement denies. */
export type Polarity =
  /** It asserts. */
  | 'POSITIVE'
  /** The cue denies, or the main clause is negated, but not both. */
  | 'NEGATIVE';

/** Whether a person has looked at a statement. */
export type StatementStatus =
  /** As the extractor found it. */
  | 'EXTRACTED'
  /** An editor found it right. */
  | 'CONFIRMED'
  /** An editor changed it. */
  | 'CORRECTED'
  /** An editor found it wrong: it has no speaker, topics, mentions, event, claim and links any more, and lists leave it out. */
  | 'REJECTED';

/** How exactly a date is known. */
export type DatePrecision =
  /** To the day. */
  | 'DAY'
  /** To the week; the date is its first day. */
  | 'WEEK'
  /** To the month; the date is its first day. */
  | 'MONTH'
  /** To the year; the date is its first day. */
  | 'YEAR'
  /** The article does not tell: the day of publication stands in. */
  | 'PUBLICATION';

/** Orders of statements. Ties are broken by id. */
export type StatementOrder =
  /** The latest first. */
  | 'SAID_AT_DESC'
  /** The earliest first. */
  | 'SAID_AT_ASC'
  /** The surest first. */
  | 'CONFIDENCE_DESC'
  /** The least sure first: for review. */
  | 'CONFIDENCE_ASC'
  /** The latest to become known to the graph first. */
  | 'RECORDED_AT_DESC'
  /** The earliest to become known to the graph first. */
  | 'RECORDED_AT_ASC';

/** Conditions on statements; all that are given must hold. */
export type StatementWhere = {
  /** The id. */
  readonly id?: InputMaybe<IdFilter>;
  /** What was said. */
  readonly content?: InputMaybe<TextFilter>;
  /** Quoted, reported, or both. */
  readonly kind?: InputMaybe<StatementKindFilter>;
  /** The word that introduces it. */
  readonly cue?: InputMaybe<CueWhere>;
  /** Does it deny? */
  readonly polarity?: InputMaybe<PolarityFilter>;
  /** How sure the extractor is, from 0 to 1. */
  readonly confidence?: InputMaybe<FloatFilter>;
  /** Has anyone looked at it? Lists that leave out rejected statements show them where this is asked: { eq: REJECTED }. */
  readonly status?: InputMaybe<StatementStatusFilter>;
  /** The day it was said. */
  readonly saidAt?: InputMaybe<LocalDateFilter>;
  /** How exactly the day is known. */
  readonly saidAtPrecision?: InputMaybe<DatePrecisionFilter>;
  /** When it became known to the graph: { gte: "2026-11-30T00:00:00Z" }. */
  readonly recordedAt?: InputMaybe<DateTimeFilter>;
  /** Who said it. `{}`: anyone, so `not: { speaker: {} }` finds statements without a speaker. */
  readonly speaker?: InputMaybe<SpeakerWhere>;
  /** Some reporter through whom it came. `{}`: any. */
  readonly reportedBy?: InputMaybe<SpeakerWhere>;
  /** The article that reports it. */
  readonly article?: InputMaybe<ArticleWhere>;
  /** The publisher of that article. */
  readonly outlet?: InputMaybe<OrganizationWhere>;
  /** Some topic it is about. */
  readonly topic?: InputMaybe<TopicWhere>;
  /** Some entity that its content names. */
  readonly mentions?: InputMaybe<EntityWhere>;
  /** The event at which it was said. */
  readonly event?: InputMaybe<EventWhere>;
  /** The claim it states. */
  readonly claim?: InputMaybe<ClaimWhere>;
  /** Some earlier statement that it says the contrary of. `{}`: any. */
  readonly contradicts?: InputMaybe<StatementWhere>;
  /** Some earlier statement that it answers. `{}`: any. */
  readonly repliesTo?: InputMaybe<StatementWhere>;
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: InputMaybe<ReadonlyArray<StatementWhere>>;
  /** At least one of these holds. An empty list holds for nothing. */
  readonly or?: InputMaybe<ReadonlyArray<StatementWhere>>;
  /** This does not hold. */
  readonly not?: InputMaybe<StatementWhere>;
};

/** Conditions on the word that introduces a statement; all that are given must hold. */
export type CueWhere = {
  /** Its base form: { eq: "warn" }. */
  readonly verb?: InputMaybe<StringFilter>;
  /** What kind of act it names: { in: [DENIED, WARNED] }. */
  readonly class?: InputMaybe<CueClassFilter>;
};

/** A page of statements. */
export type StatementConnection = {
  readonly __typename?: 'StatementConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<StatementEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Statement>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** One item of a page of statements. */
export type StatementEdge = {
  readonly __typename?: 'StatementEdge';
  /** Marks this place in the list, for `after` and `before`. It holds for this field and this order only. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Statement;
};

/** A page of entities that a statement names. */
export type StatementMentionConnection = {
  readonly __typename?: 'StatementMentionConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<StatementMentionEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** One item of a page of entities that a statement names. */
export type StatementMentionEdge = {
  readonly __typename?: 'StatementMentionEdge';
  /** Marks this place in the list, for `after` and `before`. It holds for this field and this order only. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Entity;
  /** Where the article names it inside the statement's content. */
  readonly spans: ReadonlyArray<Span>;
};

/** A page of statements that stand in some relation to another one. */
export type StatementLinkConnection = {
  readonly __typename?: 'StatementLinkConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<StatementLinkEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Statement>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** One item of a page of statements that stand in some relation to another one. */
export type StatementLinkEdge = {
  readonly __typename?: 'StatementLinkEdge';
  /** Marks this place in the list, for `after` and `before`. It holds for this field and this order only. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Statement;
  /** Why the two are linked, for people to read: "denies what was asserted on 2012-12-04". */
  readonly reason: Scalars['String']['output'];
};

/**
 * What can be waited for, by WebSocket (graphql-ws) or server-sent events, at the endpoint of queries. Every result has
 * `extensions.eventId`: whoever comes back gives it as `lastEventId` and gets what came since.
 */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Each statement that the graph did not have before, when its article is in the graph: those of an article in reading
   * order, articles in the order in which they came. The same article once more brings none; a changed one brings those that
   * are new in it. Statements that an editor rejected are left out, unless `where` has a condition on their own `status`.
   */
  readonly statementAdded: Statement;
  /** Each article that comes, and each that comes again in another version, when it is in the graph. */
  readonly articleIngested: Article;
  /** How far articles are that somebody is adding: of each batch the first article, then twice a second at most, and the end. */
  readonly ingestProgress: IngestProgress;
  /** Each correction when it is made, and again when it is taken back (`correction { undone }`). */
  readonly correctionApplied: CorrectionApplied;
};


/**
 * What can be waited for, by WebSocket (graphql-ws) or server-sent events, at the endpoint of queries. Every result has
 * `extensions.eventId`: whoever comes back gives it as `lastEventId` and gets what came since.
 */
export type SubscriptionStatementAddedArgs = {
  where?: InputMaybe<StatementWhere>;
};


/**
 * What can be waited for, by WebSocket (graphql-ws) or server-sent events, at the endpoint of queries. Every result has
 * `extensions.eventId`: whoever comes back gives it as `lastEventId` and gets what came since.
 */
export type SubscriptionArticleIngestedArgs = {
  where?: InputMaybe<ArticleWhere>;
};

/** How far a batch of articles is. An article that is added alone is a batch of one. */
export type IngestProgress = {
  readonly __typename?: 'IngestProgress';
  /** Tells batches apart: "0d5c1f0e-7c0b-4f7e-9c55-6a1f7d0c2b11". */
  readonly batch: Scalars['ID']['output'];
  /** Articles dealt with so far, those that failed too: 120. */
  readonly done: Scalars['NonNegativeInt']['output'];
  /** Share of the input that is done, from 0 to 1: 0.4. Null where its size is not known. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** Was this the last article? */
  readonly finished: Scalars['Boolean']['output'];
  /** What became of the latest article. Null where there was none. */
  readonly outcome?: Maybe<ProgressOutcome>;
  /** The latest article's headline: "Harbour gets a new crane". Null where it could not be read. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Error code of what went wrong with the latest article, or with the whole batch: "INPUT_UNDATED". Null where nothing did. */
  readonly problem?: Maybe<Scalars['String']['output']>;
};

/** What became of an article of a batch. */
export type ProgressOutcome =
  /** It was new. */
  | 'CREATED'
  /** It took the place of an earlier version. */
  | 'REPLACED'
  /** It was there already. */
  | 'UNCHANGED'
  /** It could not be read. */
  | 'SKIPPED'
  /** It could not be added. */
  | 'FAILED';

/** A subject of the vocabulary, arranged from broad to narrow. Topics stand whether or not a statement is about them. */
export type Topic = Node & Entity & {
  readonly __typename?: 'Topic';
  /** Readable and stable: "topic:missile-defence". */
  readonly id: Scalars['ID']['output'];
  /** The form of the name that most articles use: "missile defence". */
  readonly name: Scalars['String']['output'];
  /** The other forms that articles use, most used first: ["missile shield"]. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Item of Wikidata, where known. */
  readonly wikidataId?: Maybe<Scalars['String']['output']>;
  /** Statements about it. */
  readonly statementCount: Scalars['NonNegativeInt']['output'];
  /** Articles with a statement about it. */
  readonly articleCount: Scalars['NonNegativeInt']['output'];
  /** Empty: topics are vocabulary, and no name is taken for one. */
  readonly identity: IdentityDecisionConnection;
  /** IPTC Media Topics code, "medtop:11000000"; null for a topic of our own below one of theirs. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What belongs to it. */
  readonly definition?: Maybe<Scalars['String']['output']>;
  /** The next broader topic; null at the top. */
  readonly broader?: Maybe<Topic>;
  /** The next narrower topics, by id. */
  readonly narrower: ReadonlyArray<Topic>;
  /** Statements about it; those about its narrower topics only where they are tagged with it as well. */
  readonly statements: StatementConnection;
};


/** A subject of the vocabulary, arranged from broad to narrow. Topics stand whether or not a statement is about them. */
export type TopicIdentityArgs = {
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A subject of the vocabulary, arranged from broad to narrow. Topics stand whether or not a statement is about them. */
export type TopicStatementsArgs = {
  where?: InputMaybe<StatementWhere>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on topics; all that are given must hold. */
export type TopicWhere = {
  /** The id. */
  readonly id?: InputMaybe<IdFilter>;
  /** The name or any alias. */
  readonly name?: InputMaybe<NameFilter>;
  /** IPTC Media Topics code. */
  readonly code?: InputMaybe<StringFilter>;
  /** The item of Wikidata. */
  readonly wikidataId?: InputMaybe<StringFilter>;
  /** The number of statements. */
  readonly statementCount?: InputMaybe<IntFilter>;
  /** The number of articles. */
  readonly articleCount?: InputMaybe<IntFilter>;
  /** The next broader topic. `{}`: any, so `not: { broader: {} }` finds the topics at the top. */
  readonly broader?: InputMaybe<TopicWhere>;
  /** Some next narrower topic. `{}`: any. */
  readonly narrower?: InputMaybe<TopicWhere>;
  /** The topic itself or one of the five next above it: { within: { name: { eq: "defence" } } } takes in what is narrower. */
  readonly within?: InputMaybe<TopicWhere>;
  /** Some statement about it. `{}`: any. */
  readonly statements?: InputMaybe<StatementWhere>;
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: InputMaybe<ReadonlyArray<TopicWhere>>;
  /** At least one of these holds. An empty list holds for nothing. */
  readonly or?: InputMaybe<ReadonlyArray<TopicWhere>>;
  /** This does not hold. */
  readonly not?: InputMaybe<TopicWhere>;
};

/** A page of topics. */
export type TopicConnection = {
  readonly __typename?: 'TopicConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<TopicEdge>;
  /** The items alone, for clients that need no cursors. */
  readonly nodes: ReadonlyArray<Topic>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counted only when it is asked for. */
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** One item of a page of topics. */
export type TopicEdge = {
  readonly __typename?: 'TopicEdge';
  /** Marks this place in the list, for `after` and `before`. It holds for this field and this order only. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Topic;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CorrectionResult:
    | ( CorrectionAppliedView )
    | ( CorrectionRefused )
  ;
  IngestArticleResult:
    | ( IngestedView )
    | ( InvalidArticle )
  ;
  RemoveArticleResult:
    | ( RemovedArticle )
    | ( ArticleNotFound )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessRole: AccessRole;
  Article: ResolverTypeWrapper<NodeRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ArticleExtraction: ResolverTypeWrapper<NodeRecord>;
  ExtractionStatus: ExtractionStatus;
  ArticleBasis: ArticleBasis;
  ArticleOrder: ArticleOrder;
  ArticleWhere: ArticleWhere;
  ArticleConnection: ResolverTypeWrapper<PageView>;
  ArticleEdge: ResolverTypeWrapper<EdgeView>;
  ArticleMentionConnection: ResolverTypeWrapper<PageView>;
  ArticleMentionEdge: ResolverTypeWrapper<EdgeView>;
  AuditFilter: AuditFilter;
  AuditEntry: ResolverTypeWrapper<AuditEntry>;
  AuditOutcome: AuditOutcome;
  AuditConnection: ResolverTypeWrapper<AuditConnection>;
  AuditEdge: ResolverTypeWrapper<AuditEdge>;
  Claim: ResolverTypeWrapper<NodeRecord>;
  ClaimVariant: ResolverTypeWrapper<ClaimVariantView>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  QuoteDiffPart: ResolverTypeWrapper<QuoteDiffPart>;
  QuoteDiffOperation: QuoteDiffOperation;
  ClaimOrder: ClaimOrder;
  ClaimWhere: ClaimWhere;
  ClaimConnection: ResolverTypeWrapper<PageView>;
  ClaimEdge: ResolverTypeWrapper<EdgeView>;
  MergeEntitiesInput: MergeEntitiesInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  SplitEntityInput: SplitEntityInput;
  RenameEntityInput: RenameEntityInput;
  ReattributeStatementInput: ReattributeStatementInput;
  RejectStatementInput: RejectStatementInput;
  ConfirmStatementInput: ConfirmStatementInput;
  SetTopicsInput: SetTopicsInput;
  SetRoleInput: SetRoleInput;
  UndoCorrectionInput: UndoCorrectionInput;
  CorrectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CorrectionResult']>;
  CorrectionApplied: ResolverTypeWrapper<CorrectionAppliedView>;
  CorrectionRefused: ResolverTypeWrapper<CorrectionRefused>;
  CorrectionProblem: ResolverTypeWrapper<CorrectionProblem>;
  CorrectionProblemCode: CorrectionProblemCode;
  Event: ResolverTypeWrapper<NodeRecord>;
  EventKind: EventKind;
  EventWhere: EventWhere;
  EventConnection: ResolverTypeWrapper<PageView>;
  EventEdge: ResolverTypeWrapper<EdgeView>;
  IdFilter: IdFilter;
  NameFilter: NameFilter;
  TextFilter: TextFilter;
  StringFilter: StringFilter;
  IntFilter: IntFilter;
  FloatFilter: FloatFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BooleanFilter: BooleanFilter;
  LocalDateFilter: LocalDateFilter;
  DateTimeFilter: DateTimeFilter;
  StatementKindFilter: StatementKindFilter;
  CueClassFilter: CueClassFilter;
  PolarityFilter: PolarityFilter;
  StatementStatusFilter: StatementStatusFilter;
  DatePrecisionFilter: DatePrecisionFilter;
  ArticleBasisFilter: ArticleBasisFilter;
  OrganizationKindFilter: OrganizationKindFilter;
  PlaceKindFilter: PlaceKindFilter;
  EventKindFilter: EventKindFilter;
  EntityTypeFilter: EntityTypeFilter;
  SpeakerTypeFilter: SpeakerTypeFilter;
  Graph: ResolverTypeWrapper<GraphResult>;
  GraphNode: ResolverTypeWrapper<GraphNodeView>;
  GraphEdge: ResolverTypeWrapper<GraphLine>;
  GraphNodeKind: GraphNodeKind;
  GraphEdgeKind: GraphEdgeKind;
  CoMentions: ResolverTypeWrapper<CoMentionsResult>;
  CoMention: ResolverTypeWrapper<CoMentionPair>;
  CoMentionUnit: CoMentionUnit;
  Correction: ResolverTypeWrapper<CorrectionView>;
  CorrectionKind: CorrectionKind;
  CorrectionUndoing: ResolverTypeWrapper<Undoing>;
  MergeCandidate: ResolverTypeWrapper<MergeCandidateView>;
  IdentityDecision: ResolverTypeWrapper<IdentityDecisionView>;
  IdentityBasis: IdentityBasis;
  CorrectionConnection: ResolverTypeWrapper<CorrectionPage>;
  CorrectionEdge: ResolverTypeWrapper<CorrectionItem>;
  MergeCandidateConnection: ResolverTypeWrapper<MergeCandidatePage>;
  MergeCandidateEdge: ResolverTypeWrapper<MergeCandidateItem>;
  IdentityDecisionConnection: ResolverTypeWrapper<IdentityDecisionPage>;
  IdentityDecisionEdge: ResolverTypeWrapper<IdentityDecisionItem>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  IngestArticleInput: IngestArticleInput;
  RemoveArticleInput: RemoveArticleInput;
  IngestArticleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IngestArticleResult']>;
  IngestedArticle: ResolverTypeWrapper<IngestedView>;
  InvalidArticle: ResolverTypeWrapper<InvalidArticle>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  IngestOutcome: IngestOutcome;
  RemoveArticleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveArticleResult']>;
  RemovedArticle: ResolverTypeWrapper<RemovedArticle>;
  ArticleNotFound: ResolverTypeWrapper<ArticleNotFound>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<NodeRecord>;
  Entity: ResolverTypeWrapper<NodeRecord>;
  NodeKind: NodeKind;
  EntityType: EntityType;
  SpeakerType: SpeakerType;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Span: ResolverTypeWrapper<Span>;
  Quote: ResolverTypeWrapper<Quote>;
  Organization: ResolverTypeWrapper<NodeRecord>;
  OrganizationKind: OrganizationKind;
  OrganizationOrder: OrganizationOrder;
  OrganizationWhere: OrganizationWhere;
  OrganizationConnection: ResolverTypeWrapper<PageView>;
  OrganizationEdge: ResolverTypeWrapper<EdgeView>;
  Person: ResolverTypeWrapper<NodeRecord>;
  Role: ResolverTypeWrapper<NodeRecord>;
  EntityOrder: EntityOrder;
  PersonWhere: PersonWhere;
  RoleWhere: RoleWhere;
  EntityWhere: EntityWhere;
  PersonConnection: ResolverTypeWrapper<PageView>;
  PersonEdge: ResolverTypeWrapper<EdgeView>;
  Place: ResolverTypeWrapper<NodeRecord>;
  PlaceKind: PlaceKind;
  PlaceWhere: PlaceWhere;
  PlaceConnection: ResolverTypeWrapper<PageView>;
  PlaceEdge: ResolverTypeWrapper<EdgeView>;
  Positions: ResolverTypeWrapper<PositionsView>;
  PositionStep: ResolverTypeWrapper<PositionStepView>;
  ArticleRevision: ResolverTypeWrapper<Revision>;
  RevisionStatement: ResolverTypeWrapper<StatementThen>;
  AlteredStatement: ResolverTypeWrapper<Omit<AlteredStatement, 'before' | 'after'> & { before: ResolversTypes['RevisionStatement'], after: ResolversTypes['RevisionStatement'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  NonNegativeInt: ResolverTypeWrapper<Scalars['NonNegativeInt']['output']>;
  PositiveInt: ResolverTypeWrapper<Scalars['PositiveInt']['output']>;
  SearchConnection: ResolverTypeWrapper<SearchView>;
  SearchMode: SearchMode;
  SearchEdge: ResolverTypeWrapper<SearchEdgeView>;
  StatementGrouping: StatementGrouping;
  SeriesInterval: SeriesInterval;
  SeriesClock: SeriesClock;
  StatementSeries: ResolverTypeWrapper<SeriesView>;
  SeriesPoint: ResolverTypeWrapper<PointView>;
  StatementCount: ResolverTypeWrapper<CountView>;
  Speaker: ResolverTypeWrapper<NodeRecord>;
  UnnamedSource: ResolverTypeWrapper<NodeRecord>;
  SpeakerWhere: SpeakerWhere;
  AsOf: AsOf;
  Statement: ResolverTypeWrapper<NodeRecord>;
  Cue: ResolverTypeWrapper<NodeRecord>;
  SaidAt: ResolverTypeWrapper<NodeRecord>;
  Attribution: ResolverTypeWrapper<NodeRecord>;
  Alternative: ResolverTypeWrapper<Alternative>;
  Evidence: ResolverTypeWrapper<EvidenceView>;
  StatementKind: StatementKind;
  CueClass: CueClass;
  Polarity: Polarity;
  StatementStatus: StatementStatus;
  DatePrecision: DatePrecision;
  StatementOrder: StatementOrder;
  StatementWhere: StatementWhere;
  CueWhere: CueWhere;
  StatementConnection: ResolverTypeWrapper<PageView>;
  StatementEdge: ResolverTypeWrapper<EdgeView>;
  StatementMentionConnection: ResolverTypeWrapper<PageView>;
  StatementMentionEdge: ResolverTypeWrapper<EdgeView>;
  StatementLinkConnection: ResolverTypeWrapper<PageView>;
  StatementLinkEdge: ResolverTypeWrapper<EdgeView>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  IngestProgress: ResolverTypeWrapper<BatchProgress>;
  ProgressOutcome: ProgressOutcome;
  Topic: ResolverTypeWrapper<NodeRecord>;
  TopicWhere: TopicWhere;
  TopicConnection: ResolverTypeWrapper<PageView>;
  TopicEdge: ResolverTypeWrapper<EdgeView>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Article: NodeRecord;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  ArticleExtraction: NodeRecord;
  ArticleWhere: ArticleWhere;
  ArticleConnection: PageView;
  ArticleEdge: EdgeView;
  ArticleMentionConnection: PageView;
  ArticleMentionEdge: EdgeView;
  AuditFilter: AuditFilter;
  AuditEntry: AuditEntry;
  AuditConnection: AuditConnection;
  AuditEdge: AuditEdge;
  Claim: NodeRecord;
  ClaimVariant: ClaimVariantView;
  Boolean: Scalars['Boolean']['output'];
  QuoteDiffPart: QuoteDiffPart;
  ClaimWhere: ClaimWhere;
  ClaimConnection: PageView;
  ClaimEdge: EdgeView;
  MergeEntitiesInput: MergeEntitiesInput;
  Int: Scalars['Int']['output'];
  SplitEntityInput: SplitEntityInput;
  RenameEntityInput: RenameEntityInput;
  ReattributeStatementInput: ReattributeStatementInput;
  RejectStatementInput: RejectStatementInput;
  ConfirmStatementInput: ConfirmStatementInput;
  SetTopicsInput: SetTopicsInput;
  SetRoleInput: SetRoleInput;
  UndoCorrectionInput: UndoCorrectionInput;
  CorrectionResult: ResolversUnionTypes<ResolversParentTypes>['CorrectionResult'];
  CorrectionApplied: CorrectionAppliedView;
  CorrectionRefused: CorrectionRefused;
  CorrectionProblem: CorrectionProblem;
  Event: NodeRecord;
  EventWhere: EventWhere;
  EventConnection: PageView;
  EventEdge: EdgeView;
  IdFilter: IdFilter;
  NameFilter: NameFilter;
  TextFilter: TextFilter;
  StringFilter: StringFilter;
  IntFilter: IntFilter;
  FloatFilter: FloatFilter;
  Float: Scalars['Float']['output'];
  BooleanFilter: BooleanFilter;
  LocalDateFilter: LocalDateFilter;
  DateTimeFilter: DateTimeFilter;
  StatementKindFilter: StatementKindFilter;
  CueClassFilter: CueClassFilter;
  PolarityFilter: PolarityFilter;
  StatementStatusFilter: StatementStatusFilter;
  DatePrecisionFilter: DatePrecisionFilter;
  ArticleBasisFilter: ArticleBasisFilter;
  OrganizationKindFilter: OrganizationKindFilter;
  PlaceKindFilter: PlaceKindFilter;
  EventKindFilter: EventKindFilter;
  EntityTypeFilter: EntityTypeFilter;
  SpeakerTypeFilter: SpeakerTypeFilter;
  Graph: GraphResult;
  GraphNode: GraphNodeView;
  GraphEdge: GraphLine;
  CoMentions: CoMentionsResult;
  CoMention: CoMentionPair;
  Correction: CorrectionView;
  CorrectionUndoing: Undoing;
  MergeCandidate: MergeCandidateView;
  IdentityDecision: IdentityDecisionView;
  CorrectionConnection: CorrectionPage;
  CorrectionEdge: CorrectionItem;
  MergeCandidateConnection: MergeCandidatePage;
  MergeCandidateEdge: MergeCandidateItem;
  IdentityDecisionConnection: IdentityDecisionPage;
  IdentityDecisionEdge: IdentityDecisionItem;
  Mutation: Record<PropertyKey, never>;
  IngestArticleInput: IngestArticleInput;
  RemoveArticleInput: RemoveArticleInput;
  IngestArticleResult: ResolversUnionTypes<ResolversParentTypes>['IngestArticleResult'];
  IngestedArticle: IngestedView;
  InvalidArticle: InvalidArticle;
  InputProblem: InputProblem;
  RemoveArticleResult: ResolversUnionTypes<ResolversParentTypes>['RemoveArticleResult'];
  RemovedArticle: RemovedArticle;
  ArticleNotFound: ArticleNotFound;
  Query: Record<PropertyKey, never>;
  Node: NodeRecord;
  Entity: NodeRecord;
  PageInfo: PageInfo;
  Span: Span;
  Quote: Quote;
  Organization: NodeRecord;
  OrganizationWhere: OrganizationWhere;
  OrganizationConnection: PageView;
  OrganizationEdge: EdgeView;
  Person: NodeRecord;
  Role: NodeRecord;
  PersonWhere: PersonWhere;
  RoleWhere: RoleWhere;
  EntityWhere: EntityWhere;
  PersonConnection: PageView;
  PersonEdge: EdgeView;
  Place: NodeRecord;
  PlaceWhere: PlaceWhere;
  PlaceConnection: PageView;
  PlaceEdge: EdgeView;
  Positions: PositionsView;
  PositionStep: PositionStepView;
  ArticleRevision: Revision;
  RevisionStatement: StatementThen;
  AlteredStatement: Omit<AlteredStatement, 'before' | 'after'> & { before: ResolversParentTypes['RevisionStatement'], after: ResolversParentTypes['RevisionStatement'] };
  DateTime: Scalars['DateTime']['output'];
  LocalDate: Scalars['LocalDate']['output'];
  URL: Scalars['URL']['output'];
  NonNegativeInt: Scalars['NonNegativeInt']['output'];
  PositiveInt: Scalars['PositiveInt']['output'];
  SearchConnection: SearchView;
  SearchEdge: SearchEdgeView;
  StatementSeries: SeriesView;
  SeriesPoint: PointView;
  StatementCount: CountView;
  Speaker: NodeRecord;
  UnnamedSource: NodeRecord;
  SpeakerWhere: SpeakerWhere;
  AsOf: AsOf;
  Statement: NodeRecord;
  Cue: NodeRecord;
  SaidAt: NodeRecord;
  Attribution: NodeRecord;
  Alternative: Alternative;
  Evidence: EvidenceView;
  StatementWhere: StatementWhere;
  CueWhere: CueWhere;
  StatementConnection: PageView;
  StatementEdge: EdgeView;
  StatementMentionConnection: PageView;
  StatementMentionEdge: EdgeView;
  StatementLinkConnection: PageView;
  StatementLinkEdge: EdgeView;
  Subscription: Record<PropertyKey, never>;
  IngestProgress: BatchProgress;
  Topic: NodeRecord;
  TopicWhere: TopicWhere;
  TopicConnection: PageView;
  TopicEdge: EdgeView;
};

export type AuthDirectiveArgs = {
  requires: AccessRole;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = ApiContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ArticleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dispatchId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['PositiveInt'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['ArticleBasis']>, ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  extractorVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extraction?: Resolver<ResolversTypes['ArticleExtraction'], ParentType, ContextType>;
  outlet?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  revisions?: Resolver<ReadonlyArray<ResolversTypes['ArticleRevision']>, ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ArticleStatementsArgs, 'orderBy'>>;
  mentions?: Resolver<ResolversTypes['ArticleMentionConnection'], ParentType, ContextType, RequireFields<ArticleMentionsArgs, 'orderBy'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleExtractionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ArticleExtraction'] = ResolversParentTypes['ArticleExtraction']> = {
  status?: Resolver<ResolversTypes['ExtractionStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type ArticleMentionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ArticleMentionConnection'] = ResolversParentTypes['ArticleMentionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ArticleMentionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ArticleMentionEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ArticleMentionEdge'] = ResolversParentTypes['ArticleMentionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['PositiveInt'], ParentType, ContextType>;
  spans?: Resolver<ReadonlyArray<ResolversTypes['Span']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['AccessRole']>, ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  codes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  targets?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  correctionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  omitted?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  polarity?: Resolver<ResolversTypes['Polarity'], ParentType, ContextType>;
  firstSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outletCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  independentCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ClaimStatementsArgs, 'orderBy'>>;
  variants?: Resolver<ReadonlyArray<ResolversTypes['ClaimVariant']>, ParentType, ContextType, RequireFields<ClaimVariantsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimVariantResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ClaimVariant'] = ResolversParentTypes['ClaimVariant']> = {
  statement?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
  diff?: Resolver<Maybe<ReadonlyArray<ResolversTypes['QuoteDiffPart']>>, ParentType, ContextType>;
  clipped?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  altered?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type QuoteDiffPartResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['QuoteDiffPart'] = ResolversParentTypes['QuoteDiffPart']> = {
  operation?: Resolver<ResolversTypes['QuoteDiffOperation'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type CorrectionResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CorrectionResult'] = ResolversParentTypes['CorrectionResult']> = {
  __resolveType: TypeResolveFn<'CorrectionApplied' | 'CorrectionRefused', ParentType, ContextType>;
};

export type CorrectionAppliedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CorrectionApplied'] = ResolversParentTypes['CorrectionApplied']> = {
  correction?: Resolver<ResolversTypes['Correction'], ParentType, ContextType>;
  ledgerVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectionRefusedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CorrectionRefused'] = ResolversParentTypes['CorrectionRefused']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['CorrectionProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectionProblemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CorrectionProblem'] = ResolversParentTypes['CorrectionProblem']> = {
  code?: Resolver<ResolversTypes['CorrectionProblemCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wikidataId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['IdentityDecisionConnection'], ParentType, ContextType, Partial<EventIdentityArgs>>;
  kind?: Resolver<Maybe<ResolversTypes['EventKind']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  startDatePrecision?: Resolver<Maybe<ResolversTypes['DatePrecision']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  participants?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<EventStatementsArgs, 'orderBy'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<EventArticlesArgs, 'orderBy'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type GraphResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Graph'] = ResolversParentTypes['Graph']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['GraphNode']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GraphNodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GraphNode'] = ResolversParentTypes['GraphNode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GraphNodeKind'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Float'], ParentType, ContextType, RequireFields<GraphNodeSizeArgs, 'min' | 'max'>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  self?: Resolver<ResolversTypes['GraphNode'], ParentType, ContextType>;
};

export type GraphEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GraphEdge'] = ResolversParentTypes['GraphEdge']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GraphEdgeKind'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['PositiveInt'], ParentType, ContextType>;
  undirected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  self?: Resolver<ResolversTypes['GraphEdge'], ParentType, ContextType>;
};

export type CoMentionsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CoMentions'] = ResolversParentTypes['CoMentions']> = {
  pairs?: Resolver<ReadonlyArray<ResolversTypes['CoMention']>, ParentType, ContextType>;
  counted?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CoMentionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CoMention'] = ResolversParentTypes['CoMention']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['PositiveInt'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CorrectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Correction'] = ResolversParentTypes['Correction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CorrectionKind'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  undone?: Resolver<Maybe<ResolversTypes['CorrectionUndoing']>, ParentType, ContextType>;
  undoable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  createdEntity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  held?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type CorrectionUndoingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CorrectionUndoing'] = ResolversParentTypes['CorrectionUndoing']> = {
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MergeCandidateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MergeCandidate'] = ResolversParentTypes['MergeCandidate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type IdentityDecisionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IdentityDecision'] = ResolversParentTypes['IdentityDecision']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['IdentityBasis'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CorrectionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CorrectionConnection'] = ResolversParentTypes['CorrectionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CorrectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Correction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CorrectionEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CorrectionEdge'] = ResolversParentTypes['CorrectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Correction'], ParentType, ContextType>;
};

export type MergeCandidateConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MergeCandidateConnection'] = ResolversParentTypes['MergeCandidateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MergeCandidateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MergeCandidate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MergeCandidateEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MergeCandidateEdge'] = ResolversParentTypes['MergeCandidateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MergeCandidate'], ParentType, ContextType>;
};

export type IdentityDecisionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IdentityDecisionConnection'] = ResolversParentTypes['IdentityDecisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IdentityDecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IdentityDecision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IdentityDecisionEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IdentityDecisionEdge'] = ResolversParentTypes['IdentityDecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IdentityDecision'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  ingestArticle?: Resolver<ResolversTypes['IngestArticleResult'], ParentType, ContextType, RequireFields<MutationIngestArticleArgs, 'input'>>;
  removeArticle?: Resolver<ResolversTypes['RemoveArticleResult'], ParentType, ContextType, RequireFields<MutationRemoveArticleArgs, 'input'>>;
  mergeEntities?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationMergeEntitiesArgs, 'input'>>;
  splitEntity?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationSplitEntityArgs, 'input'>>;
  renameEntity?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationRenameEntityArgs, 'input'>>;
  reattributeStatement?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationReattributeStatementArgs, 'input'>>;
  rejectStatement?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationRejectStatementArgs, 'input'>>;
  confirmStatement?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationConfirmStatementArgs, 'input'>>;
  setTopics?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationSetTopicsArgs, 'input'>>;
  setRole?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationSetRoleArgs, 'input'>>;
  undoCorrection?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationUndoCorrectionArgs, 'input'>>;
};

export type IngestArticleResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IngestArticleResult'] = ResolversParentTypes['IngestArticleResult']> = {
  __resolveType: TypeResolveFn<'IngestedArticle' | 'InvalidArticle', ParentType, ContextType>;
};

export type IngestedArticleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IngestedArticle'] = ResolversParentTypes['IngestedArticle']> = {
  outcome?: Resolver<ResolversTypes['IngestOutcome'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<IngestedArticleStatementsArgs, 'orderBy'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidArticleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InvalidArticle'] = ResolversParentTypes['InvalidArticle']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RemoveArticleResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RemoveArticleResult'] = ResolversParentTypes['RemoveArticleResult']> = {
  __resolveType: TypeResolveFn<'RemovedArticle' | 'ArticleNotFound', ParentType, ContextType>;
};

export type RemovedArticleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RemovedArticle'] = ResolversParentTypes['RemovedArticle']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleNotFoundResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ArticleNotFound'] = ResolversParentTypes['ArticleNotFound']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, RequireFields<QueryArticleArgs, 'id'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<QueryArticlesArgs, 'orderBy'>>;
  auditLog?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, Partial<QueryAuditLogArgs>>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType, RequireFields<QueryClaimArgs, 'id'>>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<QueryClaimsArgs, 'orderBy'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'orderBy'>>;
  graph?: Resolver<Maybe<ResolversTypes['Graph']>, ParentType, ContextType, RequireFields<QueryGraphArgs, 'depth' | 'limit'>>;
  coMentions?: Resolver<ResolversTypes['CoMentions'], ParentType, ContextType, RequireFields<QueryCoMentionsArgs, 'unit' | 'first'>>;
  corrections?: Resolver<ResolversTypes['CorrectionConnection'], ParentType, ContextType, Partial<QueryCorrectionsArgs>>;
  correction?: Resolver<Maybe<ResolversTypes['Correction']>, ParentType, ContextType, RequireFields<QueryCorrectionArgs, 'id'>>;
  ledgerVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mergeCandidates?: Resolver<ResolversTypes['MergeCandidateConnection'], ParentType, ContextType, Partial<QueryMergeCandidatesArgs>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'orderBy'>>;
  outlets?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryOutletsArgs, 'orderBy'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  persons?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPersonsArgs, 'orderBy'>>;
  notQuoted?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryNotQuotedArgs, 'topic' | 'orderBy'>>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType, RequireFields<QueryPlaceArgs, 'id'>>;
  places?: Resolver<ResolversTypes['PlaceConnection'], ParentType, ContextType, RequireFields<QueryPlacesArgs, 'orderBy'>>;
  positions?: Resolver<Maybe<ResolversTypes['Positions']>, ParentType, ContextType, RequireFields<QueryPositionsArgs, 'speaker' | 'topic'>>;
  articleAsOf?: Resolver<Maybe<ResolversTypes['ArticleRevision']>, ParentType, ContextType, RequireFields<QueryArticleAsOfArgs, 'id' | 'known'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'query' | 'mode'>>;
  statementSeries?: Resolver<ReadonlyArray<ResolversTypes['StatementSeries']>, ParentType, ContextType, RequireFields<QueryStatementSeriesArgs, 'interval' | 'clock' | 'timeZone' | 'top' | 'other'>>;
  statementCounts?: Resolver<ReadonlyArray<ResolversTypes['StatementCount']>, ParentType, ContextType, RequireFields<QueryStatementCountsArgs, 'by' | 'other'>>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType, RequireFields<QueryStatementArgs, 'id'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<QueryStatementsArgs, 'orderBy'>>;
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType, RequireFields<QueryTopicArgs, 'id'>>;
  topics?: Resolver<ResolversTypes['TopicConnection'], ParentType, ContextType, RequireFields<QueryTopicsArgs, 'orderBy'>>;
};

export type NodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Article' | 'Claim' | 'Event' | 'Organization' | 'Person' | 'Role' | 'Place' | 'UnnamedSource' | 'Statement' | 'Topic', ParentType, ContextType>;
};

export type EntityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Event' | 'Organization' | 'Person' | 'Place' | 'Topic', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SpanResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Span'] = ResolversParentTypes['Span']> = {
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type QuoteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote']> = {
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suffix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wikidataId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['IdentityDecisionConnection'], ParentType, ContextType, Partial<OrganizationIdentityArgs>>;
  kind?: Resolver<Maybe<ResolversTypes['OrganizationKind']>, ParentType, ContextType>;
  isOutlet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publishedCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<OrganizationStatementsArgs, 'orderBy'>>;
  reported?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<OrganizationReportedArgs, 'orderBy'>>;
  statementsAbout?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<OrganizationStatementsAboutArgs, 'orderBy'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<OrganizationArticlesArgs, 'orderBy'>>;
  published?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<OrganizationPublishedArgs, 'orderBy'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wikidataId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['IdentityDecisionConnection'], ParentType, ContextType, Partial<PersonIdentityArgs>>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<PersonStatementsArgs, 'orderBy'>>;
  reported?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<PersonReportedArgs, 'orderBy'>>;
  statementsAbout?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<PersonStatementsAboutArgs, 'orderBy'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<PersonArticlesArgs, 'orderBy'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<RoleArticlesArgs, 'orderBy'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wikidataId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['IdentityDecisionConnection'], ParentType, ContextType, Partial<PlaceIdentityArgs>>;
  kind?: Resolver<Maybe<ResolversTypes['PlaceKind']>, ParentType, ContextType>;
  statementsAbout?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<PlaceStatementsAboutArgs, 'orderBy'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<PlaceArticlesArgs, 'orderBy'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PlaceConnection'] = ResolversParentTypes['PlaceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlaceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Place']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type PlaceEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PlaceEdge'] = ResolversParentTypes['PlaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type PositionsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Positions'] = ResolversParentTypes['Positions']> = {
  speaker?: Resolver<ResolversTypes['Speaker'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PositionStep']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PositionStepResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PositionStep'] = ResolversParentTypes['PositionStep']> = {
  saidAt?: Resolver<ResolversTypes['SaidAt'], ParentType, ContextType>;
  polarity?: Resolver<ResolversTypes['Polarity'], ParentType, ContextType>;
  cueClass?: Resolver<Maybe<ResolversTypes['CueClass']>, ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
};

export type ArticleRevisionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ArticleRevision'] = ResolversParentTypes['ArticleRevision']> = {
  revision?: Resolver<ResolversTypes['PositiveInt'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  supersededAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['RevisionStatement']>, ParentType, ContextType>;
  added?: Resolver<ReadonlyArray<ResolversTypes['RevisionStatement']>, ParentType, ContextType>;
  removed?: Resolver<ReadonlyArray<ResolversTypes['RevisionStatement']>, ParentType, ContextType>;
  altered?: Resolver<ReadonlyArray<ResolversTypes['AlteredStatement']>, ParentType, ContextType>;
};

export type RevisionStatementResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RevisionStatement'] = ResolversParentTypes['RevisionStatement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  polarity?: Resolver<ResolversTypes['Polarity'], ParentType, ContextType>;
  speakerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  speakerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Quote']>, ParentType, ContextType>;
};

export type AlteredStatementResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AlteredStatement'] = ResolversParentTypes['AlteredStatement']> = {
  before?: Resolver<ResolversTypes['RevisionStatement'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['RevisionStatement'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface NonNegativeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NonNegativeInt'], any> {
  name: 'NonNegativeInt';
}

export interface PositiveIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PositiveInt'], any> {
  name: 'PositiveInt';
}

export type SearchConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  highlight?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type StatementSeriesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StatementSeries'] = ResolversParentTypes['StatementSeries']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isOther?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  points?: Resolver<ReadonlyArray<ResolversTypes['SeriesPoint']>, ParentType, ContextType>;
};

export type SeriesPointResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SeriesPoint'] = ResolversParentTypes['SeriesPoint']> = {
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StatementCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StatementCount'] = ResolversParentTypes['StatementCount']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isOther?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SpeakerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Speaker'] = ResolversParentTypes['Speaker']> = {
  __resolveType: TypeResolveFn<'Organization' | 'Person' | 'UnnamedSource', ParentType, ContextType>;
};

export type UnnamedSourceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UnnamedSource'] = ResolversParentTypes['UnnamedSource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  affiliation?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<UnnamedSourceStatementsArgs, 'orderBy'>>;
  reported?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<UnnamedSourceReportedArgs, 'orderBy'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StatementKind'], ParentType, ContextType>;
  cue?: Resolver<Maybe<ResolversTypes['Cue']>, ParentType, ContextType>;
  polarity?: Resolver<ResolversTypes['Polarity'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StatementStatus'], ParentType, ContextType>;
  saidAt?: Resolver<ResolversTypes['SaidAt'], ParentType, ContextType>;
  speaker?: Resolver<Maybe<ResolversTypes['Speaker']>, ParentType, ContextType>;
  reportedBy?: Resolver<ReadonlyArray<ResolversTypes['Speaker']>, ParentType, ContextType>;
  attribution?: Resolver<ResolversTypes['Attribution'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  speakerQuote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['StatementMentionConnection'], ParentType, ContextType, RequireFields<StatementMentionsArgs, 'orderBy'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  contradicts?: Resolver<ResolversTypes['StatementLinkConnection'], ParentType, ContextType, RequireFields<StatementContradictsArgs, 'orderBy'>>;
  contradictedBy?: Resolver<ResolversTypes['StatementLinkConnection'], ParentType, ContextType, RequireFields<StatementContradictedByArgs, 'orderBy'>>;
  repliesTo?: Resolver<ResolversTypes['StatementLinkConnection'], ParentType, ContextType, RequireFields<StatementRepliesToArgs, 'orderBy'>>;
  repliedToBy?: Resolver<ResolversTypes['StatementLinkConnection'], ParentType, ContextType, RequireFields<StatementRepliedToByArgs, 'orderBy'>>;
  extractorVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CueResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Cue'] = ResolversParentTypes['Cue']> = {
  verb?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['CueClass']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
};

export type SaidAtResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SaidAt'] = ResolversParentTypes['SaidAt']> = {
  date?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['DatePrecision'], ParentType, ContextType>;
  derivation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttributionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Attribution'] = ResolversParentTypes['Attribution']> = {
  how?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['Alternative']>, ParentType, ContextType>;
};

export type AlternativeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Alternative'] = ResolversParentTypes['Alternative']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suffix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type StatementConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StatementConnection'] = ResolversParentTypes['StatementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StatementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type StatementEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StatementEdge'] = ResolversParentTypes['StatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
};

export type StatementMentionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StatementMentionConnection'] = ResolversParentTypes['StatementMentionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StatementMentionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type StatementMentionEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StatementMentionEdge'] = ResolversParentTypes['StatementMentionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  spans?: Resolver<ReadonlyArray<ResolversTypes['Span']>, ParentType, ContextType>;
};

export type StatementLinkConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StatementLinkConnection'] = ResolversParentTypes['StatementLinkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StatementLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type StatementLinkEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StatementLinkEdge'] = ResolversParentTypes['StatementLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  statementAdded?: SubscriptionResolver<ResolversTypes['Statement'], "statementAdded", ParentType, ContextType, Partial<SubscriptionStatementAddedArgs>>;
  articleIngested?: SubscriptionResolver<ResolversTypes['Article'], "articleIngested", ParentType, ContextType, Partial<SubscriptionArticleIngestedArgs>>;
  ingestProgress?: SubscriptionResolver<ResolversTypes['IngestProgress'], "ingestProgress", ParentType, ContextType>;
  correctionApplied?: SubscriptionResolver<ResolversTypes['CorrectionApplied'], "correctionApplied", ParentType, ContextType>;
};

export type IngestProgressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IngestProgress'] = ResolversParentTypes['IngestProgress']> = {
  batch?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  finished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ProgressOutcome']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TopicResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wikidataId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['IdentityDecisionConnection'], ParentType, ContextType, Partial<TopicIdentityArgs>>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType>;
  narrower?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<TopicStatementsArgs, 'orderBy'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TopicConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TopicConnection'] = ResolversParentTypes['TopicConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type TopicEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TopicEdge'] = ResolversParentTypes['TopicEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Article?: ArticleResolvers<ContextType>;
  ArticleExtraction?: ArticleExtractionResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  ArticleMentionConnection?: ArticleMentionConnectionResolvers<ContextType>;
  ArticleMentionEdge?: ArticleMentionEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimVariant?: ClaimVariantResolvers<ContextType>;
  QuoteDiffPart?: QuoteDiffPartResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  CorrectionResult?: CorrectionResultResolvers<ContextType>;
  CorrectionApplied?: CorrectionAppliedResolvers<ContextType>;
  CorrectionRefused?: CorrectionRefusedResolvers<ContextType>;
  CorrectionProblem?: CorrectionProblemResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  Graph?: GraphResolvers<ContextType>;
  GraphNode?: GraphNodeResolvers<ContextType>;
  GraphEdge?: GraphEdgeResolvers<ContextType>;
  CoMentions?: CoMentionsResolvers<ContextType>;
  CoMention?: CoMentionResolvers<ContextType>;
  Correction?: CorrectionResolvers<ContextType>;
  CorrectionUndoing?: CorrectionUndoingResolvers<ContextType>;
  MergeCandidate?: MergeCandidateResolvers<ContextType>;
  IdentityDecision?: IdentityDecisionResolvers<ContextType>;
  CorrectionConnection?: CorrectionConnectionResolvers<ContextType>;
  CorrectionEdge?: CorrectionEdgeResolvers<ContextType>;
  MergeCandidateConnection?: MergeCandidateConnectionResolvers<ContextType>;
  MergeCandidateEdge?: MergeCandidateEdgeResolvers<ContextType>;
  IdentityDecisionConnection?: IdentityDecisionConnectionResolvers<ContextType>;
  IdentityDecisionEdge?: IdentityDecisionEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  IngestArticleResult?: IngestArticleResultResolvers<ContextType>;
  IngestedArticle?: IngestedArticleResolvers<ContextType>;
  InvalidArticle?: InvalidArticleResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  RemoveArticleResult?: RemoveArticleResultResolvers<ContextType>;
  RemovedArticle?: RemovedArticleResolvers<ContextType>;
  ArticleNotFound?: ArticleNotFoundResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Span?: SpanResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PlaceConnection?: PlaceConnectionResolvers<ContextType>;
  PlaceEdge?: PlaceEdgeResolvers<ContextType>;
  Positions?: PositionsResolvers<ContextType>;
  PositionStep?: PositionStepResolvers<ContextType>;
  ArticleRevision?: ArticleRevisionResolvers<ContextType>;
  RevisionStatement?: RevisionStatementResolvers<ContextType>;
  AlteredStatement?: AlteredStatementResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  NonNegativeInt?: GraphQLScalarType;
  PositiveInt?: GraphQLScalarType;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  StatementSeries?: StatementSeriesResolvers<ContextType>;
  SeriesPoint?: SeriesPointResolvers<ContextType>;
  StatementCount?: StatementCountResolvers<ContextType>;
  Speaker?: SpeakerResolvers<ContextType>;
  UnnamedSource?: UnnamedSourceResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Cue?: CueResolvers<ContextType>;
  SaidAt?: SaidAtResolvers<ContextType>;
  Attribution?: AttributionResolvers<ContextType>;
  Alternative?: AlternativeResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  StatementConnection?: StatementConnectionResolvers<ContextType>;
  StatementEdge?: StatementEdgeResolvers<ContextType>;
  StatementMentionConnection?: StatementMentionConnectionResolvers<ContextType>;
  StatementMentionEdge?: StatementMentionEdgeResolvers<ContextType>;
  StatementLinkConnection?: StatementLinkConnectionResolvers<ContextType>;
  StatementLinkEdge?: StatementLinkEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  IngestProgress?: IngestProgressResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  TopicConnection?: TopicConnectionResolvers<ContextType>;
  TopicEdge?: TopicEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ApiContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
