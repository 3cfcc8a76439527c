type Row = Readonly<Record<string, unknown>>;

/** What is known of a claim's statements so far. */
interface Tally {
  /** Of the earliest statement: by publication, then date, then id. */
  order: readonly [string, string, string];
  content: unknown;
  contentFolded: unknown;
  polarity: unknown;
  lastSeen: string;
  readonly outlets: Set<unknown>;
  readonly dispatches: Set<unknown>;
}

/** Claims as the store makes them of their statements (`SUMMARIZE_CLAIMS`). */
export class ClaimTally {
  readonly #claims = new Map<string, Tally>();

  /** Counts the statements of these articles, each given as its node's properties. */
  add(articles: readonly Row[], statements: readonly Row[]): void {
    const byId = new Map(articles.map((article) => [article['id'], article]));
    for (const statement of statements) {
      const article = byId.get(statement['articleId']);
      if (typeof statement['claimId'] !== 'string' || article === undefined) continue;
      this.#count(statement['claimId'], statement, article);
    }
  }

  /** Properties of all claims. */
  rows(): Row[] {
    return [...this.#claims].map(
      ([id, { order, outlets, dispatches, content, contentFolded, polarity, lastSeen }]) => ({
        id,
        content,
        contentFolded,
        polarity,
        firstSeen: order[0],
        lastSeen,
        outletCount: outlets.size,
        independentCount: dispatches.size,
      }),
    );
  }

  #count(id: string, statement: Row, article: Row): void {
    const publishedAt = String(article['publishedAt']);
    const order = [publishedAt, String(statement['saidAt']), String(statement['id'])] as const;
    const { content, contentFolded, polarity } = statement;
    const known = this.#claims.get(id);
    const tally = known ?? {
      order,
      content,
      contentFolded,
      polarity,
      lastSeen: publishedAt,
      outlets: new Set(),
      dispatches: new Set(),
    };
    if (order.join('\n') < tally.order.join('\n'))
      Object.assign(tally, { order, content, contentFolded, polarity });
    if (publishedAt > tally.lastSeen) tally.lastSeen = publishedAt;
    if (typeof article['outletId'] === 'string') tally.outlets.add(article['outletId']);
    tally.dispatches.add(article['dispatchId']);
    if (known === undefined) this.#claims.set(id, tally);
  }
}
