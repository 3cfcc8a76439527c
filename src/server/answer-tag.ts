import { sha256 } from '../shared/hash.ts';
import { currentOperation } from './operation-record.ts';

const DIGITS = 32;

/**
 * The ETag of an answer, for express, which answers 304 by it: only of one that a cache may keep, since a digest of all
 * others would be work for nothing. Weak, because compression changes the bytes.
 */
export function answerTag(body: string | Buffer): string | undefined {
  if (currentOperation()?.cached !== true) return undefined;
  return `W/"${sha256(body.toString()).slice(0, DIGITS)}"`;
}
