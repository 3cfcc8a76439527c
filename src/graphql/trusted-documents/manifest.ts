import { z } from 'zod';

import { sha256 } from '../../shared/hash.ts';
import { messageOf, OnrecordError } from '../../shared/errors.ts';

export const OPERATION_TYPES = ['query', 'mutation', 'subscription'] as const;

/** An operation that clients ask for by its id. */
export interface TrustedOperation {
  /** SHA-256 of `body` in hexadecimal, or what another program made up. */
  readonly id: string;
  readonly name: string;
  readonly type: (typeof OPERATION_TYPES)[number];
  /** The text of the operation with its fragments. */
  readonly body: string;
}

const FORMAT = 'apollo-persisted-query-manifest';
const VERSION = 1;
const SHA256 = /^[\da-f]{64}$/;
/** As the draft "Persisted Documents" of GraphQL over HTTP has it: plain, or with a prefix of one's own. */
const ID = /^(x-[\w.~-]+:)?[\w.~-]{1,200}$/;

const MANIFEST = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  operations: z.array(
    z.object({ id: z.string(), name: z.string(), type: z.enum(OPERATION_TYPES), body: z.string() }),
  ),
});
/** What Relay's compiler and others write: texts by id. */
const TEXTS = z.record(z.string(), z.string());

/** An operation as manifests of all kinds tell it; its text tells the rest, see `describeOperation`. */
export interface ListedOperation {
  readonly id: string;
  readonly body: string;
}

/**
 * The operations of a manifest: one of Apollo's tools (format "apollo-persisted-query-manifest", version 1), or an
 * object of texts by id.
 *
 * @param where the file, for messages
 * @throws {OnrecordError} INPUT_MALFORMED
 */
export function parseManifest(text: string, where: string): ListedOperation[] {
  const json = parseJson(text, where);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw malformed(where, "it must be an object, of texts by id or as Apollo's tools write it");
  const parsed = !('operations' in json) ? TEXTS.safeParse(json) : MANIFEST.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw malformed(where, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const listed = isOperations(parsed.data)
    ? parsed.data.operations
    : Object.entries(parsed.data).map(([id, body]) => ({ id, body }));
  const operations = listed.map(({ id, body }) => ({ id: normalId(id), body }));
  const seen = new Set<string>();
  for (const { id, body } of operations) {
    if (!ID.test(id)) throw malformed(where, `"${id}" is no id: letters, digits and - . _ ~ are allowed`);
    if (seen.has(id)) throw malformed(where, `the id ${id} stands there twice`);
    if (SHA256.test(id) && id !== sha256(body))
      throw malformed(where, `the id ${id} is not the SHA-256 of its text: make the manifest anew`);
    seen.add(id);
  }
  return operations;
}

/** The manifest as a file, operations in the order of their names. */
export function formatManifest(operations: readonly TrustedOperation[]): string {
  const sorted = [...operations].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  const listed = sorted.map(({ id, name, type, body }) => ({ id, name, type, body }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, operations: listed }, null, 2)}\n`;
}

/** An id as the manifest has it: "sha256:..." is the hash alone. */
export function normalId(id: string): string {
  const hash = id.startsWith('sha256:') ? id.slice('sha256:'.length) : '';
  return SHA256.test(hash) ? hash : id;
}

function isOperations(
  data: z.output<typeof MANIFEST> | z.output<typeof TEXTS>,
): data is z.output<typeof MANIFEST> {
  return Array.isArray(data.operations);
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformed(where, messageOf(error));
  }
}

function malformed(where: string, problem: string): OnrecordError {
  return new OnrecordError(
    'INPUT_MALFORMED',
    `${where} is no manifest of operations: ${problem.replace(/^: /, '')}`,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
