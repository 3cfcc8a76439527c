import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { cachingExtractor } from '../../evaluation/caching-extractor.ts';
import type { Extractor } from '../../src/extraction/extractor.ts';
import { parseExtractDocument } from '../../src/readers/extract-document.ts';

/** An extractor that finds nothing, and says so in its version. */
function extractor(version: string): Extractor & { read: number } {
  return {
    version,
    read: 0,
    extract() {
      this.read += 1;
      return Promise.resolve({
        extractorVersion: version,
        sentences: [],
        entities: [],
        unnamedSources: [],
        roles: [],
        statements: [],
        dates: [],
      });
    },
  };
}

it('reads an article once for each version of the extractor, as long as the article is the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-cache-'));
  const { article } = parseExtractDocument({ id: 'a', text: 'Ana Petrov left.' });
  const readBy = async (version: string, text = article.text): Promise<number> => {
    const inner = extractor(version);
    const cached = cachingExtractor(inner, pathToFileURL(`${folder}/`));
    expect((await cached.extract({ ...article, text })).extractorVersion).toBe(version);
    cached.save();
    return inner.read;
  };
  try {
    expect([await readBy('x-1+ab'), await readBy('x-1+ab')]).toEqual([1, 0]);
    expect(await readBy('x-1+ab', 'Ana Petrov stayed.')).toBe(1);
    expect(await readBy('x-2+ab')).toBe(1);
    expect(await readBy('x-1+ab')).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
