import { stat } from 'node:fs/promises';

import type { GraphQLSchema } from 'graphql';

import { messageOf } from '../../shared/errors.ts';
import { sha256 } from '../../shared/hash.ts';
import type { Logger } from '../../shared/logger.ts';
import { checkOperation } from './check-operation.ts';
import { readManifestFile } from './manifest-file.ts';
import { normalId, type ListedOperation } from './manifest.ts';

/** How often the file is looked at, at most. */
const LOOK_AGAIN_MS = 1_000;

/** The operations that clients may ask for by id. */
export interface DocumentCatalogue {
  byId(id: string): ListedOperation | null;
  byText(text: string): ListedOperation | null;
}

/** The manifest that a server uses: read at the start, and again when the file has changed. */
export class TrustedDocuments implements DocumentCatalogue {
  readonly #file: string;
  readonly #schema: GraphQLSchema;
  readonly #logger: Logger;
  #ids: ReadonlyMap<string, ListedOperation> = new Map();
  #texts: ReadonlyMap<string, ListedOperation> = new Map();
  #state: string | null = null;
  #lookedAt = 0;

  private constructor(file: string, schema: GraphQLSchema, logger: Logger) {
    this.#file = file;
    this.#schema = schema;
    this.#logger = logger;
  }

  /**
   * Reads the manifest. Operations that do not fit the schema are told in the log, and refused when they are asked for.
   *
   * @throws {OnrecordError} INPUT_MALFORMED, INPUT_NOT_FOUND
   */
  static async open(file: string, schema: GraphQLSchema, logger: Logger): Promise<TrustedDocuments> {
    const documents = new TrustedDocuments(file, schema, logger);
    documents.#state = await stateOf(file);
    documents.#use(await readManifestFile(file));
    documents.#lookedAt = Date.now();
    return documents;
  }

  get size(): number {
    return this.#ids.size;
  }

  /**
   * These documents as the file has them now. A file that cannot be read changes nothing but the log: the documents
   * that were trusted stay trusted.
   */
  async current(): Promise<DocumentCatalogue> {
    if (Date.now() - this.#lookedAt < LOOK_AGAIN_MS) return this;
    this.#lookedAt = Date.now();
    const state = await stateOf(this.#file);
    if (state === this.#state) return this;
    this.#state = state;
    try {
      this.#use(await readManifestFile(this.#file));
      this.#logger.info({ file: this.#file, documents: this.size }, 'trusted documents read again');
    } catch (error) {
      this.#logger.error({ err: error }, 'the trusted documents stay as they were: the file cannot be used');
    }
    return this;
  }

  byId(id: string): ListedOperation | null {
    return this.#ids.get(normalId(id)) ?? null;
  }

  byText(text: string): ListedOperation | null {
    return this.#texts.get(sha256(text)) ?? null;
  }

  #use(operations: readonly ListedOperation[]): void {
    this.#ids = new Map(operations.map((operation) => [operation.id, operation]));
    this.#texts = new Map(operations.map((operation) => [sha256(operation.body), operation]));
    for (const operation of operations) {
      try {
        checkOperation(this.#schema, operation, operation.id);
      } catch (error) {
        this.#logger.warn(
          { operation: operation.id },
          `a trusted document is of no use: ${messageOf(error)}`,
        );
      }
    }
  }
}

/** Changes whenever the file does. */
async function stateOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    return messageOf(error);
  }
}
