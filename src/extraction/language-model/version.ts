import { z } from 'zod';
import { shortHash } from '../../shared/hash.ts';
import type { Extractor } from '../extractor.ts';
import { ANSWER } from './answer.ts';
import { INSTRUCTIONS } from './prompt.ts';

/** "language-model/qwen3:8b+51b0c6de": the model, and a hash of what is asked and of the extractor that does the rest. */
export function languageModelVersion(model: string, base: Pick<Extractor, 'version'>): string {
  const asked = [INSTRUCTIONS, z.toJSONSchema(ANSWER), base.version];
  return `language-model/${model}+${shortHash(JSON.stringify(asked), 8)}`;
}
