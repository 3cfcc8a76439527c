import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Extractor } from '../src/extraction/extractor.ts';
import type { Article } from '../src/model/article.ts';
import type { Extraction } from '../src/model/extraction.ts';
import { shortHash } from '../src/shared/hash.ts';

/** An extractor that remembers between two runs what it found. */
export interface CachingExtractor extends Extractor {
  /** Writes down what was found anew. */
  save(): void;
}

/** Reads no article twice, as long as the extractor's version is the same; a file in `folder` remembers. */
export function cachingExtractor(extractor: Extractor, folder: URL): CachingExtractor {
  const file = new URL(`${extractor.version.replace(/[^\w.-]/gu, '-')}.json`, folder);
  const known = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Extraction>)
    : {};
  let isNew = false;
  return {
    version: extractor.version,
    async extract(article: Article): Promise<Extraction> {
      const key = shortHash(JSON.stringify(article));
      const remembered = known[key];
      if (remembered !== undefined) return remembered;
      isNew = true;
      return (known[key] = await extractor.extract(article));
    },
    save() {
      if (!isNew) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify(known));
    },
  };
}
