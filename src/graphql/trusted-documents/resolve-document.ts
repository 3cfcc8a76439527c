import type { ErrorCode } from '../../shared/errors.ts';
import { sha256 } from '../../shared/hash.ts';
import type { ListedOperation } from './manifest.ts';
import type { DocumentCatalogue } from './trusted-documents.ts';

/** `off`: operations come as text; `allow`: as text or by id; `require`: only those that are trusted. */
export const DOCUMENT_MODES = ['off', 'allow', 'require'] as const;
export type DocumentMode = (typeof DOCUMENT_MODES)[number];

/** The parameters of a request that tell which operation it means; unchecked, as the client sent them. */
export interface DocumentParameters {
  readonly query?: unknown;
  readonly documentId?: unknown;
  /** What clients send that know no better name for `documentId`. */
  readonly id?: unknown;
  readonly extensions?: unknown;
}

export type Resolution =
  /** The request goes on as it is, without the extension `persistedQuery`. */
  | { readonly kind: 'text' }
  /** The request goes on with the text of this operation. */
  | { readonly kind: 'trusted'; readonly operation: ListedOperation; readonly byId: boolean }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string };

export type RefusalCode =
  | Extract<ErrorCode, 'BAD_REQUEST' | 'OPERATION_NOT_TRUSTED'>
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'PERSISTED_QUERY_NOT_SUPPORTED';

/**
 * Which operation a request means, over whatever it came (HTTP, a WebSocket): the id is `documentId` (GraphQL over HTTP,
 * draft "Persisted Documents"), `id`, or `extensions.persistedQuery.sha256Hash` (Apollo's clients).
 *
 * @param documents null where the mode is `off`
 */
export function resolveDocument(
  { query, documentId, id, extensions }: DocumentParameters,
  mode: DocumentMode,
  documents: DocumentCatalogue | null,
): Resolution {
  const hash = persistedHash(extensions);
  const hasText = query !== undefined && query !== null && query !== '';
  const given = documentId ?? hash ?? (hasText ? undefined : id);
  if (given !== undefined && typeof given !== 'string')
    return refused('BAD_REQUEST', 'The id of a document must be a string.');
  if (hasText) return resolveText(query, given, documentId, mode, documents);
  if (given === undefined) return { kind: 'text' };
  if (documents === null) {
    const message =
      'This server takes no ids of operations (TRUSTED_DOCUMENTS=off). Send the operation itself.';
    return refused('PERSISTED_QUERY_NOT_SUPPORTED', message);
  }
  const operation = documents.byId(given);
  if (operation) return { kind: 'trusted', operation, byId: true };
  const advice = mode === 'require' ? 'Only trusted documents are taken.' : 'Send the operation itself.';
  return refused('PERSISTED_QUERY_NOT_FOUND', `No operation is stored under this id. ${advice}`);
}

function resolveText(
  query: unknown,
  given: string | undefined,
  documentId: unknown,
  mode: DocumentMode,
  documents: DocumentCatalogue | null,
): Resolution {
  // What is no text is told so by whoever executes it.
  if (typeof query !== 'string') return { kind: 'text' };
  if (documentId !== undefined && documentId !== null)
    return refused('BAD_REQUEST', 'Send `query` or `documentId`, not both.');
  if (given !== undefined && given !== sha256(query))
    return refused('BAD_REQUEST', 'The hash of `persistedQuery` is not the SHA-256 of `query`.');
  if (mode !== 'require') return { kind: 'text' };
  const operation = documents?.byText(query);
  if (operation) return { kind: 'trusted', operation, byId: false };
  return refused(
    'OPERATION_NOT_TRUSTED',
    'This server takes trusted documents alone (TRUSTED_DOCUMENTS=require), and this operation is none of them. Whoever runs it adds one by `onrecord operations add`.',
  );
}

function persistedHash(extensions: unknown): unknown {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions))
    return undefined;
  const { persistedQuery } = extensions;
  if (typeof persistedQuery !== 'object' || persistedQuery === null) return undefined;
  return 'sha256Hash' in persistedQuery ? persistedQuery.sha256Hash : undefined;
}

function refused(code: RefusalCode, message: string): Resolution {
  return { kind: 'refused', code, message };
}
