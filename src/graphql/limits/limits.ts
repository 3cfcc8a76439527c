/** What one operation may ask for. docs/api.md lists the same numbers, and a test holds the two together. */
export const LIMITS = {
  /** Items of a page where neither `first` nor `last` is given. */
  defaultPage: 20,
  /** Items of a page at most; also ids of `nodes(ids:)`. */
  maxPage: 200,
  /** Nodes that an operation may return at most: the product of its page sizes, see `planCost`. */
  maxNodes: 20_000,
  /** Reads of the ledger: corrections, revisions, decisions about names. Each is a query of the store. */
  maxLedgerReads: 50,
  /** Statements that the steps of one position are read from. */
  maxPositionSteps: 500,
  /** Series of `statementSeries`, and points of all of them together. */
  maxSeries: 50,
  maxPoints: 10_000,
  /** Nodes and depth of a picture (`graph`), at most and where nothing is said; its edges are so many for each node. */
  maxGraphNodes: 200,
  defaultGraphNodes: 50,
  maxGraphDepth: 3,
  graphEdgesPerNode: 5,
  /** Statements (of each kind) and articles that a picture or `coMentions` looks at; those of so many further nodes share as many. */
  graphWindow: 1_000,
  graphSpread: 10,
  /** What a list without pages (topics, roles) counts as in that product. */
  listEstimate: 5,
  /** Edges that are followed, counting those of fragments each time. */
  maxEdges: 400,
  /** Levels of fields. */
  maxDepth: 16,
  maxAliases: 60,
  /** Directives of the whole document, whatever they are. */
  maxDirectives: 50,
  maxRootFields: 20,
  /** Lexical tokens of the operation's text. */
  maxTokens: 5_000,
  /** Conditions in all filters together, and how deep one is nested: see `filterSize`. */
  maxConditions: 500,
  maxFilterDepth: 24,
  /** Characters and words of a search. */
  maxQueryLength: 400,
  maxSearchTerms: 20,
} as const;
