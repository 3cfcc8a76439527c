import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { GraphQLSchema } from 'graphql';

import { messageOf, OnrecordError } from '../../shared/errors.ts';
import { checkOperation, parseDocument } from './check-operation.ts';
import { parseManifest, type TrustedOperation } from './manifest.ts';
import { splitDocuments, type SourceDocument } from './split-documents.ts';

export interface ReadOperations {
  readonly operations: readonly TrustedOperation[];
  /** One for each operation or file that cannot be trusted. */
  readonly problems: readonly OnrecordError[];
}

/**
 * The operations in files and folders: documents (.graphql, .gql), whose operations become one each, and manifests
 * (.json). Folders are read with all that is in them, other files in them are left alone.
 *
 * @throws {OnrecordError} INPUT_NOT_FOUND, INPUT_UNSUPPORTED
 */
export async function readOperations(
  schema: GraphQLSchema,
  paths: readonly string[],
): Promise<ReadOperations> {
  const files = new Set<string>();
  for (const path of paths) for (const file of await filesOf(path)) files.add(file);
  const operations: TrustedOperation[] = [];
  const problems: OnrecordError[] = [];
  const sources: SourceDocument[] = [];
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      problems.push(error);
    }
  };
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    attempt(() => {
      if (!isManifest(file)) sources.push({ where: file, document: parseDocument(text, file) });
      else
        for (const listed of parseManifest(text, file))
          attempt(() => operations.push(checkOperation(schema, listed, `${file}, id ${listed.id}`)));
    });
  }
  attempt(() => {
    for (const { where, ...listed } of splitDocuments(sources))
      attempt(() => operations.push(checkOperation(schema, listed, where)));
  });
  return { operations, problems };
}

async function filesOf(path: string): Promise<string[]> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    throw new OnrecordError('INPUT_NOT_FOUND', `${path}: ${messageOf(error)}`, { cause: error });
  }
  if (!isFolder) {
    if (isDocument(path) || isManifest(path)) return [path];
    throw new OnrecordError(
      'INPUT_UNSUPPORTED',
      `${path} is neither a document (.graphql, .gql) nor a manifest (.json)`,
    );
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isDocument(file) || isManifest(file))
    .sort();
}

function isDocument(file: string): boolean {
  return /\.(graphql|gql)$/i.test(file);
}

function isManifest(file: string): boolean {
  return /\.json$/i.test(file);
}
