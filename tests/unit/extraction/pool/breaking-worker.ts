import { extract as extractArticle } from '../../../../src/extraction/pool/extract-worker.ts';
import type { ExtractTask } from '../../../../src/extraction/pool/extract-worker.ts';

export { describe, embed } from '../../../../src/extraction/pool/extract-worker.ts';

/** The worker of the pool, but one title breaks its thread, another one its code. */
export function extract(task: ExtractTask): ReturnType<typeof extractArticle> {
  const { article } = task;
  if (article.title === 'end the thread') process.exit(3);
  if (article.title === 'throw') throw new RangeError('thrown over this article');
  return extractArticle(task);
}
