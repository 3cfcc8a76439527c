import { workerData } from 'piscina';
import type { Article } from '../../model/article.ts';
import type { Embedding } from '../../model/embedding.ts';
import type { Extraction } from '../../model/extraction.ts';
import { messageOf, OnrecordError } from '../../shared/errors.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { chooseExtractor } from '../choose-extractor.ts';
import type { ChosenExtractor, Engine } from '../choose-extractor.ts';
import type { GivenStatement } from '../given-statements.ts';

/** What a worker is told at its start. */
export interface WorkerOptions {
  readonly engine: Engine;
}

/** What a worker is asked to read; `given` as in `Extractor.extract`. */
export interface ExtractTask {
  readonly article: Article;
  readonly given: readonly GivenStatement[] | undefined;
}

/** What a worker answers. Errors lose their class on the way between threads, so they travel as data. */
export type WorkerAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

export interface WorkerDescription {
  readonly version: string;
  readonly fallback: string | null;
}

let chosen: Promise<ChosenExtractor> | undefined;

/** Loaded by the first task, once in the life of the thread. */
function load(): Promise<ChosenExtractor> {
  const { engine } = workerData as WorkerOptions;
  return (chosen ??= chooseExtractor(engine));
}

async function answer<T>(work: () => Promise<T>): Promise<WorkerAnswer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return {
      ok: false,
      code: error instanceof OnrecordError ? error.code : 'INTERNAL',
      message: messageOf(error),
    };
  }
}

/** Which extractor this thread has. */
export function describe(): Promise<WorkerAnswer<WorkerDescription>> {
  return answer(async () => {
    const { extractor, fallback } = await load();
    return { version: extractor.version, fallback };
  });
}

/**
 * The vector of a text; the pool calls it by its name.
 * @public
 */
export function embed(text: string): Promise<WorkerAnswer<Embedding | null>> {
  return answer(async () => (await load()).extractor.embed(text));
}

export function extract({ article, given }: ExtractTask): Promise<WorkerAnswer<Extraction>> {
  return answer(async () => (await load()).extractor.extract(article, given));
}
