import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The first digits of the SHA-256, for ids: 16 digits collide once in some four thousand million. */
export function shortHash(text: string, digits = 16): string {
  return sha256(text).slice(0, digits);
}
