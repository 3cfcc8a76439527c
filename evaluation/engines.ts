import { createModelExtractor, createRuleExtractor } from '../src/extraction/extractor.ts';
import type { Extractor } from '../src/extraction/extractor.ts';
import { MODEL_FOLDER } from '../src/extraction/encoder/model-files.ts';

/** The steps of our own, each on top of the one before. */
export const ENGINES = ['rules', 'tagger', 'model'] as const;
/** One of the steps. */
export type EngineName = (typeof ENGINES)[number];

/** What the tables call them. */
export const ENGINE_TITLES: Readonly<Record<EngineName, string>> = {
  rules: 'rules alone (`rules-1`)',
  tagger: '+ words and names by the encoder',
  model: '+ cues and contents by the encoder (`onrecord-1`, the default)',
};

/** Loads the extractor of a step. @throws OnrecordError as `createModelExtractor` */
export function openEngine(name: EngineName): Promise<Extractor> {
  if (name === 'rules') return createRuleExtractor();
  return createModelExtractor(MODEL_FOLDER, name === 'tagger' ? 'rules' : 'rules and encoder');
}
