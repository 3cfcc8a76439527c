import { randomBytes } from 'node:crypto';
import type { Role } from '../../model/role.ts';
import { digestOf } from './static-tokens.ts';

/** What the name of a static token may be. */
export const TOKEN_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{0,63}$/u;

const RANDOM_BYTES = 32;

/** A new token, and the entry of AUTH_TOKENS that lets it in. Scanners for secrets know it by how it begins. */
export function createToken(
  role: Role,
  name: string | null,
): { readonly token: string; readonly entry: string } {
  const token = `onrecord_${randomBytes(RANDOM_BYTES).toString('base64url')}`;
  const parts = [role.toLowerCase(), digestOf(token).toString('hex'), ...(name === null ? [] : [name])];
  return { token, entry: parts.join(':') };
}
