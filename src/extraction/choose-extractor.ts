import { messageOf, OnrecordError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { MODEL_FOLDER } from './encoder/model-files.ts';
import { createModelExtractor, createRuleExtractor } from './extractor.ts';
import type { Embedder, Extractor } from './extractor.ts';

/** `auto`: the model, or the rules where this machine cannot run it or has none. */
export const ENGINES = ['auto', 'model', 'rules'] as const;
export type Engine = (typeof ENGINES)[number];

export interface ChosenExtractor {
  readonly extractor: Extractor & Embedder;
  /** Why the rules took the place of the model, in words for a log; null where they did not. */
  readonly fallback: string | null;
}

/**
 * The extractor of an engine.
 * @throws OnrecordError as `createModelExtractor` for `model`; also for `auto` where the model is there and broken
 */
export async function chooseExtractor(engine: Engine, folder: URL = MODEL_FOLDER): Promise<ChosenExtractor> {
  if (engine === 'rules') return { extractor: await createRuleExtractor(), fallback: null };
  try {
    return { extractor: await createModelExtractor(folder), fallback: null };
  } catch (error) {
    if (engine === 'model' || !cannotRunHere(error)) throw error;
    return { extractor: await createRuleExtractor(), fallback: messageOf(error) };
  }
}

/** No model, or no runtime for it: not a fault that somebody should mend before anything is extracted. */
function cannotRunHere(error: unknown): boolean {
  return (
    error instanceof OnrecordError && (error.code === 'INPUT_NOT_FOUND' || error.code === 'SETTING_INVALID')
  );
}

/** Warns where the rules took the place of the model. */
export function logFallback(logger: Logger | undefined, version: string, fallback: string | null): void {
  if (fallback !== null)
    logger?.warn({ extractor: version, reason: fallback }, 'the model cannot run: rules extract instead');
}

/**
 * An extractor on this thread, for tools that read and end; a server has `createExtractorPool`. Logs a warning where the
 * rules take the place of the model.
 * @throws OnrecordError as `chooseExtractor`
 */
export async function createExtractor(
  options: { readonly engine?: Engine; readonly folder?: URL; readonly logger?: Logger } = {},
): Promise<Extractor & Embedder> {
  const { extractor, fallback } = await chooseExtractor(options.engine ?? 'auto', options.folder);
  logFallback(options.logger, extractor.version, fallback);
  return extractor;
}
