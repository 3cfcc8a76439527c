import { createHash } from 'node:crypto';
import { EMBEDDING_SIZE, type Embedding } from '../../src/model/embedding.ts';
import { quantize } from '../../src/shared/embedding-vector.ts';

export const TEST_MODEL = 'test-model';

/**
 * A vector as a model might make it: the sum of those of the words, which point anywhere, so that texts with words in
 * common are alike.
 */
export function embeddingOf(text: string, model = TEST_MODEL): Embedding {
  const sum = new Float64Array(EMBEDDING_SIZE);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? ['']) {
    for (let i = 0; i < EMBEDDING_SIZE; i += 32) {
      const bytes = createHash('sha256').update(`${word} ${i}`).digest();
      for (const [j, byte] of bytes.entries()) sum[i + j] = (sum[i + j] ?? 0) + byte - 127.5;
    }
  }
  return { model, vector: quantize(sum) ?? '' };
}
