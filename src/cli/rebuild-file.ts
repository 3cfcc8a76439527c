import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CopyFile } from '../ingest/rebuild/article-copies.ts';
import type { Config } from '../server/config.ts';

/** Where the articles of the graph that the settings name are while it is rebuilt. */
export function rebuildFile({ dataDir, store }: Pick<Config, 'dataDir' | 'store'>): CopyFile {
  const graph = store.kind === 'sqlite' ? 'the embedded store' : `${store.uri} ${store.database}`;
  return { path: join(dataDir, 'rebuild.jsonl'), graph };
}

/** What to tell where a rebuild is unfinished, else null. */
export function unfinishedRebuild(config: Pick<Config, 'dataDir' | 'store'>): string | null {
  const { path } = rebuildFile(config);
  if (!existsSync(path)) return null;
  return `A rebuild is unfinished; articles that the graph lacks are in ${path}. To go on: onrecord rebuild`;
}
