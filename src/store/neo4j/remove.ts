import type { RemoveReport } from '../port.ts';
import { NO_SHARE } from './article-share.ts';
import type { Connection } from './connection.ts';
import { lockSharedNodes } from './shared-nodes.ts';
import { storedShare } from './stored-share.ts';
import { CLEAR_ARTICLE, DELETE_ARTICLE, LOCK_ARTICLE, WRITE_LINKS, LINK_KINDS } from './write-queries.ts';

/** Takes an article's share out of the graph and removes every node that only it held. */
export async function removeArticle(connection: Connection, id: string): Promise<RemoveReport> {
  return connection.transaction(async (run) => {
    const [stored] = await run(LOCK_ARTICLE, { id });
    if (stored === undefined) return { removed: false, statements: 0 };
    const before = storedShare(stored);
    const shared = await lockSharedNodes(run, before, NO_SHARE);
    await run(CLEAR_ARTICLE, { id, keep: [] });
    await run(DELETE_ARTICLE, { id });
    await shared.write();
    const { locatedIn, involves } = shared;
    if (locatedIn.length > 0 || involves.length > 0) {
      const none = Object.fromEntries(LINK_KINDS.map((kind) => [kind, []]));
      await run(WRITE_LINKS, { links: { ...none, locatedIn, involves } });
    }
    await shared.finish(null);
    return { removed: true, statements: before.statementIds.size };
  });
}
