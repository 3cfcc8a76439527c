import { createHash, timingSafeEqual } from 'node:crypto';
import type { Viewer } from '../../graphql/viewer.ts';
import type { Role } from '../../model/role.ts';

/** A token that the settings allow, known by its hash alone. */
export interface StaticToken {
  readonly role: Role;
  /** SHA-256 of the token. */
  readonly digest: Buffer;
  /** Whom it is of; null where the settings do not tell. */
  readonly name: string | null;
}

/** Digests have one length, so that comparing them tells nothing about the token's. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** Who has this token; null where it is none of these. Takes as long whichever of them it is. */
export function viewerOfToken(tokens: readonly StaticToken[], token: string): Viewer | null {
  const given = digestOf(token);
  let found: StaticToken | null = null;
  for (const each of tokens) if (timingSafeEqual(each.digest, given)) found = each;
  return found && { role: found.role, subject: found.name, expiresAt: null };
}
